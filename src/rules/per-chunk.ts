import type { Article, Chunk, Range } from '../article/article.ts';

/**
 * Keeps what a rule finds in a chunk with the chunk, so that a key press pays only for the chunks that it changed. What is
 * derived must depend on nothing but the chunk; its ranges are relative to it.
 */
export function perChunk<Value>(derive: (chunk: Chunk) => Value): (chunk: Chunk) => Value {
  const memo = new WeakMap<Chunk, { readonly value: Value }>();
  return (chunk) => {
    const known = memo.get(chunk);
    if (known !== undefined) return known.value;
    const value = derive(chunk);
    memo.set(chunk, { value });
    return value;
  };
}

/** A relative range in the article. */
export function placed({ start, end }: Range, chunkStart: number): Range {
  return { start: chunkStart + start, end: chunkStart + end };
}

/** What all chunks come to, in order, each with the start of its chunk. Chunks that `wanted` refuses are not looked at. */
export function* throughChunks<Value>(
  { chunks }: Article,
  wanted: (chunk: Chunk) => boolean,
  derived: (chunk: Chunk) => readonly Value[],
): Generator<{ readonly start: number; readonly value: Value }> {
  for (const { start, chunk } of chunks) {
    if (!wanted(chunk)) continue;
    for (const value of derived(chunk)) yield { start, value };
  }
}
