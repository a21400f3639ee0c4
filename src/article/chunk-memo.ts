import type { Chunk, Contents } from './article.ts';
import { isCostly } from './cost.ts';
import { readFast } from './fast-path.ts';
import { readPlainly } from './plain-path.ts';
import { readSlowly } from './slow-path.ts';

/** How many characters a generation of the memo holds: more than a long book, less than memory minds. */
const generationSize = 4_000_000;

let recent = new Map<string, Chunk>();
let earlier = new Map<string, Chunk>();
let recentSize = 0;

/**
 * The contents of a piece of Markdown that stands by itself. The same text gives the same object for as long as the
 * memo holds it: chunks not asked for while two generations fill are forgotten.
 */
export function readChunk(text: string): Chunk {
  const known = recent.get(text);
  if (known) return known;
  const chunk = earlier.get(text) ?? { text, ...read(text) };
  if (recentSize > generationSize) {
    earlier = recent;
    recent = new Map();
    recentSize = 0;
  }
  recent.set(chunk.text, chunk);
  recentSize += chunk.text.length;
  return chunk;
}

function read(text: string): Contents {
  return readFast(text) ?? (isCostly(text) ? readPlainly(text) : readSlowly(text));
}

/** Forgets every chunk, for measurements that must not profit from earlier ones. */
export function clearMemory(): void {
  recent = new Map();
  earlier = new Map();
  recentSize = 0;
}
