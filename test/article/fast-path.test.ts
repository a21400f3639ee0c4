import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFast } from '../../src/article/fast-path.ts';
import { parse } from '../../src/article/parse.ts';
import { readSlowly } from '../../src/article/slow-path.ts';
import { markdown, plainish, realArticles } from './texts.ts';

function expectSame(text: string): void {
  const fast = readFast(text);
  if (fast) expect(fast).toEqual(readSlowly(text));
}

describe('the fast path', () => {
  it('reads what the slow path reads in nearly plain text', () => {
    fc.assert(fc.property(plainish, expectSame), { numRuns: Number(process.env['RUNS'] ?? 2000) });
  }, 600_000);

  it('reads what the slow path reads in all kinds of Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { chunk } of parse(`text\n\n${text}`).chunks) expectSame(chunk.text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  }, 600_000);

  it('reads what the slow path reads in real articles', (context) => {
    const articles = realArticles(12);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    for (const article of articles) for (const { chunk } of parse(article).chunks) expectSame(chunk.text);
  }, 60_000);

  it.each([
    ['blank lines', ' \t\r\n\n'],
    ['a paragraph', 'Plain words.[^1] More\nof them.\n\n'],
    ['a heading', '## Heading with a marker[^1]\n'],
    ['a definition', '[^1]: Smith, J. (2020). doi:10.1000/182\n'],
  ])('takes %s', (_, text) => {
    expect(readFast(text)).toEqual(readSlowly(text));
  });

  it.each([
    '*em*',
    'a `code`',
    '- item',
    '1. item',
    '> quote',
    'a  \nb',
    'a\n===',
    '[a](b)',
    '![^1]',
    'a\n[^1]: b',
    '@key',
    '&amp;',
  ])('leaves %j to the slow path', (text) => {
    expect(readFast(text)).toBeNull();
  });
});
