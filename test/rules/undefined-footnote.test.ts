import { describe, expect, it } from 'vitest';
import { undefinedFootnote as rule } from '../../src/rules/undefined-footnote.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

const power = {
  id: 'turner2021',
  type: 'paper-conference',
  title: 'Optimal Policies Tend to Seek Power',
  author: [{ family: 'Turner', given: 'Alexander Matt' }],
  issued: { 'date-parts': [[2021]] },
};

describe('a marker without a definition', () => {
  it('is reported wherever it stands, with the number of its uses', () => {
    const lines = ['One.[^1] Two.[^2] One again.[^1]', '', '[^2]: A work.'];
    expect(check(rule, lines).map(({ message, range, data }) => ({ message, range, data }))).toEqual([
      {
        message: '[^1] has no definition and is used 2 times. Insert its reference or define it.',
        range: { start: 4, end: 8 },
        data: { label: '1', uses: 2 },
      },
      {
        message: '[^1] has no definition and is used 2 times. Insert its reference or define it.',
        range: { start: 28, end: 32 },
        data: { label: '1', uses: 2 },
      },
    ]);
  });

  it('is reported in headings, lists, tables and footnotes', () => {
    expect(
      reported(rule, ['# A[^a]', '', '- b[^b]', '', '| c[^c] |', '| --- |', '', 'D.[^d]', '', '[^d]: See [^e].']),
    ).toEqual(['[^a]', '[^b]', '[^c]', '[^e]']);
  });

  it.each([
    ['has a definition, however its label is written', ['A.[^Note]', '', '[^note]: A work.']],
    ['has a definition in a block quote', ['A.[^1]', '', '> [^1]: A work.']],
    ['has an empty definition, which is a fault of its own', ['A.[^1]', '', '[^1]:']],
    ['is code', ['`[^1]`', '', '```', '[^2]', '```']],
  ])('is not reported when it %s', (_, lines) => {
    expect(reported(rule, lines)).toEqual([]);
  });
});

describe('the fixes of a marker without a definition', () => {
  it('insert the work whose identifier stands before it, and this may be done unasked', () => {
    const lines = ['Turner et al. proved it (arXiv:1912.01683).[^8] More.'];
    expect(fixesOf(rule, lines)[0]).toMatchObject({
      title: 'Insert the reference of [^8]: its identifier stands in the sentence: arXiv:1912.01683',
      preferred: true,
      automatic: true,
    });
    expect(afterFix(rule, lines)).toEqual([...lines, '', '[^8]: Reference of arxiv:1912.01683']);
  });

  it('insert the work of the library whose title stands before it', () => {
    const lines = ['They wrote "Optimal Policies Tend to Seek Power".[^8]', ''];
    expect(fixesOf(rule, lines, { items: [power] })[0]).toMatchObject({ automatic: true });
    expect(afterFix(rule, lines, { items: [power] })).toEqual([lines[0], '', '[^8]: Reference of item:turner2021', '']);
  });

  it('offer works that it may be, which are never taken unasked', () => {
    const fixes = fixesOf(rule, ['Turner (2021) is often cited.[^8]'], { items: [power] });
    expect(fixes.map(({ title, automatic }) => ({ title, automatic }))).toEqual([
      { title: 'Define [^8] by "Optimal Policies Tend to Seek Power" from the library', automatic: false },
      { title: 'Define [^8] by "Source needed"', automatic: false },
    ]);
  });

  it('offer three works of the library at most', () => {
    const items = [1, 2, 3, 4, 5].map((number) => ({
      ...power,
      id: `turner-${String(number)}`,
      title: `Power, part ${String(number)}`,
    }));
    expect(fixesOf(rule, ['As Turner said in 2021.[^8]'], { items }).filter((fix) => 'recipe' in fix)).toHaveLength(3);
  });

  it('define it by an honest placeholder where nothing is known', () => {
    const lines = ['Agents tend to seek power.[^8]'];
    expect(afterFix(rule, lines)).toEqual([...lines, '', '[^8]: Source needed: "Agents tend to seek power."']);
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });

  it('do not write behind a code block that is never closed', () => {
    expect(fixesOf(rule, ['A claim.[^8]', '', '```', 'code'])).toEqual([]);
  });
});
