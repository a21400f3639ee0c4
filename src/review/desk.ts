import { messageOf } from '../ports/error-message.ts';
import type { Article, FrontMatter } from '../article/article.ts';
import type { DismissalReason } from '../claims/dismissal.ts';
import type { Recipe, TextEdit, Work } from '../edits/edit.ts';
import { carryOut, workKey, worksOf } from '../edits/recipe.ts';
import type { Cache, Clock, Files, Http, Log } from '../ports/ports.ts';
import type { ExportFormat, Formatter, Markup } from '../references/format/formatter.ts';
import type { Item } from '../references/item.ts';
import type { Library } from '../references/library/library.ts';
import type { SentRequest } from '../references/network/network.ts';
import { createResearch } from '../references/research.ts';
import { createServices } from '../references/services.ts';
import { whyUnresolved } from '../references/why-unresolved.ts';
import { Enquiries, type AskOptions } from './enquiries.ts';
import { Libraries, type LoadedLibrary } from './libraries.ts';
import { LockedCache } from './locked-cache.ts';
import { changeLedger, loadLedger, type LoadedLedger } from './ledgers.ts';
import { emptyLedger, withDismissal, without, type Ledger } from './ledger.ts';
import { folderOf, isAbsolute, joinPath } from './paths.ts';
import { review, type Review } from './review.ts';
import type { Settings } from './settings.ts';

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
  /** True when nothing but the lockfile counts. */
  readonly isFrozen?: boolean | undefined;
  /** The user's keys for services, by their ids. */
  readonly keyOf?: ((service: string) => string | undefined) | undefined;
  /** Told of every request that was sent. */
  readonly onRequest?: ((request: SentRequest) => void) | undefined;
  /** Why the network may not be used, as a phrase: "--offline was given". */
  readonly offlineReason?: string | undefined;
}

/**
 * Where a review is done: libraries, resolver, formatter and settings in one place, for the server and the command line.
 * All effects go through its ports.
 */
export class Desk {
  readonly settings: Settings;
  /** What was found out of works and is kept beside the articles, if anything. */
  readonly lock: LockedCache;
  /** What is known of works, and who may be asked. */
  readonly enquiries: Enquiries;
  readonly #options: DeskOptions;
  readonly #libraries: Libraries;

  constructor(options: DeskOptions) {
    this.settings = options.settings;
    this.#options = options;
    this.#libraries = new Libraries({
      files: options.files,
      folder: options.folder,
      configured: options.settings.library,
    });
    const { folder, files, clock, settings, isFrozen = false } = options;
    this.lock = new LockedCache({ folder, files, clock, cache: isFrozen ? null : options.cache });
    const services = createServices(options);
    const research = createResearch(services, { ...options, cache: this.lock, isReplay: isFrozen });
    this.enquiries = new Enquiries(research, settings.network);
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
    const { enquiries } = this;
    const { rules, claims, reviewAfterDays } = this.settings;
    return review(article, {
      library,
      known: (identifier) => enquiries.known(identifier, library),
      standing: (identifier) => enquiries.standing(identifier, library),
      link: (url) => enquiries.link(url),
      archived: (url) => enquiries.knownAccess({ kind: 'url', value: url }, library)?.archived ?? null,
      rules,
      claims,
      reviewAfterDays,
      ledger,
      today: this.today(),
    });
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
    const answer = await this.enquiries.resolve(work.identifier, library, options);
    return answer.outcome === 'resolved' ? answer.item : whyUnresolved(work.identifier, answer);
  }
}
