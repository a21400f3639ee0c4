import type { IdentifierName } from '../article/article.ts';
import { arxivIdOfDoi } from '../article/identifiers/arxiv.ts';
import type { Item } from './item.ts';

/**
 * The answer to "what does this identifier stand for?". Three answers, not two: a failure to ask is never a "no".
 */
export type Resolution = Resolved | NotFound | CouldNotCheck;

export interface Resolved {
  readonly outcome: 'resolved';
  readonly item: Item;
  /** Who said so: `library`, or the id of a source, such as `crossref`. */
  readonly source: string;
  /** The library file's path, where it came from one. */
  readonly file?: string;
  /** When the service said so, ISO 8601; null for a library. */
  readonly retrievedAt: string | null;
  /** True when it is older than its time to live and could not be renewed. */
  readonly stale: boolean;
}

export interface NotFound {
  readonly outcome: 'not-found';
  readonly source: string;
  readonly retrievedAt: string;
}

export interface CouldNotCheck {
  readonly outcome: 'could-not-check';
  /** Why, as a plain phrase without a full stop: "Crossref answered 503", "the network is switched off". */
  readonly reason: string;
  readonly code:
    | 'offline'
    | 'unsupported'
    | 'timeout'
    | 'network'
    | 'rate-limited'
    | 'server-error'
    | 'bad-answer'
    | 'cancelled'
    | 'refused';
}

/** True when somebody was asked and could not say; false when nobody may be, nobody can be, or the asking was given up. */
export function wasAsked({ code }: CouldNotCheck): boolean {
  return code !== 'offline' && code !== 'unsupported' && code !== 'cancelled';
}

/** The answer while nobody may be asked. */
export const offlineAnswer: CouldNotCheck = {
  outcome: 'could-not-check',
  code: 'offline',
  reason: 'the network is switched off',
};

/** The answer to a caller that has left. */
export const cancelledAnswer: CouldNotCheck = {
  outcome: 'could-not-check',
  code: 'cancelled',
  reason: 'the request was cancelled',
};

/** The key under which an identifier's resolution is kept. */
export function resolutionKey(identifier: IdentifierName): string {
  return `${identifier.kind}:${identifier.value}`;
}

/** arXiv's own DOIs, whatever version they name, stand for the same works as its IDs, and are asked for in the same way. */
export function canonical(identifier: IdentifierName): IdentifierName {
  const id = identifier.kind === 'doi' ? arxivIdOfDoi(identifier.value) : null;
  return id === null ? identifier : { kind: 'arxiv', value: id };
}

/** The same text for all names of a work that are known to be equal. Only web addresses tell capital letters from small ones. */
export function identifierKey(identifier: IdentifierName): string {
  const key = resolutionKey(canonical(identifier));
  return identifier.kind === 'url' ? key : key.toLowerCase();
}
