import type { Range } from '../article/article.ts';
import type { Placed } from '../article/chunk-list.ts';
import { listsSources, type Section } from '../article/sections.ts';
import { habitOf, type Preset } from './level.ts';
import type { Standpoint, StandingParagraph } from './standing.ts';

/** How many paragraphs on either side are a paragraph's neighbourhood, as far as they stand in its section. */
const neighbourhood = 3;

/**
 * Paragraphs of an article and their places. Held in arrays of numbers, since all of them are looked at with every key press.
 * Linear in their number and that of the sections.
 */
export class Places {
  readonly paragraphs: readonly Placed<StandingParagraph>[];
  /** Where each starts. */
  readonly #starts: Int32Array;
  /** Counts of the paragraphs before each index: those of running text, and those of them that cite. */
  readonly #body: Int32Array;
  readonly #citing: Int32Array;
  /** For each, the indices of the first paragraph of its section and of the first behind it. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #leadEnd: number;
  readonly #all: number;

  /**
   * @param found in order
   * @param skipped parts of the article whose paragraphs are left out
   */
  constructor(found: readonly Placed<StandingParagraph>[], sections: readonly Section[], skipped: readonly Range[]) {
    const paragraphs: Placed<StandingParagraph>[] = [];
    this.#starts = new Int32Array(found.length);
    this.#body = new Int32Array(found.length + 1);
    this.#citing = new Int32Array(found.length + 1);
    const isSkipped = inOrder(skipped);
    let body = 0;
    let citing = 0;
    for (const paragraph of found) {
      const { offset, isBody, cites } = paragraph.value;
      const start = paragraph.start + offset;
      if (isSkipped(start)) continue;
      this.#starts[paragraphs.length] = start;
      paragraphs.push(paragraph);
      if (isBody) body += 1;
      if (isBody && cites) citing += 1;
      this.#body[paragraphs.length] = body;
      this.#citing[paragraphs.length] = citing;
    }
    this.paragraphs = paragraphs;
    this.#from = new Int32Array(paragraphs.length);
    this.#to = new Int32Array(paragraphs.length);
    this.#bound(sections);
    this.#leadEnd = leadEndOf(sections);
    this.#all = this.#share(0, paragraphs.length, -1) ?? 0;
  }

  /** What of a paragraph's place its levels depend on. */
  standpoint(index: number, preset: Preset): Standpoint {
    const { start = 0, value } = this.paragraphs[index] ?? {};
    const habit = value?.cites === false ? this.#habit(index) : 0;
    return { start, isLead: (this.#starts[index] ?? 0) < this.#leadEnd, habit, preset };
  }

  /** What the habit of the neighbours says of a paragraph. */
  #habit(index: number): number {
    const first = Math.max(0, index - neighbourhood);
    const last = Math.min(this.paragraphs.length, index + neighbourhood + 1);
    const from = Math.max(first, this.#from[index] ?? 0);
    const to = Math.min(last, this.#to[index] ?? last);
    const near = this.#share(from, to, index) ?? this.#share(first, last, index);
    return habitOf(near ?? this.#all, this.#all);
  }

  #bound(sections: readonly Section[]): void {
    const count = this.paragraphs.length;
    let index = 0;
    for (const { range } of sections) {
      const first = index;
      while (index < count && (this.#starts[index] ?? 0) < range.end) index += 1;
      this.#from.fill(first, first, index);
      this.#to.fill(index, first, index);
    }
  }

  /** The share of the body paragraphs from one to another that cite, one of them left out; null when there are none. */
  #share(from: number, to: number, without: number): number | null {
    const count = between(this.#body, from, to) - between(this.#body, without, without + 1);
    const citing = between(this.#citing, from, to) - between(this.#citing, without, without + 1);
    return count === 0 ? null : citing / count;
  }
}

function between(counts: Int32Array, from: number, to: number): number {
  return from < 0 ? 0 : (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** Where the lead ends: at the first heading below the title that is not over a list of sources; 0 in an article without sections. */
function leadEndOf(sections: readonly Section[]): number {
  const headings = sections.filter(({ depth, title }, index) => depth > 0 && (index === 0 || !listsSources(title)));
  const [title] = headings;
  const first = headings.find((heading) => heading.depth > 1 || (heading !== title && heading.range.start > 0));
  return first === undefined ? 0 : first.range.start;
}

/** Tells whether an offset lies in one of the ranges, asked for offsets in order. */
function inOrder(ranges: readonly Range[]): (offset: number) => boolean {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  let index = 0;
  let end = -1;
  return (offset) => {
    for (let next = ordered[index]; next !== undefined && next.start <= offset; next = ordered[index]) {
      end = Math.max(end, next.end);
      index += 1;
    }
    return offset < end;
  };
}
