import type { Chunk, Range } from './article.ts';

/**
 * A list that an article keeps of what its chunks hold, each item at its place in the text. After an edit only the changed
 * chunks are asked; the other items are taken from the article before. Its identity is its name, so make it once.
 */
export interface ChunkList<Item> {
  /** What a chunk holds, relative to it. Depends on nothing but the chunk. */
  readonly of: (chunk: Chunk) => readonly Item[];
  /** Where an item starts: within its chunk, whatever the item is. */
  readonly startOf: (item: Item) => number;
  /** The item as many characters later. */
  readonly move: (item: Item, by: number) => Item;
}

/** Something that was found in a chunk, in the chunk's own offsets. */
export interface Placed<Value> {
  /** Where the chunk starts in the article. */
  readonly start: number;
  readonly value: Value;
}

/** A list of what is derived from each chunk alone. The values keep their relative ranges: `placed` moves them. */
export function perChunk<Value>(derive: (chunk: Chunk) => readonly Value[]): ChunkList<Placed<Value>> {
  return {
    of: (chunk) => derive(chunk).map((value) => ({ start: 0, value })),
    startOf: ({ start }) => start,
    move: ({ start, value }, by) => ({ start: start + by, value }),
  };
}

/** A relative range at its place in the article. */
export function placed({ start, end }: Range, chunkStart: number): Range {
  return { start: chunkStart + start, end: chunkStart + end };
}
