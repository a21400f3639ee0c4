import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { claimsOf } from '../../src/claims/claims.ts';
import { dismissByComments, ignoreComments } from '../../src/claims/comments.ts';
import { strict } from './claiming.ts';

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil. ';
const argued = 'Brewster argued in a letter to Fresnel that the lens had been his own idea. ';

/** Each text is made in a size, in characters or so. */
const texts: readonly (readonly [string, (size: number) => string])[] = [
  ['no sentence ends', (size) => 'oil and gas and 96 percent of '.repeat(size / 30)],
  ['no sentence ends, all names', (size) => 'Smith and Jones and Lee and '.repeat(size / 28)],
  ['no spaces', (size) => 'a'.repeat(size)],
  ['no spaces, all capitals', (size) => 'A'.repeat(size)],
  ['all caps', (size) => figure.toUpperCase().repeat(size / figure.length)],
  ['emoji', (size) => '\u{1f600}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} 96 percent. '.repeat(size / 24)],
  [
    'right-to-left text',
    (size) => 'בשנת 2019 אמרו 96 אחוזים מהשומרים "איש לא ישן בלילה הזה" ولم ينم أحد. '.repeat(size / 70),
  ],
  ['marks that turn the direction', (size) => '\u202e96 percent\u202c \u200f"oil was dear"\u200e. '.repeat(size / 34)],
  ['straight quotation marks', (size) => '"'.repeat(size)],
  ['quotation marks apart', (size) => '" '.repeat(size / 2)],
  ['opening quotation marks', (size) => '\u201c a '.repeat(size / 4)],
  ['closing quotation marks', (size) => 'a \u201d '.repeat(size / 4)],
  ['quotations in quotations', (size) => '\u201cA'.repeat(size / 4) + '\u201d'.repeat(size / 2)],
  ['quotations that nothing closes', (size) => 'He said: "we are here. '.repeat(size / 23)],
  ['digits', (size) => '7'.repeat(size)],
  ['digits with commas', (size) => '96,000,'.repeat(size / 7)],
  ['digits apart', (size) => '9 6 '.repeat(size / 4)],
  ['years', (size) => '1872 2019 '.repeat(size / 10)],
  ['currency signs', (size) => '$ 5 \u20ac '.repeat(size / 6)],
  ['markers in one sentence', (size) => 'oil[^1] '.repeat(size / 8)],
  ['markers in one paragraph', (size) => 'Oil was dear.[^1] '.repeat(size / 18)],
  ['markers alone', (size) => '[^1]'.repeat(size / 4)],
  ['claims before one marker', (size) => `${argued.repeat(size / argued.length)}[^1]`],
  ['claims behind one marker', (size) => `Oil was dear.[^1] ${argued.repeat(size / argued.length)}`],
  [
    'one thread behind a marker',
    (size) => `Fresnel made a lens.[^1] ${'It gave the light of 96 lamps. '.repeat(size / 31)}`,
  ],
  ['claims without a marker', (size) => figure.repeat(size / figure.length)],
  ['claims in paragraphs', (size) => `${figure}\n\n`.repeat(size / figure.length)],
  ['claims in list items', (size) => `- ${figure}\n`.repeat(size / figure.length)],
  ['claims in sections', (size) => `## Oil\n\n${figure}\n\n`.repeat(size / figure.length)],
  ['block quotes', (size) => `> ${figure}\n`.repeat(size / figure.length)],
  ['short sentences', (size) => 'A b. '.repeat(size / 5)],
  ['full stops', (size) => '. '.repeat(size / 2)],
  ['open brackets', (size) => '('.repeat(size)],
  ['open brackets apart', (size) => 'a (b '.repeat(size / 5)],
  ['open inline notes', (size) => '^[ '.repeat(size / 3)],
  ['open templates', (size) => '{{ a '.repeat(size / 5)],
  ['open roles', (size) => '{cite}`'.repeat(size / 7)],
  ['asterisks', (size) => '*a '.repeat(size / 3)],
  ['underscores', (size) => '_a '.repeat(size / 3)],
  ['words that reasons begin with', (size) => 'according to the most widely argued that '.repeat(size / 41)],
  ['commas and capitals', (size) => 'Smith, Jones, Lee, '.repeat(size / 19)],
  ['white space', (size) => `oil${' '.repeat(size)}gas`],
  ['open comments', (size) => '<!-- citation-review-ignore '.repeat(size / 28)],
  ['comments', (size) => `<!-- citation-review-ignore other -->\n\n${figure}\n\n`.repeat(size / 105)],
];

/** Everything that is done with the claims of an article. */
function look(text: string): number {
  const article = parse(text);
  const started = performance.now();
  for (const coverage of ['window', 'paragraph'] as const) {
    const review = dismissByComments(claimsOf(article, { ...strict, coverage }), ignoreComments(article));
    expect(review.claims.length).toBeGreaterThanOrEqual(review.open.length);
  }
  return performance.now() - started;
}

let read = 0;

/** The best of three, each with a text not seen before: what is derived from a text is kept with it. */
function best(make: (size: number) => string, size: number): number {
  return Math.min(...[1, 2, 3].map(() => look(`${make(size)} x${(read += 1)}`)));
}

describe('a text of nothing but', () => {
  const small = Number(process.env.SIZE ?? 12_000);
  it.each(texts)('%s takes time as its length', (_, make) => {
    best(make, small);
    const one = best(make, small);
    const four = best(make, 4 * small);
    // Four times the text takes sixteen times as long where time is quadratic.
    console.log(`@@ ${one.toFixed(2)} ${four.toFixed(2)} ${(four/one).toFixed(1)} ${_}`);
    expect(four).toBeLessThan(10 * one + 25);
  });
});

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
    expect(() => look(text)).not.toThrow();
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
