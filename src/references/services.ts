import type { IdentifierName } from '../article/article.ts';
import type { Facts } from './facts.ts';
import type { Item } from './item.ts';
import type { NetworkOptions } from './network/network.ts';
import type { Query } from './query.ts';
import type { CouldNotCheck } from './resolution.ts';
import { isOwnProgram } from './sources/names.ts';
import type { ArchivedCopy } from './sources/source.ts';

/** The services of the network, whoever they are. Every method answers; none throws but for what nobody foresaw. */
export interface Services {
  /** What an identifier stands for. */
  lookup(identifier: IdentifierName, signal: AbortSignal): Promise<Looked>;
  /** The work as a program of the user's on this machine has it; null where none that is switched on does. */
  own(identifier: IdentifierName, signal: AbortSignal): Promise<Owned | null>;
  /**
   * Whether a work was retracted, corrected or replaced.
   *
   * @param told what a source said of it just now, so that it need not be asked again
   */
  standing(identifier: IdentifierName, told: Told | null, signal: AbortSignal): Promise<Stood | CouldNotCheck>;
  /** Where a work may be read: for free, or in an archive of the web. */
  access(identifier: IdentifierName, signal: AbortSignal): Promise<Access | CouldNotCheck>;
  /** Whether a web address leads to a page. */
  link(url: string, signal: AbortSignal): Promise<LinkAnswer | CouldNotCheck>;
  /** Works that answer to words, of each service its best. */
  search(query: Query, rows: number, signal: AbortSignal): Promise<Found | CouldNotCheck>;
}

/** What the services said: the work, that there is none, or why neither is known. */
export type Looked =
  | { readonly outcome: 'resolved'; readonly item: Item; readonly source: string; readonly facts?: Facts }
  | { readonly outcome: 'not-found'; readonly source: string }
  | CouldNotCheck;

/** A work as a program of the user's has it. */
export type Owned = Extract<Looked, { readonly outcome: 'resolved' }>;

/** What one source says of a work. */
export interface Told {
  readonly source: string;
  readonly facts: Facts;
}

/** What is known of a work's standing. */
export interface Stood {
  readonly outcome: 'checked';
  readonly facts: Facts;
  /** The ids of the sources that answered. */
  readonly sources: readonly string[];
  /** Of those that did not, why: phrases without a full stop. */
  readonly unchecked: readonly string[];
}

export interface Access {
  readonly outcome: 'checked';
  readonly openAccess: string | null;
  readonly archived: ArchivedCopy | null;
}

/** `dead`: its server says that there is no such page (404 or 410). Everything else that fails is `could-not-check`. */
export interface LinkAnswer {
  readonly outcome: 'alive' | 'dead';
  readonly status: number;
}

/** What a search found. */
export interface Found {
  readonly outcome: 'found';
  readonly works: readonly FoundWork[];
  /** Of the services that did not answer, why. */
  readonly unchecked: readonly string[];
}

export interface FoundWork extends Told {
  readonly item: Item;
}

/** The services that are built in. They are loaded when the network is needed for the first time. */
export function createServices(options: NetworkOptions): Services {
  let loading: Promise<Services> | null = null;
  const load = (): Promise<Services> => {
    loading ??= import('./sources/index.lazy.ts').then((module) => module.openServices(options));
    return loading;
  };
  const hasOwn = Object.entries(options.settings.services).some(([id, { enabled }]) => enabled && isOwnProgram(id));
  return {
    own: async (...about) => (hasOwn ? (await load()).own(...about) : null),
    lookup: async (...about) => (await load()).lookup(...about),
    standing: async (...about) => (await load()).standing(...about),
    access: async (...about) => (await load()).access(...about),
    link: async (...about) => (await load()).link(...about),
    search: async (...about) => (await load()).search(...about),
  };
}
