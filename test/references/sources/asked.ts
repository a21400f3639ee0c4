import type { IdentifierName } from '../../../src/article/article.ts';
import type { HttpResponse } from '../../../src/ports/ports.ts';
import type { Query } from '../../../src/references/query.ts';
import type { Described, Source, SourceContext } from '../../../src/references/sources/source.ts';
import { LookupFailure } from '../../../src/references/network/failure.ts';

export type Answered = Partial<HttpResponse> & { readonly json?: unknown };

export interface Sent {
  readonly path: string;
  readonly body?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly site?: string | undefined;
}

/** A source whose service gives one answer to everything, and what was asked of it. */
export function answering(source: Source, { json, ...answered }: Answered, key = '') {
  const sent: Sent[] = [];
  const context: SourceContext = {
    ask: (path, _accept, extra = {}) => {
      sent.push({ path, ...extra });
      const body = json === undefined ? '' : JSON.stringify(json);
      return Promise.resolve({ status: 200, headers: {}, body, url: `${extra.site ?? source.url}${path}`, ...answered });
    },
    contactEmail: '',
    url: source.url,
    key,
  };
  return {
    sent,
    lookup: async (identifier: IdentifierName): Promise<Described | null> =>
      (await source.lookup?.(identifier, context)) ?? null,
    lookupAll: async (...identifiers: IdentifierName[]): Promise<readonly (Described | null)[]> =>
      (await source.batch?.lookup(identifiers, context)) ?? [],
    search: async (query: Query): Promise<readonly Described[]> => (await source.search?.(query, 5, context)) ?? [],
  };
}

/** The outcome, or null for a failure that the source named; anything else that is thrown is a fault of ours. */
export async function orFailure<T>(outcome: Promise<T>): Promise<T | null> {
  return outcome.catch((error: unknown) => {
    if (!(error instanceof LookupFailure)) throw error;
    return null;
  });
}
