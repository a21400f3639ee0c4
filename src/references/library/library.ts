import type { IdentifierName } from '../../article/article.ts';
import { equivalents } from '../../article/identifiers/index.ts';
import type { Item } from '../item.ts';
import { resolutionKey } from '../resolution.ts';
import { identifierKeys } from '../item-identifiers.ts';
import { SearchIndex } from './search-index.ts';
import { TitleIndex } from './title-index.ts';

/** Where an item of the library was read from. */
export interface LibraryEntry {
  readonly item: Item;
  /** The library file's path. */
  readonly file: string;
}

/** What the user already has: all items of all library files, indexed. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  /** The entry with this id, or null. */
  byId(id: string): LibraryEntry | null;
  /** The first entry that carries this identifier (as a field, or inside its URL), or null. */
  byIdentifier(identifier: IdentifierName): LibraryEntry | null;
  /**
   * Entries whose authors, year, title, container or id contain every word of the query, or words that begin with it
   * (accents and case folded), best first: titles that begin with the query, then authors, then years.
   */
  search(query: string, limit: number): readonly LibraryEntry[];
  /** Entries that share words with a text in title, authors, year, container or id, the most and rarest first. */
  nearest(text: string, limit: number): readonly LibraryEntry[];
  /** The entry whose title (folded, 3 words or more, or 16 letters) stands in this text, longest title first. */
  titlesIn(text: string): readonly LibraryEntry[];
}

/** A fault in a library file. The other entries still load. */
export interface LibraryProblem {
  readonly file: string;
  /** 1-based, or null where it concerns the whole file. */
  readonly line: number | null;
  /** What is wrong and the mend. */
  readonly message: string;
}

/**
 * The library of these entries. Of two with one id or identifier the first counts: the other is only found by an
 * identifier of its own, since its id stands for another. Each index is made on first use.
 */
export function createLibrary(entries: readonly LibraryEntry[]): Library {
  return new IndexedLibrary(entries);
}

class IndexedLibrary implements Library {
  readonly entries: readonly LibraryEntry[];
  #ids: ReadonlyMap<string, LibraryEntry> | undefined;
  #entriesOfIds: readonly LibraryEntry[] | undefined;
  #identifiers: ReadonlyMap<string, LibraryEntry> | undefined;
  #searchIndex: SearchIndex | undefined;
  #titleIndex: TitleIndex | undefined;

  constructor(entries: readonly LibraryEntry[]) {
    this.entries = entries;
  }

  byId(id: string): LibraryEntry | null {
    this.#ids ??= indexBy(this.entries, ({ id }) => [id]);
    return this.#ids.get(id) ?? null;
  }

  byIdentifier(identifier: IdentifierName): LibraryEntry | null {
    this.#identifiers ??= indexBy(this.entries, identifierKeys);
    for (const name of [identifier, ...equivalents(identifier)]) {
      const entry = this.#identifiers.get(resolutionKey(name));
      if (entry !== undefined) return entry;
    }
    return null;
  }

  search(query: string, limit: number): readonly LibraryEntry[] {
    return this.#at(this.#index().search(query, limit));
  }

  nearest(text: string, limit: number): readonly LibraryEntry[] {
    return this.#at(this.#index().nearest(text, limit));
  }

  titlesIn(text: string): readonly LibraryEntry[] {
    this.#titleIndex ??= new TitleIndex(this.#citable().map(({ item }) => item));
    return this.#at(this.#titleIndex.titlesIn(text));
  }

  #index(): SearchIndex {
    this.#searchIndex ??= new SearchIndex(this.#citable().map(({ item }) => item));
    return this.#searchIndex;
  }

  #at(positions: readonly number[]): readonly LibraryEntry[] {
    return positions.flatMap((position) => this.#citable()[position] ?? []);
  }

  /** The entries that their id leads to. */
  #citable(): readonly LibraryEntry[] {
    this.#entriesOfIds ??= this.entries.filter((entry) => this.byId(entry.item.id) === entry);
    return this.#entriesOfIds;
  }
}

function indexBy(
  entries: readonly LibraryEntry[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, LibraryEntry> {
  const index = new Map<string, LibraryEntry>();
  for (const entry of entries) {
    for (const key of keysOf(entry.item)) {
      if (!index.has(key)) index.set(key, entry);
    }
  }
  return index;
}
