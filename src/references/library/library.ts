import type { IdentifierName } from '../../article/article.ts';
import type { Item } from '../item.ts';

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
   * Entries whose authors, year, title, container or id contain every word of the query (accents and case folded),
   * best first.
   */
  search(query: string, limit: number): readonly LibraryEntry[];
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
