import type { Article, PlacedChunk, Range } from './article.ts';
import { readChunk } from './chunk-memo.ts';
import { chunkEnd } from './chunks.ts';
import { readHead } from './head.ts';
import { PlacedArticle } from './placed-article.ts';

/** A replacement of the characters in `range` by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * The article after an edit: what `parse` gives for the new text. Only the chunks around the edit are read again; the
 * others are the previous article's own objects. A range that reaches out of the text is cut to it.
 */
export function reparse(previous: Article, edit: Edit): Article {
  const start = Math.max(0, Math.min(edit.range.start, previous.text.length));
  const end = Math.max(start, Math.min(edit.range.end, previous.text.length));
  const text = previous.text.slice(0, start) + edit.text + previous.text.slice(end);
  const by = text.length - previous.text.length;

  const head = readHead(text);
  const oldHead = readHead(previous.text);
  const hasSameHead = head?.chunk.text === oldHead?.chunk.text;
  const kept = hasSameHead ? keptChunks(previous, start, head ? 1 : 0) : 0;
  const chunks = kept > 0 ? previous.chunks.slice(0, kept) : head ? [head] : [];

  let position = endOf(chunks.at(-1));
  // The first of the old chunks that stand whole behind the edit. The head cannot come back as anything else.
  let index = Math.max(lastStartingBy(previous.chunks, end - 1) + 1, oldHead ? 1 : 0);
  while (position < text.length) {
    while (startOf(previous.chunks[index]) + by < position) index++;
    if (startOf(previous.chunks[index]) + by === position) {
      addMoved(chunks, previous.chunks, index, by);
      break;
    }
    const next = chunkEnd(text, position);
    chunks.push({ start: position, chunk: readChunk(detached(text.slice(position, next))) });
    position = next;
  }
  return new PlacedArticle(text, chunks, { article: previous, chunks: kept });
}

/**
 * How many chunks at the start of the text an edit cannot have changed: all before the one left of the first it
 * touches. That one's end depends on the line behind it.
 */
function keptChunks(previous: Article, start: number, heads: number): number {
  return Math.max(lastStartingBy(previous.chunks, start) - 1, heads);
}

/** Adds the old chunks from `index` on, each `by` characters later than it was. */
function addMoved(chunks: PlacedChunk[], old: readonly PlacedChunk[], index: number, by: number): void {
  for (let at = index; at < old.length; at++) {
    const placed = old[at];
    if (placed) chunks.push(by === 0 ? placed : { start: placed.start + by, chunk: placed.chunk });
  }
}

function startOf(placed: PlacedChunk | undefined): number {
  return placed ? placed.start : Infinity;
}

function endOf(placed: PlacedChunk | undefined): number {
  return placed ? placed.start + placed.chunk.text.length : 0;
}

/** The index of the last chunk that starts at or before an offset, or -1. */
function lastStartingBy(chunks: readonly PlacedChunk[], offset: number): number {
  let low = -1;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(chunks[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * A copy of a string that shares no memory with what it was cut from: else every chunk would keep the whole text of the version
 * it was read in.
 */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
