import type { IdentifierKind, IdentifierName } from '../../article/article.ts';
import type { HttpResponse } from '../../ports/ports.ts';
import type { Item } from '../item.ts';
import type { Service } from '../network/network.ts';

/** Asks the source's own service. The path starts with `/`. Throws `LookupFailure` when there is no answer. */
export type Ask = (path: string, accept: string) => Promise<HttpResponse>;

export interface SourceContext {
  readonly ask: Ask;
  /** To be sent along; empty = none. */
  readonly contactEmail: string;
  /** The address the service is asked at, which is the settings' where they name one. */
  readonly url: string;
}

/** A service that knows works by their identifiers: one file each, registered in `index.lazy.ts`. */
export interface Source extends Service {
  readonly answersFor: readonly IdentifierKind[];
  /** True when a work that it does not know does not exist; otherwise the next source is asked. */
  readonly decides: boolean;
  /** For a DOI: it is only asked when this agency registered the DOI's prefix. */
  readonly agency?: string;
  /**
   * The work, or null when the service says that it does not know it. Throws `LookupFailure` for every other answer: a
   * failure is never a "no".
   */
  lookup(identifier: IdentifierName, context: SourceContext): Promise<Item | null>;
}
