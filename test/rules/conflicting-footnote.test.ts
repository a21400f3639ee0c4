import { describe, expect, it } from 'vitest';
import { conflictingFootnote as rule } from '../../src/rules/conflicting-footnote.ts';
import { afterFix, check, fixesOf } from './checking.ts';

const sotala = 'Kaj Sotala, in "Disjunctive Scenarios of Catastrophic AI Risk," doubts it.[^4]';
const formal = 'Nate Soares\'s 2016 paper "Formalizing Convergent Instrumental Goals" has a toy model.[^4]';
const minsky = 'Marvin Minsky reportedly observed that a machine might do so.[^4]';

describe('a label that is used for several works', () => {
  it('is reported once, where it is first used, with the works by name', () => {
    expect(check(rule, [sotala, '', formal, '', formal]).map(({ message }) => message)).toEqual([
      '[^4] is used for 2 works: "Disjunctive Scenarios of Catastrophic AI Risk", "Formalizing Convergent Instrumental Goals". ' +
        'Give each its own footnote.',
    ]);
  });

  it('tells each work with its place and its uses', () => {
    const text = [sotala, '', formal].join('\n');
    const [finding] = check(rule, [sotala, '', formal]);
    const works = finding?.data['works'] as { name: string; range: { start: number; end: number }; uses: unknown[] }[];
    expect(works.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '"Disjunctive Scenarios of Catastrophic AI Risk,"',
      '"Formalizing Convergent Instrumental Goals"',
    ]);
    expect(works.map(({ uses }) => uses.length)).toEqual([1, 1]);
    expect(finding?.related).toHaveLength(2);
  });

  it('lists a person who is credited in another use, and wrote neither', () => {
    expect(check(rule, [minsky, '', sotala, '', formal])[0]?.message).toContain('3 works: "Marvin Minsky"');
  });

  it('is split into as many labels in one edit, which is never made unasked', () => {
    const unnamed = 'It was read widely.[^4] And cited.[^5]';
    expect(afterFix(rule, [sotala, '', unnamed, '', formal, '', '[^4]: Sotala 2018.'])).toEqual([
      sotala,
      '',
      unnamed,
      '',
      formal.replace('[^4]', '[^6]'),
      '',
      '[^4]: Sotala 2018.',
    ]);
    expect(fixesOf(rule, [sotala, '', formal])).toMatchObject([
      { title: 'Split [^4] into 2 footnotes, one for each work', automatic: false },
    ]);
  });
});

describe('a label that is used for one work', () => {
  it.each([
    ['named in full and by its short title', [sotala, 'Sotala, in "Disjunctive Scenarios", doubts it.[^4]']],
    [
      'beside another that it answers to',
      [sotala, 'He criticizes Soares\'s "Formalizing Convergent Instrumental Goals".[^4]'],
    ],
    [
      'beside a follow-up',
      [sotala, 'So do his paper and the follow-up "Superintelligence as a Cause of Risk" (2017).[^4]'],
    ],
    ['of several people who speak in it', [minsky, 'Kaj Sotala doubts it.[^4]']],
    ['with titles of which nobody is said to be the author', ['The song "The Land of the Fire" is old.[^4]', sotala]],
    ['and stands beside another marker', [sotala, formal.replace('[^4]', '[^3][^4]')]],
  ])('is not reported: %s', (_how, lines) => {
    expect(
      check(
        rule,
        lines.flatMap((line) => [line, '']),
      ),
    ).toEqual([]);
  });
});
