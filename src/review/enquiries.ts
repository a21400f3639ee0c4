import type { IdentifierName } from '../article/article.ts';
import { identifiersOfItem } from '../references/item-identifiers.ts';
import type { AskOptions as NetworkOptions } from '../references/cached-question.ts';
import { findWorks, type FoundWorks } from '../references/find-works.ts';
import type { Library } from '../references/library/library.ts';
import type { KnownLink } from '../references/link-checks.ts';
import type { Query } from '../references/query.ts';
import type { Research } from '../references/research.ts';
import type { CouldNotCheck, Resolution } from '../references/resolution.ts';
import type { Access } from '../references/services.ts';
import type { Standing } from '../references/standing.ts';
import type { NetworkMode } from './settings.ts';

export interface AskOptions {
  /** True when the user asked for something that needs the network; the settings may still forbid it. */
  readonly asked: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What came of looking up the works of an article. */
export interface LookedUp {
  readonly resolved: number;
  readonly notFound: number;
  /** Why something could not be checked, each identifier's first reason; nobody is there to be asked about some kinds. */
  readonly unchecked: readonly CouldNotCheck[];
}

/** Asks about works: the library first, then what is known, then the services where the settings let them be asked. */
export class Enquiries {
  readonly #research: Research;
  readonly #mode: NetworkMode;

  constructor(research: Research, mode: NetworkMode) {
    this.#research = research;
    this.#mode = mode;
  }

  /** What an identifier stands for as far as is known in memory, or null. */
  known(identifier: IdentifierName, library: Library): Resolution | null {
    return inLibrary(identifier, library) ?? this.#research.resolver.known(identifier);
  }

  /** Library, then memory and cache, then the network if it may be used. Never throws. */
  async resolve(identifier: IdentifierName, library: Library, options: AskOptions): Promise<Resolution> {
    return inLibrary(identifier, library) ?? (await this.#research.resolver.resolve(identifier, this.#means(options)));
  }

  /** What is known in memory of whether a work stands; null when nobody asked, or nobody can be asked. */
  standing(identifier: IdentifierName, library: Library): Standing | CouldNotCheck | null {
    const subject = this.subjectOf(identifier, library);
    return subject === null ? null : (this.#research.standings.known(subject) ?? this.#badNews(subject));
  }

  /** What the service that described a work said against it: that need not wait until somebody asks for it. */
  #badNews(subject: IdentifierName): Standing | null {
    const told = this.#research.resolver.facts(subject);
    if (told === null || (told.facts.notices ?? []).length === 0) return null;
    const { source, facts, at } = told;
    return {
      outcome: 'checked',
      facts,
      sources: [source],
      unchecked: [],
      checkedAt: new Date(at).toISOString(),
      stale: true,
    };
  }

  /** Finds out whether a work stands; null where nobody can be asked. Never throws. */
  async checkStanding(
    identifier: IdentifierName,
    library: Library,
    options: AskOptions,
  ): Promise<Standing | CouldNotCheck | null> {
    const subject = this.subjectOf(identifier, library);
    return subject === null ? null : this.#research.standings.check(subject, this.#means(options));
  }

  /** Where a work may be read, as far as is known in memory. */
  knownAccess(identifier: IdentifierName, library: Library): Access | null {
    const subject = this.subjectOf(identifier, library) ?? identifier;
    return this.#research.accesses.known(subject);
  }

  /** Finds out where a work may be read; of a web page only when it is gone, null for one that is there. Never throws. */
  async findAccess(
    identifier: IdentifierName,
    library: Library,
    options: AskOptions,
  ): Promise<Access | CouldNotCheck | null> {
    const subject = this.subjectOf(identifier, library) ?? identifier;
    const isThere = subject.kind === 'url' && this.link(subject.value)?.outcome !== 'dead';
    return isThere ? null : this.#research.accesses.find(subject, this.#means(options));
  }

  /**
   * The works that words may mean, best first: the library's, then what is remembered, then what services find if they may be
   * asked. Never throws.
   *
   * @param rows how many works each service may name
   */
  search(query: Query, library: Library, options: AskOptions & { readonly rows?: number }): Promise<FoundWorks> {
    return findWorks(query, library, this.#research, { rows: options.rows, ...this.#means(options) });
  }

  /** What is known in memory of a web address, or null. */
  link(url: string): KnownLink | CouldNotCheck | null {
    return this.#research.links.known(url);
  }

  /**
   * Reads the cache (never the network) for these identifiers, so that what is asked in memory knows them. True when anything
   * new was learnt.
   */
  async recall(identifiers: readonly IdentifierName[], library: Library): Promise<boolean> {
    const { accesses, resolver, standings, links } = this.#research;
    const pages = identifiers.filter(({ kind }) => kind === 'url');
    const described = await resolver.recall(identifiers);
    const subjects = identifiers.flatMap((identifier) => this.subjectOf(identifier, library) ?? []);
    const learnt = await Promise.all([
      standings.recall(subjects),
      links.recall(pages.map(({ value }) => value)),
      accesses.recall([...subjects, ...pages]),
    ]);
    return described || learnt.includes(true);
  }

  /** Finds out what each identifier stands for, whether it stands, and whether each address leads to a page. Never throws. */
  async lookUp(identifiers: readonly IdentifierName[], library: Library, options: AskOptions): Promise<LookedUp> {
    const answers = await Promise.all(identifiers.map((identifier) => this.#lookUpOne(identifier, library, options)));
    const count = (outcome: string): number => answers.filter(([{ outcome: own }]) => own === outcome).length;
    const unchecked = answers.flatMap((all) => all.find(isCouldNotCheck) ?? []);
    return { resolved: count('resolved'), notFound: count('not-found'), unchecked };
  }

  async #lookUpOne(
    identifier: IdentifierName,
    library: Library,
    options: AskOptions,
  ): Promise<readonly [Resolution, ...({ readonly outcome: string } | CouldNotCheck)[]]> {
    const { links } = this.#research;
    const { kind, value } = identifier;
    const resolution = await this.resolve(identifier, library, options);
    if (kind === 'url') {
      if (isArchived(value)) return [resolution];
      const link = await links.check(value, this.#means(options));
      await this.findAccess(identifier, library, options);
      return [resolution, link];
    }
    if (resolution.outcome === 'not-found') return [resolution];
    const standing = await this.checkStanding(identifier, library, options);
    return standing === null ? [resolution] : [resolution, standing];
  }

  /** By what name services can be asked about a work: its own, or the DOI or PMID of the work it is known to stand for. */
  subjectOf(identifier: IdentifierName, library: Library): IdentifierName | null {
    const { kind } = identifier;
    if (kind === 'doi' || kind === 'arxiv') return identifier;
    const known = this.known(identifier, library);
    const names = known?.outcome === 'resolved' ? identifiersOfItem(known.item) : [];
    const doi = names.find((name) => name.kind === 'doi' || name.kind === 'arxiv');
    return doi ?? (kind === 'pmid' || kind === 'pmcid' ? identifier : null);
  }

  #means({ asked, signal }: AskOptions): NetworkOptions {
    const network = this.#mode === 'automatic' || (this.#mode === 'whenAsked' && asked);
    return { network, isInsistent: asked, signal };
  }
}

/** A copy in an archive stays where it is, and archives have better to do than to be asked for each of them. */
function isArchived(url: string): boolean {
  return /^https?:\/\/(?:web\.archive\.org|archive\.(?:org|today|ph|is|md|li|vn|fo)|perma\.cc|webcitation\.org)\//i.test(
    url,
  );
}

/** What no service is there for was not asked about. */
function isCouldNotCheck(answer: { readonly outcome: string } | CouldNotCheck): answer is CouldNotCheck {
  return answer.outcome === 'could-not-check' && 'code' in answer && answer.code !== 'unsupported';
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
