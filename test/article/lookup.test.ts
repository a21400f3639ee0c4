import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/article/lines.ts';
import { blockAt, identifiersIn, paragraphAt, sentenceAt, textOf } from '../../src/article/lookup.ts';
import { parse } from '../../src/article/parse.ts';
import { document, markdown } from './texts.ts';

const text = document(
  '# Title',
  '',
  'One.[^a] Two 10.1000/1 and 10.1000/2.[^A]',
  '',
  '- item',
  '',
  '[^a]: first',
  '[^A]: second',
);
const article = parse(text);
const at = (words: string): number => text.indexOf(words);

describe('lookups', () => {
  it('find the block at an offset', () => {
    expect(blockAt(article, 0)?.kind).toBe('heading');
    expect(blockAt(article, at('Two'))?.kind).toBe('paragraph');
    expect(blockAt(article, at('item'))?.containers).toEqual(['list-item']);
    expect(blockAt(article, at('- item'))).toBeNull();
    expect(blockAt(article, -1)).toBeNull();
    expect(blockAt(article, text.length)?.range.end).toBe(text.length);
  });

  it('find the paragraph and the sentence at an offset', () => {
    expect(paragraphAt(article, 3)).toBeNull();
    const sentence = sentenceAt(article, at('10.1000/1'));
    expect(sentence && text.slice(sentence.start, sentence.end)).toBe('Two 10.1000/1 and 10.1000/2.[^A]');
  });

  it('find the identifiers within a range', () => {
    const values = (start: number, end: number) => identifiersIn(article, { start, end }).map(({ value }) => value);
    expect(values(0, text.length)).toEqual(['10.1000/1', '10.1000/2']);
    expect(values(at('10.1000/1'), at('10.1000/2') + 3)).toEqual(['10.1000/1']);
    expect(values(at('10.1000/1') + 1, text.length)).toEqual(['10.1000/2']);
  });

  it('cut the text of any range out of the chunks', () => {
    fc.assert(
      fc.property(markdown, fc.nat(60), fc.nat(60), (text, start, length) => {
        expect(textOf(parse(text), { start, end: start + length })).toBe(text.slice(start, start + length));
      }),
    );
  });
});

describe('lines', () => {
  const lines = new Lines('ab\ncd\r\n\re\u{1f600}f');

  it.each([
    [0, 0, 0],
    [2, 0, 2],
    [3, 1, 0],
    [5, 1, 2],
    [7, 2, 0],
    [8, 3, 0],
    [11, 3, 3],
    [12, 3, 4],
  ])('have offset %i at %i:%i', (offset, line, column) => {
    expect(lines.position(offset)).toEqual({ line, column });
    expect(lines.offset(line, column)).toBe(offset);
  });

  it('cut what is outside the text', () => {
    expect(lines.position(99)).toEqual({ line: 3, column: 4 });
    expect(lines.position(-1)).toEqual({ line: 0, column: 0 });
    expect(lines.offset(99, 0)).toBe(12);
    expect(lines.offset(-1, 5)).toBe(0);
    expect(lines.offset(0, 99)).toBe(2);
    expect(lines.offset(1, 99)).toBe(5);
  });
});
