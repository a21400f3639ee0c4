import type { Article, FrontMatter, IdentifierName } from '../article/article.ts';
import type { Recipe, TextEdit, Work } from '../edits/edit.ts';
import type { ExportFormat, Markup } from '../references/format/formatter.ts';
import type { Item } from '../references/item.ts';
import type { Library, LibraryProblem } from '../references/library/library.ts';
import type { Resolution } from '../references/resolution.ts';
import type { Review } from './review.ts';
import type { Settings } from './settings.ts';

/** The library of one article, with what could not be read of it. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** Absolute paths of every file that was read or named, for watching. */
  readonly files: readonly string[];
}

export interface AskOptions {
  /** True when the user asked for something that needs the network; the settings may still forbid it. */
  readonly asked: boolean;
  readonly signal?: AbortSignal;
}

/** What came of a recipe: the edits for what could be had, and why the rest could not. */
export interface CarriedOut {
  readonly edits: readonly TextEdit[];
  readonly failures: readonly { readonly work: Work; readonly message: string }[];
}

/**
 * Where a review is done: libraries, resolver, formatter and settings in one place, for the server and the command line.
 * All effects go through its ports.
 */
export interface Desk {
  readonly settings: Settings;
  /** The library for the article at this absolute path: the settings' files, the front matter's, and those beside it. */
  library(articlePath: string | null, frontMatter: FrontMatter): Promise<LoadedLibrary>;
  /** Forgets what was read of a library file, so that it is read anew. */
  forget(file: string): void;
  /** Synchronous and without I/O: the path of a key press. */
  review(article: Article, library: Library): Review;
  /** What is known in memory, or null. */
  known(identifier: IdentifierName, library: Library): Resolution | null;
  /** Library, then memory and cache, then the network if it may. */
  resolve(identifier: IdentifierName, library: Library, options: AskOptions): Promise<Resolution>;
  /** Reads the cache (never the network) for these identifiers, so that `known` knows them. True when anything new was learnt. */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean>;
  /** One formatted line per item, in the settings' style. */
  format(items: readonly Item[], markup: Markup): Promise<readonly string[]>;
  export(items: readonly Item[], format: ExportFormat): Promise<string>;
  /** Resolves and formats the recipe's works and computes its edits for this article. */
  carryOut(article: Article, library: Library, recipe: Recipe, options: AskOptions): Promise<CarriedOut>;
  close(): Promise<void>;
}
