import { describe, expect, it } from 'vitest';
import { authorMismatch as rule } from '../../src/rules/author-mismatch.ts';
import { afterFix, check } from './checking.ts';
import { cohen, messages } from './mismatching.ts';

const title = '"Advanced Artificial Agents Intervene in the Provision of Reward"';

describe('a work that the text gives to somebody else', () => {
  it('is reported, with who wrote it', () => {
    expect(messages(rule, `Daniel Pallies's ${title} says so.`)).toEqual([
      '"Advanced Artificial Agents Intervene in the Provision of Re\u2026" is by Michael K. Cohen, Marcus Hutter, and Michael A. Osborne, ' +
        'and not by "Daniel Pallies". Correct the name, or name the work that is meant.',
    ]);
  });

  it.each([
    ['in front', `Daniel Pallies, in ${title}, says so.`],
    ['in front, with a year', `Daniel Pallies's 2022 paper ${title} says so.`],
    ['behind', `It is in ${title} by Daniel Pallies.`],
    ['among its authors', `Marcus Hutter and Daniel Pallies argued in ${title} that it is so.`],
    ['with another given name', `Barbara Hutter's ${title} says so.`],
  ])('is reported when the name stands %s', (_, sentence) => {
    expect(messages(rule, sentence)).toHaveLength(1);
  });

  it('is corrected when asked', () => {
    const [line] = afterFix(rule, [`Daniel Pallies's ${title} says so.`], { items: [cohen] });
    expect(line).toBe(`Michael K. Cohen, Marcus Hutter, and Michael A. Osborne's ${title} says so.`);
    expect(check(rule, [line!], { items: [cohen] })).toEqual([]);
    expect(check(rule, [`Daniel Pallies's ${title}.`], { items: [cohen] })[0]?.fixes()).toMatchObject([
      { automatic: false },
    ]);
  });

  it('is held against what the footnote stands for, where the library has nothing', () => {
    const known = () =>
      ({ outcome: 'resolved', item: cohen, source: 'crossref', retrievedAt: null, stale: false }) as const;
    const lines = [`Daniel Pallies's ${title} says so.[^1]`, '', '[^1]: doi:10.1002/aaai.12064'];
    expect(check(rule, lines, { known })).toHaveLength(1);
    expect(check(rule, lines)).toEqual([]);
  });
});

describe('a work whose author the text names', () => {
  it.each([
    ['by one of them', `Marcus Hutter's ${title} says so.`],
    ['by family name or initials', `M. Hutter and Osborne argued in ${title} that it is so.`],
    ['or a body', `The DeepMind paper ${title} says so.`],
    [
      'or speaks of somebody else',
      `Daniel Pallies doubts that ${title} is right about the problem posed by David Hume.`,
    ],
    ['or who answers to it', `Daniel Pallies criticized at length, and with much wit, ${title}.`],
  ])('is not reported: %s', (_, sentence) => {
    expect(messages(rule, sentence)).toEqual([]);
  });

  it('is not reported where another record of it agrees', () => {
    const other = { ...cohen, id: 'other', author: [{ family: 'Pallies', given: 'Daniel' }] };
    expect(messages(rule, `Daniel Pallies's ${title} says so.`, { items: [cohen, other] })).toEqual([]);
  });
});
