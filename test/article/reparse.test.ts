import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { reparse } from '../../src/article/reparse.ts';
import { line, markdown, realArticles } from './texts.ts';

/** Everything an article says, as plain data. */
function dataOf(article: Article): unknown {
  const { text, frontMatter, chunks, blocks, references, definitions, identifiers, citationKeys, opaque } = article;
  return { text, frontMatter, chunks, blocks, references, definitions, identifiers, citationKeys, opaque };
}

const edit = fc.record({
  /** Where, as parts of the text's length. */
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(12), fc.nat(200)),
  text: fc.oneof(fc.constant(''), line, markdown),
  /** Whether somebody looked at the article in between. */
  isRead: fc.boolean(),
});

function applyAll(
  start: string,
  edits: readonly { from: number; length: number; text: string; isRead: boolean }[],
): Article {
  let article = parse(start);
  for (const { from, length, text, isRead } of edits) {
    if (isRead) dataOf(article);
    const start = Math.round(from * article.text.length);
    article = reparse(article, { range: { start, end: Math.min(start + length, article.text.length) }, text });
  }
  return article;
}

const frontMatter = fc.constantFrom(
  '',
  '',
  '\uFEFF',
  '---\ntitle: A\n---\n',
  '\uFEFF---\r\ntitle: A\r\n---\r\n',
  '---\ntitle: [\n---\n',
);

describe('reparse', () => {
  it('gives, after any sequence of edits, what parse gives', () => {
    fc.assert(
      fc.property(frontMatter, markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (head, body, edits) => {
        const article = applyAll(head + body, edits);
        expect(dataOf(article)).toEqual(dataOf(parse(article.text)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
  }, 600_000);

  it('gives what parse gives in real articles', (context) => {
    const articles = realArticles(6);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    fc.assert(
      fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const article = applyAll(text.slice(0, 20_000), edits);
        expect(dataOf(article)).toEqual(dataOf(parse(article.text)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keeps the objects of the chunks that did not change', () => {
    const before = parse(['# Title', '', 'One.[^1]', '', 'Two.', '', 'Three.', '', 'Four.', ''].join('\n'));
    const start = before.text.indexOf('Three');
    const after = reparse(before, { range: { start, end: start }, text: 'Not ' });
    const same = after.chunks.map(({ chunk }) => before.chunks.some((old) => old.chunk === chunk));
    expect(same).toEqual([true, true, true, false, true]);
  });

  it('cuts a range that reaches out of the text', () => {
    expect(reparse(parse('one'), { range: { start: -5, end: 99 }, text: 'two' }).text).toBe('two');
  });

  it('reads on to the end when a fence opens, and comes back when it goes', () => {
    const before = parse('One.\n\nTwo.[^1]\n\nThree.[^2]\n');
    const open = reparse(before, { range: { start: 0, end: 0 }, text: '```\n' });
    expect(open.references).toEqual([]);
    const closed = reparse(open, { range: { start: 0, end: 4 }, text: '' });
    expect(closed.references.map(({ label }) => label)).toEqual(['1', '2']);
  });
});
