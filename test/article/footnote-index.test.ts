import { describe, expect, it } from 'vitest';
import { definitionOf, footnotesOf } from '../../src/article/footnotes.ts';
import { parse } from '../../src/article/parse.ts';
import { document } from './texts.ts';

const text = document(
  'One.[^b] Two.[^a] Three.[^A]',
  '',
  '[^unused]: nobody',
  '[^a]: first, see [^inner] and [^b]',
  '[^A]: second',
  '[^inner]: only from a note',
);
const article = parse(text);

describe('the footnotes of an article', () => {
  it('stand in order of first use: in the body, then in other notes, then the unused', () => {
    expect([...footnotesOf(article).values()].map(({ label }) => label)).toEqual(['b', 'a', 'inner', 'unused']);
  });

  it('gather all references and definitions of a label, whatever its case, in order of position', () => {
    const [b, a] = [...footnotesOf(article).values()];
    expect(a?.references.map(({ label }) => label)).toEqual(['a', 'A']);
    expect(b?.references.map(({ within }) => within)).toEqual([null, 'A']);
    expect(a?.definitions.map(({ label }) => label)).toEqual(['a', 'A']);
  });

  it('are gathered once for an article', () => {
    expect(footnotesOf(article)).toBe(footnotesOf(article));
    expect(footnotesOf(parse(text))).not.toBe(footnotesOf(article));
  });

  it('count the first definition of a key, as Markdown does', () => {
    expect(definitionOf(article, 'A')?.contentRange.start).toBe(text.indexOf('first'));
    expect(definitionOf(article, 'B')).toBeNull();
  });
});
