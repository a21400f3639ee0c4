import type { Chunk, PlacedChunk } from './article.ts';
import { findFrontMatter } from './front-matter.ts';

/**
 * What can only stand at the start of a text: a byte order mark and the front matter, as a chunk of its own. Null when
 * there is neither.
 */
export function readHead(text: string): PlacedChunk | null {
  const range = findFrontMatter(text);
  const end = range ? behindLineEnd(text, range.end) : text.startsWith('\uFEFF') ? 1 : 0;
  if (end === 0) return null;
  const chunk: Chunk = {
    text: text.slice(0, end),
    blocks: range ? [{ kind: 'front-matter', range, depth: 0, containers: [], sentences: [] }] : [],
    references: [],
    definitions: [],
    identifiers: [],
    citationKeys: [],
    opaque: range ? [range] : [],
  };
  return { start: 0, chunk };
}

function behindLineEnd(text: string, offset: number): number {
  const lineEnd = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
  lineEnd.lastIndex = offset;
  lineEnd.test(text);
  return lineEnd.lastIndex;
}
