import type { Chunk } from '../article/article.ts';

/**
 * Keeps what is derived from a chunk for as long as the chunk lives, on the chunk itself, where nothing that lists its properties
 * sees it. A `WeakMap` does the same but makes collecting garbage a hundred times as slow where chunks come and go: what it holds
 * lives on until the whole heap is swept.
 *
 * @param derive depends on nothing but the chunk
 */
export function keptWithChunk<Value>(derive: (chunk: Chunk) => Value): (chunk: Chunk) => Value {
  const key = Symbol('derived');
  return (chunk) => {
    const holder: Chunk & { readonly [key]?: { readonly value: Value } } = chunk;
    const known = holder[key];
    if (known !== undefined) return known.value;
    const value = derive(chunk);
    Object.defineProperty(chunk, key, { value: { value }, enumerable: false });
    return value;
  };
}
