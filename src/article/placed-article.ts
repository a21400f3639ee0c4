import type { Article, Block, CitationKey, Contents, FootnoteDefinition, FootnoteReference } from './article.ts';
import type { FrontMatter, Identifier, PlacedChunk, Range } from './article.ts';
import { findFrontMatter, readFrontMatter } from './front-matter.ts';

/** An article made of its chunks. What the chunks hold is moved to its place in the text when it is first asked for. */
export class PlacedArticle implements Article {
  readonly text: string;
  readonly chunks: readonly PlacedChunk[];
  readonly #kept: { -readonly [K in keyof Contents]?: Contents[K] } = {};
  #frontMatter: FrontMatter | undefined;

  constructor(text: string, chunks: readonly PlacedChunk[]) {
    this.text = text;
    this.chunks = chunks;
  }

  get frontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.text, findFrontMatter(this.text)));
  }

  get blocks(): readonly Block[] {
    return (this.#kept.blocks ??= this.#gather((chunk) => chunk.blocks, moveBlock));
  }

  get references(): readonly FootnoteReference[] {
    return (this.#kept.references ??= this.#gather((chunk) => chunk.references, moveReference));
  }

  get definitions(): readonly FootnoteDefinition[] {
    return (this.#kept.definitions ??= this.#gather((chunk) => chunk.definitions, moveDefinition));
  }

  get identifiers(): readonly Identifier[] {
    return (this.#kept.identifiers ??= this.#gather((chunk) => chunk.identifiers, moveRanged));
  }

  get citationKeys(): readonly CitationKey[] {
    return (this.#kept.citationKeys ??= this.#gather((chunk) => chunk.citationKeys, moveRanged));
  }

  get opaque(): readonly Range[] {
    return (this.#kept.opaque ??= this.#gather((chunk) => chunk.opaque, moveRange));
  }

  #gather<T>(list: (chunk: Contents) => readonly T[], move: (item: T, by: number) => T): T[] {
    const all: T[] = [];
    for (const { start, chunk } of this.chunks) {
      for (const item of list(chunk)) all.push(move(item, start));
    }
    return all;
  }
}

/** A range as many characters later. */
export function moveRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

export function moveBlock(block: Block, by: number): Block {
  const sentences = block.sentences.map((sentence) => moveRange(sentence, by));
  return { ...block, range: moveRange(block.range, by), sentences };
}

export function moveReference(reference: FootnoteReference, by: number): FootnoteReference {
  const labelRange = moveRange(reference.labelRange, by);
  return { ...reference, range: moveRange(reference.range, by), labelRange };
}

export function moveDefinition(definition: FootnoteDefinition, by: number): FootnoteDefinition {
  const contentRange = moveRange(definition.contentRange, by);
  const labelRange = moveRange(definition.labelRange, by);
  return { ...definition, range: moveRange(definition.range, by), labelRange, contentRange };
}

export function moveRanged<T extends { readonly range: Range }>(item: T, by: number): T {
  return { ...item, range: moveRange(item.range, by) };
}
