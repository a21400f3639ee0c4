import { describe, expect, it } from 'vitest';
import { clearMemory, parse } from '../../src/article/parse.ts';
import { claimsOf } from '../../src/claims/claims.ts';
import { ignoreComments } from '../../src/claims/comments.ts';
import { strict } from './claiming.ts';

/** Texts that make a careless expression or loop take quadratic time; each of about so many characters. */
const texts: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['no sentence ends', (size) => 'the keeper said that 96 percent of lamps '.repeat(size / 41)],
  ['one word', (size) => 'a'.repeat(size)],
  ['capitals', (size) => 'THE KEEPER SAID THAT LAMPS BURN. '.repeat(size / 33)],
  ['capitals without spaces', (size) => 'A'.repeat(size)],
  ['names', (size) => `${'Stevenson and '.repeat(size / 14)}Fresnel argued.[^1]`],
  ['emoji', (size) => '\u{1F5FC}\u{1F468}\u200D\u{1F469} lamp. '.repeat(size / 14)],
  ['text from right to left', (size) => 'المنارة بناها الأخوان في الليل. '.repeat(size / 32)],
  ['straight quotation marks', (size) => '" '.repeat(size / 2)],
  ['opening quotation marks', (size) => '\u201c\u201e\u00ab a'.repeat(size / 5)],
  ['digits', (size) => '1234567890'.repeat(size / 10)],
  ['numbers', (size) => '1,000 '.repeat(size / 6)],
  ['brackets', (size) => '(Smith 2001 ['.repeat(size / 13)],
  ['inline notes without an end', (size) => '^['.repeat(size / 2)],
  ['a thread without an end', (size) => `Fresnel drew it.[^1] ${'He said that it was 5 percent. '.repeat(size / 31)}`],
  ['a citation at the very end', (size) => `${'Some critics argue that it fell. '.repeat(size / 33)}It fell.[^1]`],
  ['a citation in each sentence', (size) => 'It was 96 percent.[^1] '.repeat(size / 23)],
  ['quotations in each sentence', (size) => 'He said: "It was dark in the tower. '.repeat(size / 36)],
  ['list items', (size) => '- Some 96 percent of all keepers slept.[^1]\n'.repeat(size / 43)],
  ['emphasis', (size) => '*a _b '.repeat(size / 6)],
  ['commas', (size) => 'in, at, of, to, that, '.repeat(size / 22)],
  ['spaces', (size) => `He said${' '.repeat(size)}that.`],
  ['comments', (size) => '<!-- citation-review-ignore '.repeat(size / 28)],
];

function claimsAnew(text: string): number {
  clearMemory();
  const article = parse(text);
  const start = performance.now();
  ignoreComments(article);
  expect(claimsOf(article, strict).claims.length).toBeGreaterThanOrEqual(0);
  return performance.now() - start;
}

/** The quickest of some runs, which is disturbed least by what else the machine does. */
function quickest(text: string): number {
  return Math.min(...[1, 2, 3].map(() => claimsAnew(text)));
}

describe('a hostile text', () => {
  it.each(texts)('is read without a fault and in time that grows with its length: %s', (_, make) => {
    quickest(make(20_000));
    const [once, fourTimes] = [quickest(make(50_000)), quickest(make(200_000))];
    // Four times as long may take some more than four times as much; a square would be sixteen. Below a millisecond, clocks and
    // collections of garbage say more than the text.
    expect(fourTimes).toBeLessThan(10 * Math.max(once, 1));
  });
});

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil. ';

describe('a text beyond measure', () => {
  it.each([
    ['a paragraph of 200 kB without sentence ends', 'oil and gas and 96 percent of '.repeat(6_700)],
    ['10,000 quotation marks', 'a "b '.repeat(10_000)],
    ['50,000 digits', '7'.repeat(50_000)],
    ['5,000 markers in a paragraph', 'Oil was dear.[^1] '.repeat(5_000)],
    ['5,000 claims in a paragraph', figure.repeat(5_000)],
    ['block quotes, deeply nested', `${'> '.repeat(150)}${figure}`],
    ['lists, deeply nested', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- ${figure}`).join('\n')],
    ['a NUL and lone surrogates', `\0 ${figure} \ud83d ${figure} \udc00 ${figure}`],
    ['nothing', ''],
    ['white space', ' \t\r\n '.repeat(1000)],
    ['a byte order mark', `\ufeff${figure}`],
  ])('is read: %s', (_, text) => {
    expect(() => claimsAnew(text)).not.toThrow();
  });

  it('has its claims found in a long sentence at its beginning', () => {
    const { open } = claimsOf(parse('oil and gas and 96 percent of all '.repeat(6_000)), strict);
    expect(open).toHaveLength(1);
    expect(open[0]?.held[0]?.range.start).toBeLessThan(100);
  });

  it('has all its claims found in a long paragraph', () => {
    expect(claimsOf(parse(figure.repeat(3_000)), strict).open).toHaveLength(3_000);
    const cited = `${figure.repeat(3_000).trimEnd()}[^1]`;
    expect(claimsOf(parse(cited), strict).open).toHaveLength(2_996);
  });
});
