import type { IdentifierKind, IdentifierName } from '../../article/article.ts';
import type { HttpResponse } from '../../ports/ports.ts';
import type { Facts } from '../facts.ts';
import type { Item } from '../item.ts';
import type { LookupFailure } from '../network/failure.ts';
import type { Service } from '../network/network.ts';
import type { Query } from '../query.ts';
import type { SourceId } from './names.ts';

/** What a service says of a work. */
export interface Described {
  readonly item: Item;
  /** What else it says; missing when nothing. */
  readonly facts?: Facts;
}

/** What is sent along with a request beyond its path. */
export interface AskExtra {
  /** With a body it is a POST. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many turns of the service's limits it takes; 1 when left out. */
  readonly turns?: number;
  /** What is shown and logged for the path, where that holds something that is nobody else's business. */
  readonly shownPath?: string;
  /** The origin of the web page that is asked in place of the service: a document names it, so that it is never trusted. */
  readonly site?: string;
}

/** Asks the source's own service. The path starts with `/`. Throws `LookupFailure` when there is no answer. */
export type Ask = (path: string, accept: string, extra?: AskExtra) => Promise<HttpResponse>;

export interface SourceContext {
  readonly ask: Ask;
  /** To be sent along; empty = none. */
  readonly contactEmail: string;
  /** The address the service is asked at, which is the settings' where they name one. */
  readonly url: string;
  /** The user's key for the service; empty = none. */
  readonly key: string;
}

/** What must be the case before a source is asked, beyond the network being allowed. */
export type Need =
  /** It is asked unless the settings switch it off. */
  | 'nothing'
  /** The settings switch it on: it contacts a host that the article names, or a program on this machine. */
  | 'switch'
  /** The settings name its address. */
  | 'address'
  /** The user has given a key for it. */
  | 'key'
  /** The settings hold a contact address, without which it does not answer. */
  | 'contactEmail';

/**
 * A service that knows works: one file each, registered in `index.lazy.ts`. Each can do some of the following; what it
 * cannot do is missing. Every method throws `LookupFailure` for an answer that is none: a failure is never a "no".
 */
export interface Source extends Service {
  readonly id: SourceId;
  readonly answersFor: readonly IdentifierKind[];
  /** True when a work that it does not know does not exist; otherwise the next source is asked. */
  readonly decides: boolean;
  readonly needs: Need;
  /** For a DOI: it is only asked when this agency registered the DOI's prefix. */
  readonly agency?: string;
  /** The kinds of identifiers of whose works it says whether they were retracted, withdrawn, corrected or replaced. */
  readonly knowsStandingOf?: readonly IdentifierKind[];

  /** The work, or null when the service says that it does not know it. */
  readonly lookup?: (identifier: IdentifierName, context: SourceContext) => Promise<Described | null>;

  /** The same for several at once, which costs one request. */
  readonly batch?: Batch;

  /** Works that answer to words, best first. */
  readonly search?: (query: Query, rows: number, context: SourceContext) => Promise<readonly Described[]>;

  /** Where the work may be read for free; null where the service knows of no such place. */
  readonly openAccess?: (identifier: IdentifierName, context: SourceContext) => Promise<string | null>;

  /** The newest copy of a web page in an archive, or null. */
  readonly archived?: (url: string, context: SourceContext) => Promise<ArchivedCopy | null>;
}

export interface Batch {
  /** At most so many at a time. */
  readonly size: number;
  /** False for one that cannot stand in a list, such as a DOI with a comma. */
  readonly takes: (identifier: IdentifierName) => boolean;
  /**
   * What the service says of each, in the order in which they were asked for. Throws `LookupFailure` for an answer that is no
   * list at all; with its `status` where the service takes no such list.
   */
  readonly lookup: (identifiers: readonly IdentifierName[], context: SourceContext) => Promise<readonly Listed[]>;
}

/** What a list says of one work: null when the service does not know it, a failure when its entry cannot be read. */
export type Listed = Described | LookupFailure | null;

export interface ArchivedCopy {
  /** An http(s) address. */
  readonly url: string;
  /** When the copy was made, as 2019-05-07. */
  readonly date: string;
}
