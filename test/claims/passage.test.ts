import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { reparse } from '../../src/article/reparse.ts';
import { claimsOf, type ClaimOptions } from '../../src/claims/claims.ts';
import { passageOf, proseOf, type Passage } from '../../src/claims/passage.ts';
import { line, markdown, realArticles } from '../article/texts.ts';
import { inWords, strict } from './claiming.ts';

/** The passages of all sentences of a text's paragraphs. */
function passages(text: string): readonly Passage[] {
  return parse(text).chunks.flatMap(({ chunk }) => {
    const prose = proseOf(chunk);
    return chunk.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ sentences }) => sentences.map((sentence) => passageOf(chunk, prose, sentence)));
  });
}

/** The words of a text, each space as it is. */
function prose(text: string): string {
  return passages(text)
    .map((passage) => passage.prose)
    .join('');
}

/** The same, told apart by single spaces. */
function words(text: string): string {
  return prose(text).replace(/\s+/g, ' ').trim();
}

describe('the words of a sentence', () => {
  it.each([
    ['markers', 'Oil[^1] was dear.[^2]', 'Oil was dear.'],
    ['keys', 'Oil was dear, says @smith2001.', 'Oil was dear, says .'],
    ['emphasis', 'Oil *was* **very** _dear_.', 'Oil was very dear .'],
    [
      'the destinations of links',
      'Oil was [very dear](https://example.org/oil "why") then.',
      'Oil was very dear then.',
    ],
    ['the destinations of links in angle brackets', 'Oil was [dear](<https://example.org/a(b>).', 'Oil was dear .'],
    ['code', 'Oil was `very 96 percent` dear.', 'Oil was dear.'],
    ['math', 'Oil cost $x + 5$ and more.', 'Oil cost and more.'],
    ['HTML', 'Oil <b class="x">was</b> dear<br>then.', 'Oil was dear then.'],
    ['comments', 'Oil was <!-- 96 percent --> dear.', 'Oil was dear.'],
    ['addresses', 'Oil was dear https://example.org/96 then.', 'Oil was dear then.'],
    ['DOIs', 'Oil was dear, doi:10.1000/182 says.', 'Oil was dear, says.'],
    ['arXiv numbers', 'Oil was dear, arXiv:2101.00001 says.', 'Oil was dear, says.'],
    ['editorial marks', 'Oil[who?] was dear.[citation needed] [12]', 'Oil was dear.'],
    ['templates', 'Oil was dear.{{citation needed|date=May 2020}}', 'Oil was dear.'],
    ['escapes', 'Oil was \\*very\\* dear.', 'Oil was very dear.'],
  ])('are without %s', (_, text, expected) => {
    // A mark becomes a space, so that some stand before a full stop.
    expect(words(text).replaceAll(' .', '.')).toBe(expected.replaceAll(' .', '.'));
  });

  it.each([
    ['words with underscores in them', 'The field oil_price was dear.'],
    ['quotation marks of any kind', 'The \u201coil\u201d was "dear" and \u00abrare\u00bb, \u201ethey\u201c said.'],
    ['money', 'Oil cost $5 and then $6 a barrel.'],
    ['brackets that are no marks', 'Oil (of whales) was dear.'],
  ])('keep %s', (_, text) => {
    expect(prose(text)).toBe(text);
  });

  it('stand where they stand in the source', () => {
    const text = 'Oil *was*[^1] [dear](https://example.org).';
    const [passage] = passages(text);
    expect(passage?.prose).toHaveLength(text.length);
    expect(passage?.prose.indexOf('dear')).toBe(text.indexOf('dear'));
    expect(passage?.source).toBe(text);
  });

  it('run over line ends of any kind', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const [passage] = passages(`Oil was${end}very dear${end}then.`);
      expect(passage?.prose).toBe(`Oil was${' '.repeat(end.length)}very dear${' '.repeat(end.length)}then.`);
      expect(passage?.source).toContain(end);
    }
  });

  it('are without the marks of block quotes, on all lines and at any depth', () => {
    expect(words('> Oil was\n> very dear\n> then.')).toBe('Oil was very dear then.');
    expect(words('> > Oil was\n> > very dear.')).toBe('Oil was very dear.');
    expect(words('> Oil was\r\nvery dear.')).toBe('Oil was very dear.');
  });

  it('keep a greater-than sign that is one', () => {
    expect(prose('The price of oil is > 5 in all.')).toContain('> 5');
  });

  it('are as long in lower case, whatever letters they have', () => {
    for (const text of [
      '\u0130stanbul \u0130S DEAR.',
      'STRASSE \u1e9e \u03a3\u0391\u03a3.',
      '\u{1f600} \u{10400} OIL.',
    ]) {
      const [passage] = passages(text);
      expect(passage?.lower).toHaveLength(passage?.prose.length ?? -1);
      expect(passage?.lower).toMatch(/[a-z]/);
    }
  });

  it('end somewhere in a sentence without end', () => {
    const [passage] = passages('oil and '.repeat(10_000));
    expect(passage?.prose.length).toBeGreaterThan(500);
    expect(passage?.prose.length).toBeLessThan(20_000);
    expect(passage?.source).toHaveLength(passage?.prose.length ?? -1);
  });

  it('have the length of the source in any text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { chunk } of parse(text).chunks) expect(proseOf(chunk)).toHaveLength(chunk.text.length);
        for (const { prose: said, lower, source } of passages(text)) {
          expect([said.length, lower.length]).toEqual([source.length, source.length]);
          expect(said).not.toMatch(/[\r\n\t]/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Sentences that say something, beside lines that are all of Markdown. */
const claim = fc.constantFrom(
  'In 2019, 96 percent of the keepers burned oil.',
  'The keeper wrote: "No ship has passed here without a greeting."',
  'Brewster argued in a letter that the lens was his own idea.',
  '*Jones*, in "Lights and Their Keepers" (2001), denied that *any* lamp was lit.',
  'The tower was built\nin 1872 by a company\r\nthat has long been forgotten.',
  'Some critics argue that lamps are [a waste of oil](https://example.org/oil).',
  'It was **the largest** lens of the world.[^1]',
  'He said so.{{citation needed}} They agreed [@smith2001, p. 3].',
  '> The study found that 12 of\n> 40 lamps were out.',
  '- It cost $5 million, **96 %** more than "any lamp before it on this coast".',
  '\u0130n \u0130stanbul, 96 percent of the \u{1f600} burned oil.',
  '<!-- citation-review-ignore other -->',
);
const generated = fc
  .array(fc.tuple(fc.oneof({ weight: 2, arbitrary: claim }, line), fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));
const options = fc.record<ClaimOptions>({
  preset: fc.constantFrom('relaxed', 'default', 'strict'),
  coverage: fc.constantFrom('sentence', 'window', 'paragraph'),
  authorYear: fc.constantFrom('auto', 'on', 'off'),
});

/** What a review says, as plain data. Confidence numbers are rounded. */
function dataOf(article: Article, how: ClaimOptions): unknown {
  const { claims, open, bareParagraphs, isEnglish } = claimsOf(article, how);
  const plain = claims.map(({ range, held, coverage, level, chunkStart, confidence, dismissal }) => ({
    range,
    held: held.map(({ reason, range: words, strength }) => ({ reason, words, strength })),
    coverage: inWords(coverage),
    citation: coverage.citation === null ? null : coverage.citation.range.start + chunkStart,
    level,
    confidence: confidence.toFixed(6),
    dismissal,
  }));
  return { plain, open: open.map(({ range }) => range), bareParagraphs, isEnglish };
}

describe('the claims of any article', () => {
  it('are in order, each a sentence of its own that holds the words of its reasons', () => {
    fc.assert(
      fc.property(generated, options, (text, how) => {
        const article = parse(text);
        const { claims, bareParagraphs } = claimsOf(article, how);
        let end = 0;
        for (const { range, held, coverage, chunkStart, chunk } of claims) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          ({ end } = range);
          for (const { range: trigger } of held) {
            expect(trigger.start).toBeGreaterThanOrEqual(range.start);
            expect(trigger.end).toBeLessThanOrEqual(range.end);
            expect(trigger.end).toBeGreaterThan(trigger.start);
            expect(text.slice(trigger.start, trigger.end).trim()).toBe(text.slice(trigger.start, trigger.end));
          }
          expect(text.startsWith(chunk.text, chunkStart)).toBe(true);
          if (coverage.citation === null) continue;
          const { range: marker } = coverage.citation;
          expect(marker.end).toBeLessThanOrEqual(chunk.text.length);
        }
        for (const { range, sentence } of bareParagraphs) {
          expect(sentence.start).toBeGreaterThanOrEqual(range.start);
          expect(sentence.end).toBeLessThanOrEqual(range.end);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });
});

const edit = fc.record({
  /** Where, as a part of the text's length. */
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(120)),
  text: fc.oneof(
    fc.constantFrom('', 'x', ' ', '\n', '\n\n', '"', '[^1]', '## Oil\n\n', '# References\n\n'),
    claim,
    line,
  ),
  /** Whether somebody looked at the claims in between. */
  isRead: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** The article after some edits, looked at as it goes. */
function edited(text: string, edits: readonly Edit[], how: ClaimOptions): Article {
  let article = parse(text);
  for (const { from, length, text: put, isRead } of edits) {
    if (isRead) dataOf(article, how);
    const start = Math.round(from * article.text.length);
    article = reparse(article, { range: { start, end: Math.min(start + length, article.text.length) }, text: put });
  }
  return article;
}

describe('the claims of an article that is edited', () => {
  it('are those of the same text read afresh', () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(generated, edits, options, (text, changes, how) => {
        const article = edited(text, changes, how);
        expect(dataOf(article, how)).toEqual(dataOf(parse(article.text), how));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
  }, 600_000);

  it('are those of the same text read afresh in real articles', (context) => {
    const articles = realArticles(4);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...articles), edits, (text, changes) => {
        const article = edited(text.slice(0, 20_000), changes, strict);
        expect(dataOf(article, strict)).toEqual(dataOf(parse(article.text), strict));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('do not depend on what was looked at before, with other settings', () => {
    fc.assert(
      fc.property(generated, options, options, (text, one, two) => {
        const article = parse(text);
        dataOf(article, one);
        const second = dataOf(article, two);
        expect(second).toEqual(dataOf(parse(text), two));
        expect(dataOf(article, one)).toEqual(dataOf(parse(text), one));
      }),
      { numRuns: 150 },
    );
  });

  it('are found from any place of the same chunk: twice in an article, they are told apart', () => {
    const twin = 'In 2019, 96 percent of the keepers burned oil.';
    const article = parse(`${twin}\n\n${twin}\n\n${twin}`);
    expect(claimsOf(article, strict).open.map(({ range }) => range.start)).toEqual([0, 1, 2].map((at) => at * 48));
  });
});
