import type { Article, Block, Chunk, CitationKey, FootnoteDefinition, FootnoteReference } from './article.ts';
import type { FrontMatter, Identifier, PlacedChunk, Range } from './article.ts';
import type { ChunkList } from './chunk-list.ts';
import { findFrontMatter, readFrontMatter } from './front-matter.ts';
import { moveBlock, moveDefinition, moveRange, moveRanged, moveReference } from './move.ts';
import { lastIndexBy } from './search.ts';

/** How an article came from the one before. `before` and `after` are starts of chunks. */
export interface Change {
  readonly previous: Article;
  /** What starts before this offset is the same. */
  readonly before: number;
  /** What started at this offset of the previous text, or later, is the same too, `by` characters later. */
  readonly after: number;
  readonly by: number;
}

const blocks = rangedList(({ blocks }) => blocks, moveBlock);
const references = rangedList(({ references }) => references, moveReference);
const definitions = rangedList(({ definitions }) => definitions, moveDefinition);
const identifiers = rangedList(({ identifiers }) => identifiers, moveRanged);
const citationKeys = rangedList(({ citationKeys }) => citationKeys, moveRanged);
const opaque: ChunkList<Range> = { of: ({ opaque }) => opaque, startOf: ({ start }) => start, move: moveRange };

/** An article made of its chunks. What the chunks hold is moved to its place in the text when it is first asked for. */
export class PlacedArticle implements Article {
  readonly chunks: readonly PlacedChunk[];
  readonly #lists = new Map<unknown, readonly unknown[]>();
  readonly #derived = new Map<unknown, { readonly value: unknown }>();
  readonly #change: Omit<Change, 'previous'> | null = null;
  /** The lists of the article before. They alone are held, so that no chain of articles grows. */
  readonly #previousLists: ReadonlyMap<unknown, readonly unknown[]> = new Map();
  #text: string | undefined;
  #frontMatter: FrontMatter | undefined;

  /** @param origin the text it was read from, or the change it came by; then the text is not joined until it is asked for */
  constructor(chunks: readonly PlacedChunk[], origin: string | Change) {
    this.chunks = chunks;
    if (typeof origin === 'string') this.#text = origin;
    else if (origin.previous instanceof PlacedArticle) {
      const { previous, before, after, by } = origin;
      this.#change = { before, after, by };
      this.#previousLists = previous.#lists;
      // It stands in the first chunk, if anywhere.
      if (before > 0) this.#frontMatter = previous.#frontMatter;
    }
  }

  get text(): string {
    return (this.#text ??= this.chunks.map(({ chunk }) => chunk.text).join(''));
  }

  get frontMatter(): FrontMatter {
    const head = this.chunks[0]?.chunk.text ?? '';
    return (this.#frontMatter ??= readFrontMatter(head, findFrontMatter(head)));
  }

  get blocks(): readonly Block[] {
    return this.list(blocks);
  }

  get references(): readonly FootnoteReference[] {
    return this.list(references);
  }

  get definitions(): readonly FootnoteDefinition[] {
    return this.list(definitions);
  }

  get identifiers(): readonly Identifier[] {
    return this.list(identifiers);
  }

  get citationKeys(): readonly CitationKey[] {
    return this.list(citationKeys);
  }

  get opaque(): readonly Range[] {
    return this.list(opaque);
  }

  list<Item>(list: ChunkList<Item>): readonly Item[] {
    const known = this.#lists.get(list) as readonly Item[] | undefined;
    if (known !== undefined) return known;
    const previous = this.#previousLists.get(list) as readonly Item[] | undefined;
    const items =
      this.#change === null || previous === undefined
        ? this.#gather(list, [], 0, Infinity)
        : this.#follow(list, previous, this.#change);
    this.#lists.set(list, items);
    return items;
  }

  once<Value>(derive: (article: Article) => Value): Value {
    let known = this.#derived.get(derive) as { readonly value: Value } | undefined;
    if (known === undefined) this.#derived.set(derive, (known = { value: derive(this) }));
    return known.value;
  }

  /** The items of the previous list that are the same, and those of the changed chunks between them. */
  #follow<Item>(
    list: ChunkList<Item>,
    previous: readonly Item[],
    { before, after, by }: Omit<Change, 'previous'>,
  ): readonly Item[] {
    const items = previous.slice(0, countBefore(previous, list.startOf, before));
    this.#gather(list, items, before, after + by);
    for (const item of previous.slice(countBefore(previous, list.startOf, after)))
      items.push(by === 0 ? item : list.move(item, by));
    return items;
  }

  /** Adds the items of the chunks that start between two offsets. */
  #gather<Item>(list: ChunkList<Item>, items: Item[], from: number, to: number): readonly Item[] {
    for (let index = countBefore(this.chunks, startOf, from); index < this.chunks.length; index++) {
      const placed = this.chunks[index];
      if (placed === undefined || placed.start >= to) break;
      for (const item of list.of(placed.chunk)) items.push(list.move(item, placed.start));
    }
    return items;
  }
}

function startOf({ start }: PlacedChunk): number {
  return start;
}

/** How many of the items, which are in order, start before an offset. */
function countBefore<Item>(items: readonly Item[], startOf: (item: Item) => number, offset: number): number {
  return lastIndexBy(items, startOf, offset - 1) + 1;
}

function rangedList<Item extends { readonly range: Range }>(
  of: (chunk: Chunk) => readonly Item[],
  move: (item: Item, by: number) => Item,
): ChunkList<Item> {
  return { of, startOf: ({ range }) => range.start, move };
}
