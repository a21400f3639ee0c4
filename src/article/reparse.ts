import type { Article, PlacedChunk, Range } from './article.ts';
import { readChunk } from './chunk-memo.ts';
import { chunkEnd } from './chunks.ts';
import { parse } from './parse.ts';
import { PlacedArticle } from './placed-article.ts';
import { lastIndexBy } from './search.ts';

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
  const old = previous.chunks;
  const length = endOf(old.at(-1));
  const start = Math.max(0, Math.min(edit.range.start, length));
  const end = Math.max(start, Math.min(edit.range.end, length));
  const change = { range: { start, end }, text: edit.text };
  const kept = keptChunks(old, start);
  return kept > 0 ? readOn(previous, kept, change) : readAgain(previous, change);
}

/**
 * How many chunks at the start of the text an edit cannot have changed: all before the one left of the first it
 * touches. That one's end depends on the line behind it. None where the edit may make, end or move the front matter.
 */
function keptChunks(old: readonly PlacedChunk[], start: number): number {
  const first = old[0]?.chunk;
  const mayOpenFrontMatter = first?.blocks[0]?.kind !== 'front-matter' && /^\uFEFF?---/.test(first?.text ?? '');
  return mayOpenFrontMatter ? 0 : Math.max(lastIndexBy(old, startOf, start) - 1, 0);
}

/** Reads the text on from the first chunk that is not kept until a chunk begins where one began before. */
function readOn(previous: Article, kept: number, edit: Edit): Article {
  const old = previous.chunks;
  const chunks = old.slice(0, kept);
  const by = edit.text.length - (edit.range.end - edit.range.start);
  const edited = new EditedText(old, kept, edit);
  const base = startOf(old[kept]);
  let index = lastIndexBy(old, startOf, edit.range.end - 1) + 1;
  let after = Infinity;
  for (let position = base; ; position = endOf(chunks.at(-1))) {
    while (startOf(old[index]) + by < position) index++;
    if (startOf(old[index]) + by === position) {
      after = startOf(old[index]);
      addMoved(chunks, old, index, by);
      break;
    }
    const text = edited.chunkAt(position - base);
    if (text === '') break;
    chunks.push({ start: position, chunk: readChunk(detached(text)) });
  }
  return new PlacedArticle(chunks, { previous, before: base, after, by });
}

/** Reads the whole text again. The chunks that did not change are remembered. */
function readAgain(previous: Article, { range, text }: Edit): Article {
  return parse(previous.text.slice(0, range.start) + text + previous.text.slice(range.end));
}

/**
 * The new text from one of the old chunks on, joined from as many old chunks as are needed: to join a whole book for a letter
 * takes longer than all else.
 */
class EditedText {
  readonly #old: readonly PlacedChunk[];
  readonly #from: number;
  readonly #edit: Edit;
  #until: number;
  #text = '';

  constructor(old: readonly PlacedChunk[], from: number, edit: Edit) {
    this.#old = old;
    this.#from = from;
    this.#edit = edit;
    this.#until = lastIndexBy(old, startOf, edit.range.end);
    this.#grow();
  }

  /** The chunk at an offset in it, which is empty at the end. */
  chunkAt(offset: number): string {
    let end = chunkEnd(this.#text, offset);
    // A chunk that goes to the end of what is joined may go further.
    while (end >= this.#text.length && this.#until < this.#old.length) {
      this.#grow();
      end = chunkEnd(this.#text, offset);
    }
    return this.#text.slice(offset, end);
  }

  #grow(): void {
    const count = this.#until - this.#from;
    this.#until = Math.min(Math.max(this.#until, this.#from) + count + 2, this.#old.length);
    const text = this.#old
      .slice(this.#from, this.#until)
      .map(({ chunk }) => chunk.text)
      .join('');
    const base = startOf(this.#old[this.#from]);
    const { range, text: inserted } = this.#edit;
    this.#text = text.slice(0, range.start - base) + inserted + text.slice(range.end - base);
  }
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

/**
 * A copy of a string that shares no memory with what it was cut from: else every chunk would keep the whole text of the version
 * it was read in.
 */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
