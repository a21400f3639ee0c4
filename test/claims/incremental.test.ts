import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearMemory, parse } from '../../src/article/parse.ts';
import { reparse } from '../../src/article/reparse.ts';
import { claimsOf, type ClaimOptions, type ClaimReview } from '../../src/claims/claims.ts';
import { strict } from './claiming.ts';

const pieces = [
  'Fresnel argued that lamps smoke. ',
  'He said "it was as dark as night in there" twice. ',
  'Some critics counter that 96 percent of lamps are white. ',
  'In 1822 the tower was built.[^1] ',
  'Olle Häggström, in "Challenges to the Framework" (2018), examined it. ',
  'The study found it to be high. ',
  'İt was so.[citation needed] ',
  'I think so. ',
  '\n\n',
  '\r\n\r\n',
  '\n\n## Lamps\n\n',
  '\n\n## References\n\n',
  '\n- item with 45,000 lamps\n',
  '\n> "the light that never goes out"\n',
  '[^1]: A note.\n',
  '<!-- citation-review-ignore -->\n',
  '```\n',
  '*',
  '"',
  '(Smith, 2001) ',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

/** All that is told, so that two reviews can be compared. */
function told({ claims, open, bareParagraphs, isEnglish }: ClaimReview): unknown {
  const brief = claims.map(({ chunk, ...claim }) => ({ ...claim, chunk: chunk.text }));
  return { brief, open: open.length, bareParagraphs, isEnglish };
}

describe('the claims of any text', () => {
  it('stand in order, each within the text, with its words within its sentence', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { claims, open } = claimsOf(parse(written), strict);
        let last = -1;
        for (const { range, held } of claims) {
          expect(range.start).toBeGreaterThan(last);
          expect(range.end).toBeLessThanOrEqual(written.length);
          last = range.start;
          for (const { range: words } of held) {
            expect(words.start).toBeGreaterThanOrEqual(range.start);
            expect(words.end).toBeLessThanOrEqual(range.end);
            expect(words.end).toBeGreaterThan(words.start);
          }
        }
        expect(open).toEqual(claims.filter(({ level }) => level !== null));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same after an edit as of the edited text', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(40), insert: fc.constantFrom('', 'x', ...pieces) });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (written, edits) => {
        let article = parse(written);
        claimsOf(article, strict);
        for (const { at, length, insert } of edits) {
          const start = at % (article.text.length + 1);
          const range = { start, end: Math.min(start + length, article.text.length) };
          article = reparse(article, { range, text: insert });
          claimsOf(article, strict);
        }
        const followed = told(claimsOf(article, strict));
        clearMemory();
        expect(followed).toEqual(told(claimsOf(parse(article.text), strict)));
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on what was looked at before, with other settings', () => {
    const options = fc.record<ClaimOptions>({
      preset: fc.constantFrom('relaxed', 'default', 'strict'),
      coverage: fc.constantFrom('sentence', 'window', 'paragraph'),
      authorYear: fc.constantFrom('auto', 'on', 'off'),
    });
    fc.assert(
      fc.property(text, options, options, (written, one, two) => {
        const article = parse(written);
        const [first, second] = [told(claimsOf(article, one)), told(claimsOf(article, two))];
        expect(told(claimsOf(article, one))).toEqual(first);
        clearMemory();
        expect(told(claimsOf(parse(written), two))).toEqual(second);
      }),
      { numRuns: 150 },
    );
  });
});
