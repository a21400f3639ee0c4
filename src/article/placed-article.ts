import type { Article, Block, CitationKey, Contents, FootnoteDefinition, FootnoteReference } from './article.ts';
import type { FrontMatter, Identifier, PlacedChunk, Range } from './article.ts';
import { findFrontMatter, readFrontMatter } from './front-matter.ts';

type Kept = { -readonly [K in keyof Contents]?: Contents[K] };

/** The article before, and how many of its first chunks the next one begins with. */
export interface Ancestor {
  readonly article: Article;
  readonly chunks: number;
}

/** An article made of its chunks. What the chunks hold is moved to its place in the text when it is first asked for. */
export class PlacedArticle implements Article {
  readonly chunks: readonly PlacedChunk[];
  readonly #kept: Kept = {};
  /** What the article before had moved already, as far as it is the same. Its lists alone are held, so that no chain grows. */
  readonly #inherited: Kept;
  readonly #inheritedChunks: number;
  #text: string | undefined;
  #frontMatter: FrontMatter | undefined;

  /** @param origin the text it was read from, or the article it came from, which is not joined until it is asked for */
  constructor(chunks: readonly PlacedChunk[], origin: string | Ancestor) {
    const ancestor = typeof origin === 'string' ? null : origin;
    if (typeof origin === 'string') this.#text = origin;
    this.chunks = chunks;
    const { article } = ancestor ?? {};
    this.#inherited = article instanceof PlacedArticle ? { ...article.#kept } : {};
    this.#inheritedChunks = ancestor?.chunks ?? 0;
  }

  get text(): string {
    return (this.#text ??= this.chunks.map(({ chunk }) => chunk.text).join(''));
  }

  get frontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.text, findFrontMatter(this.text)));
  }

  get blocks(): readonly Block[] {
    return (this.#kept.blocks ??= this.#gather(this.#inherited.blocks, ({ blocks }) => blocks, moveBlock));
  }

  get references(): readonly FootnoteReference[] {
    return (this.#kept.references ??= this.#gather(
      this.#inherited.references,
      ({ references }) => references,
      moveReference,
    ));
  }

  get definitions(): readonly FootnoteDefinition[] {
    return (this.#kept.definitions ??= this.#gather(
      this.#inherited.definitions,
      ({ definitions }) => definitions,
      moveDefinition,
    ));
  }

  get identifiers(): readonly Identifier[] {
    return (this.#kept.identifiers ??= this.#gather(
      this.#inherited.identifiers,
      ({ identifiers }) => identifiers,
      moveRanged,
    ));
  }

  get citationKeys(): readonly CitationKey[] {
    return (this.#kept.citationKeys ??= this.#gather(
      this.#inherited.citationKeys,
      ({ citationKeys }) => citationKeys,
      moveRanged,
    ));
  }

  get opaque(): readonly Range[] {
    return (this.#kept.opaque ??= this.#gather(this.#inherited.opaque, ({ opaque }) => opaque, moveRange));
  }

  /** One list of all chunks, at its place in the text; as much of it as possible from the article before. */
  #gather<T>(
    inherited: readonly T[] | undefined,
    list: (contents: Contents) => readonly T[],
    move: (item: T, by: number) => T,
  ): T[] {
    const first = inherited ? this.#inheritedChunks : 0;
    let known = 0;
    for (let index = 0; index < first; index++) known += lengthIn(this.chunks[index], list);
    const all = inherited?.slice(0, known) ?? [];
    for (let index = first; index < this.chunks.length; index++) {
      const placed = this.chunks[index];
      if (!placed || lengthIn(placed, list) === 0) continue;
      for (const item of list(placed.chunk)) all.push(move(item, placed.start));
    }
    return all;
  }
}

function lengthIn(placed: PlacedChunk | undefined, list: (contents: Contents) => readonly unknown[]): number {
  return placed ? list(placed.chunk).length : 0;
}

/** A range as many characters later. */
export function moveRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

// Written out, as they are run for every marker behind a key press, and a spread takes five times as long.

export function moveBlock({ kind, range, depth, containers, sentences }: Block, by: number): Block {
  const moved = sentences.map((sentence) => moveRange(sentence, by));
  return { kind, range: moveRange(range, by), depth, containers, sentences: moved };
}

export function moveReference(
  { label, key, range, labelRange, within }: FootnoteReference,
  by: number,
): FootnoteReference {
  return { label, key, range: moveRange(range, by), labelRange: moveRange(labelRange, by), within };
}

export function moveDefinition(definition: FootnoteDefinition, by: number): FootnoteDefinition {
  const { label, key, range, labelRange, contentRange, nested } = definition;
  return {
    label,
    key,
    range: moveRange(range, by),
    labelRange: moveRange(labelRange, by),
    contentRange: moveRange(contentRange, by),
    nested,
  };
}

export function moveRanged<T extends { readonly range: Range }>(item: T, by: number): T {
  return { ...item, range: moveRange(item.range, by) };
}
