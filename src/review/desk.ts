import { messageOf } from '../ports/error-message.ts';
import type { Article, FrontMatter, IdentifierName } from '../article/article.ts';
import type { DismissalReason } from '../claims/dismissal.ts';
import type { Recipe, TextEdit, Work } from '../edits/edit.ts';
import { carryOut, workKey, worksOf } from '../edits/recipe.ts';
import type { Cache, Clock, Files, Http, Log } from '../ports/ports.ts';
import type { ExportFormat, Formatter, Markup } from '../references/format/formatter.ts';
import { findWorks, type FoundWorks } from '../references/find-works.ts';
import type { Item } from '../references/item.ts';
import type { Library } from '../references/library/library.ts';
import type { Query } from '../references/query.ts';
import type { Resolution } from '../references/resolution.ts';
import { createResolver, type Resolver } from '../references/resolve.ts';
import { createSearches, type Searches } from '../references/searches.ts';
import { createServices } from '../references/services.ts';
import { whyUnresolved } from '../references/why-unresolved.ts';
import { Libraries, type LoadedLibrary } from './libraries.ts';
import { changeLedger, loadLedger, type LoadedLedger } from './ledgers.ts';
import { emptyLedger, withDismissal, without, type Ledger } from './ledger.ts';
import { folderOf, isAbsolute, joinPath } from './paths.ts';
import { review, type Review } from './review.ts';
import type { Settings } from './settings.ts';

export interface AskOptions {
  /** True when the user asked for something that needs the network; the settings may still forbid it. */
  readonly asked: boolean;
  readonly signal?: AbortSignal;
}

/** Why a work could not be cited. */
export interface Failure {
  readonly work: Work;
  /** A sentence. */
  readonly message: string;
}

/** What came of a recipe: the edits for what could be had, and why the rest could not. */
export interface CarriedOut {
  readonly edits: readonly TextEdit[];
  readonly failures: readonly Failure[];
}

interface Cited {
  readonly work: Work;
  readonly item: Item;
}

export interface DeskOptions {
  readonly settings: Settings;
  /** The folder that relative paths in the settings start from; null when there is none. */
  readonly folder: string | null;
  readonly files: Files;
  readonly http: Http;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  readonly formatter: Formatter;
  /** The name that git knows the user by in a folder, or null. Missing where git may not be asked. */
  readonly gitUser?: ((folder: string) => Promise<string | null>) | undefined;
  /** Why the network may not be used, as a phrase: "--offline was given". */
  readonly offlineReason?: string | undefined;
}

/**
 * Where a review is done: libraries, resolver, formatter and settings in one place, for the server and the command line.
 * All effects go through its ports.
 */
export class Desk {
  readonly settings: Settings;
  readonly #options: DeskOptions;
  readonly #libraries: Libraries;
  readonly #resolver: Resolver;
  readonly #searches: Searches;

  constructor(options: DeskOptions) {
    this.settings = options.settings;
    this.#options = options;
    this.#libraries = new Libraries({
      files: options.files,
      folder: options.folder,
      configured: options.settings.library,
    });
    const services = createServices(options);
    this.#resolver = createResolver(services, options);
    this.#searches = createSearches(services, options);
  }

  /** The library for the article at this absolute path: the settings' files, the front matter's, and those beside it. */
  library(articlePath: string | null, frontMatter: FrontMatter): Promise<LoadedLibrary> {
    return this.#libraries.load(articlePath, frontMatter);
  }

  /** Forgets what was read of a library file, so that it is read anew. */
  forget(file: string): void {
    this.#libraries.forget(file);
  }

  /** What reviewers decided about the claims of the article at this absolute path. Never throws. */
  ledger(articlePath: string | null): Promise<LoadedLedger> {
    return loadLedger(articlePath, this.#options.files);
  }

  /**
   * Keeps in the ledger beside the article that a claim needs no source, with who decided it and today's date.
   *
   * @throws Error in plain words when the ledger is faulty or cannot be written; then it is as it was
   */
  async dismiss(articlePath: string, key: string, reason: DismissalReason, note: string): Promise<void> {
    const by = this.settings.reviewer || ((await this.#options.gitUser?.(folderOf(articlePath))) ?? '');
    const dismissal = { reason, ...(note === '' ? {} : { note }), ...(by === '' ? {} : { by }), on: this.today() };
    await changeLedger(articlePath, this.#options.files, (ledger) => withDismissal(ledger, key, dismissal));
  }

  /** Takes decisions out of the ledger beside the article. Throws as `dismiss` does. */
  async reopen(articlePath: string, keys: readonly string[]): Promise<void> {
    await changeLedger(articlePath, this.#options.files, (ledger) => without(ledger, keys));
  }

  /** The day where the reviewer is, as 2026-11-24. */
  today(): string {
    const now = new Date(this.#options.clock.now());
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** Synchronous and without I/O: the path of a key press. */
  review(article: Article, library: Library, ledger: Ledger = emptyLedger): Review {
    const known = (identifier: IdentifierName): Resolution | null => this.known(identifier, library);
    const { rules, claims, reviewAfterDays } = this.settings;
    return review(article, { library, known, rules, claims, reviewAfterDays, ledger, today: this.today() });
  }

  /** What is known in memory, or null. */
  known(identifier: IdentifierName, library: Library): Resolution | null {
    return inLibrary(identifier, library) ?? this.#resolver.known(identifier);
  }

  /** Library, then memory and cache, then the network if it may be used. Never throws. */
  async resolve(identifier: IdentifierName, library: Library, options: AskOptions): Promise<Resolution> {
    const mode = this.settings.network;
    const network = mode === 'automatic' || (mode === 'whenAsked' && options.asked);
    return inLibrary(identifier, library) ?? (await this.#resolver.resolve(identifier, { ...options, network }));
  }

  /** The works that words may mean, best first: the library's, then what is remembered, then what services find if they may be asked. Never throws. */
  search(query: Query, library: Library, options: AskOptions & { readonly rows?: number }): Promise<FoundWorks> {
    const mode = this.settings.network;
    const network = mode === 'automatic' || (mode === 'whenAsked' && options.asked);
    const researchers = { searches: this.#searches, resolver: this.#resolver };
    return findWorks(query, library, researchers, { ...options, network });
  }

  /**
   * Reads the cache (never the network) for these identifiers, so that `known` knows them. True when anything new was
   * learnt.
   */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean> {
    return this.#resolver.recall(identifiers);
  }

  /** One formatted line per item, in the settings' style and locale. Throws an `Error` in plain words when it cannot. */
  format(items: readonly Item[], markup: Markup): Promise<readonly string[]> {
    const { style, locale } = this.settings;
    const isFile = style.endsWith('.csl') && !isAbsolute(style);
    const path = isFile ? joinPath(this.#options.folder ?? '.', style) : style;
    return this.#options.formatter.format(items, { style: path, locale, markup });
  }

  /** The items as one text for another program. */
  export(items: readonly Item[], format: ExportFormat): Promise<string> {
    return this.#options.formatter.export(items, format);
  }

  /** Resolves and formats the recipe's works and computes its edits for this article. Never throws. */
  async carryOut(article: Article, library: Library, recipe: Recipe, options: AskOptions): Promise<CarriedOut> {
    const found: Cited[] = [];
    const failures: Failure[] = [];
    await Promise.all(
      worksOf(recipe).map(async (work) => {
        const answer = await this.#itemOf(work, library, options);
        if (typeof answer === 'string') failures.push({ work, message: answer });
        else found.push({ work, item: answer });
      }),
    );
    if (found.length === 0) return { edits: [], failures };
    try {
      const lines = await this.format(
        found.map(({ item }) => item),
        'markdown',
      );
      const texts = new Map(found.map(({ work }, index) => [workKey(work), lines[index] ?? '']));
      return { edits: carryOut(article, recipe, texts), failures };
    } catch (error) {
      // A style that cannot be read, or an article that ends in an open block: it concerns them all.
      const message = messageOf(error);
      return { edits: [], failures: [...failures, ...found.map(({ work }) => ({ work, message }))] };
    }
  }

  /** Ends the formatter's worker. */
  close(): Promise<void> {
    return this.#options.formatter.close();
  }

  /** The item, or why it cannot be had, as a sentence. */
  async #itemOf(work: Work, library: Library, options: AskOptions): Promise<Item | string> {
    if ('item' in work) return library.byId(work.item)?.item ?? `The library has no item "${work.item}".`;
    const answer = await this.resolve(work.identifier, library, options);
    return answer.outcome === 'resolved' ? answer.item : whyUnresolved(work.identifier, answer);
  }
}

function inLibrary(identifier: IdentifierName, library: Library): Resolution | null {
  const entry = library.byIdentifier(identifier);
  if (entry === null) return null;
  return {
    outcome: 'resolved',
    item: entry.item,
    source: 'library',
    file: entry.file,
    retrievedAt: null,
    stale: false,
  };
}
