import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { readSlowly } from '../../src/article/slow-path.ts';
import { markdown, realArticles } from './texts.ts';

/**
 * Micromark does not see that a blank line ended indented code: `2.` behind it is no list to it, though CommonMark says
 * that it is. Read in a chunk by itself it is one.
 */
const listBehindIndentedCode = /^(?: {4}| *\t).*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+ {0,3}(?:[-+*][ \t]*$|\d)/m;

describe('chunks', () => {
  it('read one by one hold what the whole text holds', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        // Front matter is not known to the reader of chunks.
        const text = `text\n\n${body}`;
        fc.pre(!listBehindIndentedCode.test(text));
        const { blocks, references, definitions, identifiers, citationKeys, opaque } = parse(text);
        expect({ blocks, references, definitions, identifiers, citationKeys, opaque }).toEqual(readSlowly(text));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  }, 600_000);

  it('cover real articles, and hold what the whole holds', (context) => {
    const articles = realArticles(5);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    for (const text of articles) {
      const { blocks, references, definitions } = parse(text);
      const whole = readSlowly(text);
      expect({ blocks, references, definitions }).toEqual({
        blocks: whole.blocks,
        references: whole.references,
        definitions: whole.definitions,
      });
    }
  }, 60_000);

  it.each([
    ['paragraphs', 'One\n\n|Two\nlines\n\n\n|Three'],
    ['list items, with what belongs to them', '- one\n|- two\n\n  more\n  - three\n|- four\n\n|text'],
    ['footnote definitions', '[^1]: one\n|[^2]: two\n\n    more\n\n|[^3]: three\nlazy\n[^4]: four'],
    ['fenced code, which may hold blank lines', '```\na\n\nb\n```\n\n|text'],
    ['fenced code in a list item', '- a\n\n  ```\n  b\n\n  c\n  ```\n\n|text'],
    ['a comment', '<!-- a\n\nb -->\n\n|text'],
    ['indented code', '    a\n\n    b\n\n|text'],
    ['front matter and what follows', '---\na: b\n---\n|# T\n\n|text'],
    ['a byte order mark', '\uFEFF|# T\n\n|text'],
    ['a fence of which it is uncertain where it stands', '- a\nb\n  ```\n\nc\n\nd'],
  ])('are cut between %s', (_, marked) => {
    const chunks = parse(marked.replaceAll('|', '')).chunks.map(({ chunk }) => chunk.text);
    expect(chunks).toEqual(marked.split('|'));
  });

  it('are the same objects for the same text', () => {
    const [first] = parse('Some words of this test.\n\nMore.').chunks;
    const [again] = parse('Some words of this test.\n\nOthers.').chunks;
    expect(again?.chunk).toBe(first?.chunk);
  });
});
