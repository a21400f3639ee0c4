import { describe, expect, it } from 'vitest';
import { isCostly } from '../../src/article/cost.ts';
import { realArticles } from './texts.ts';

describe('a text that Markdown takes too long to read', () => {
  it.each([
    ['thousands of unclosed brackets', '[ (]('.repeat(1000)],
    ['tens of thousands of markers in one paragraph', '[^a]'.repeat(20_000)],
    ['nesting by the hundred', '> '.repeat(200)],
    ['quotes that grow, line by line', Array.from({ length: 600 }, (_, level) => '> '.repeat(level % 90)).join('\n')],
    ['tens of thousands of list items in one piece', '- a\n'.repeat(20_000)],
    ['many comments that may end anywhere', 'a <!--'.repeat(3000)],
  ])('has %s', (_, text) => {
    expect(isCostly(text)).toBe(true);
  });

  it.each([
    ['a long list', '- An item with a [^1] and a [link](https://example.org).\n'.repeat(1000)],
    ['a long table', `| a | b |\n| - | - |\n${'| [^1] | *b* |\n'.repeat(500)}`],
    ['nested lists', '- a\n  - b\n    - c\n'.repeat(500)],
  ])('is not %s', (_, text) => {
    expect(isCostly(text)).toBe(false);
  });

  it('is no real article', (context) => {
    const articles = realArticles(40);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    expect(articles.flatMap((text) => text.split('\n\n')).filter(isCostly)).toEqual([]);
  });
});
