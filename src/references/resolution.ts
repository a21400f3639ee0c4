import type { IdentifierName } from '../article/article.ts';
import type { Item } from './item.ts';

/**
 * The answer to "what does this identifier stand for?". Three answers, not two: a failure to ask is never a "no".
 */
export type Resolution = Resolved | NotFound | CouldNotCheck;

export interface Resolved {
  readonly outcome: 'resolved';
  readonly item: Item;
  /** Who said so: `library`, `crossref`, `datacite`, `doi.org`, `arxiv`. */
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

/** The key under which an identifier's resolution is kept. */
export function resolutionKey(identifier: IdentifierName): string {
  return `${identifier.kind}:${identifier.value}`;
}
