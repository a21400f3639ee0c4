import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { removeDefinition } from '../../src/edits/remove-definition.ts';
import { generatedArticles } from './generated-articles.ts';

function without(text: string, label: string): string {
  const article = parse(text);
  const definition = article.definitions.find((one) => one.label === label);
  return applyEdits(text, definition === undefined ? [] : removeDefinition(article, definition));
}

describe('removing a definition', () => {
  it.each([
    ['between two others', '[^1]: a\n[^2]: b\n[^3]: c\n', '[^1]: a\n[^3]: c\n'],
    ['between two that are a blank line apart', '[^1]: a\n\n[^2]: b\n\n[^3]: c\n', '[^1]: a\n\n[^3]: c\n'],
    ['at the start of the file', '[^2]: b\n\nText.\n', 'Text.\n'],
    ['behind a byte order mark', '\uFEFF[^2]: b\n\nText.\n', '\uFEFFText.\n'],
    ['at the end of the file', 'Text.\n\n[^2]: b\n', 'Text.\n'],
    ['with a text of several paragraphs', 'Text.\n\n[^2]: b\n\n    c\n\nMore.\n', 'Text.\n\nMore.\n'],
    ['with Windows line ends', 'Text.\r\n\r\n[^2]: b\r\n\r\nMore.\r\n', 'Text.\r\n\r\nMore.\r\n'],
    ['that is the whole file', '[^2]: b\n', ''],
  ])('%s leaves its neighbours as they were', (_, text, expected) => {
    expect(without(text, '2')).toBe(expected);
  });

  it('keeps the paragraph behind it out of the definition before it', () => {
    expect(without('[^1]: a\n[^2]: b\n\nText.\n', '2')).toBe('[^1]: a\n\nText.\n');
  });

  it('does not make a heading of the line before it', () => {
    expect(without('Text.\n[^2]: b\n---\n', '2')).toBe('Text.\n\n---\n');
  });

  it('does nothing to one in a list or a block quote', () => {
    expect(without('> [^2]: b\n', '2')).toBe('> [^2]: b\n');
    expect(without('- item\n\n  [^2]: b\n', '2')).toBe('- item\n\n  [^2]: b\n');
  });

  it('does nothing to one that holds another, which may be in use', () => {
    expect(without('[^2]: [^1]: b\n', '2')).toBe('[^2]: [^1]: b\n');
  });

  it('does nothing to one that keeps indented text out of a list', () => {
    const text = '- item\n\n[^2]: b\n\n  Text.\n';
    expect(without(text, '2')).toBe(text);
  });

  it('changes no other block or definition of any article', () => {
    const outside = ({ text, blocks, definitions }: Article): readonly string[] =>
      [...blocks.filter(({ containers }) => !containers.includes('footnote-definition')), ...definitions].map(
        ({ range }) => text.slice(range.start, range.end),
      );
    fc.assert(
      fc.property(generatedArticles, fc.nat(), (text, choice) => {
        const article = parse(text);
        const top = article.definitions.filter(({ nested }) => !nested);
        const definition = top[choice % Math.max(1, top.length)];
        if (definition === undefined) return;
        const after = parse(applyEdits(text, removeDefinition(article, definition)));
        const expected = outside(article);
        const gone = expected.lastIndexOf(text.slice(definition.range.start, definition.range.end));
        expect(outside(after).toSorted()).toEqual(expected.toSpliced(gone, 1).toSorted());
      }),
    );
  });
});
