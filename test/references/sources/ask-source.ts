import type { IdentifierName } from '../../../src/article/article.ts';
import { LookupFailure } from '../../../src/references/network/failure.ts';
import type { Query } from '../../../src/references/query.ts';
import type { ArchivedCopy, Described, Listed, Source, SourceContext } from '../../../src/references/sources/source.ts';

/** What one source makes of one body, whatever it asks for. */
export interface AskedSource {
  lookup(identifier: IdentifierName): Promise<Described | null>;
  /** Several at once. */
  batch(...identifiers: IdentifierName[]): Promise<readonly Listed[]>;
  search(query: Query): Promise<readonly Described[]>;
  openAccess(identifier: IdentifierName): Promise<string | null>;
  archived(url: string): Promise<ArchivedCopy | null>;
  /** What it asked for, with its query decoded. */
  readonly paths: readonly string[];
  /** What may be shown of it. */
  readonly shownPaths: readonly string[];
  /** The headers that it sent along. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  /** What it posted; empty where it only asked. */
  readonly bodies: readonly string[];
}

interface Given {
  readonly status?: number;
  readonly type?: string;
  readonly contactEmail?: string;
  readonly key?: string;
}

/** A source to which every question is answered with this body: a text, or a value that is sent as JSON. */
export function ask(source: Source, body: unknown, given: Given = {}): AskedSource {
  const { status = 200, type, contactEmail = '', key = '' } = given;
  const paths: string[] = [];
  const shownPaths: string[] = [];
  const headers: Readonly<Record<string, string>>[] = [];
  const bodies: string[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const context: SourceContext = {
    ask: (path, _accept, extra) => {
      paths.push(decodeURIComponent(path.replaceAll('+', ' ')));
      shownPaths.push(decodeURIComponent(extra?.shownPath ?? path));
      headers.push(extra?.headers ?? {});
      bodies.push(extra?.body ?? '');
      return Promise.resolve({
        status,
        headers: type === undefined ? {} : { 'content-type': type },
        body: text,
        url: source.url + path,
      });
    },
    contactEmail,
    url: source.url,
    key,
  };
  return {
    lookup: async (identifier) => (await source.lookup?.(identifier, context)) ?? null,
    batch: async (...identifiers) => (await source.batch?.lookup(identifiers, context)) ?? [],
    search: async (query) => (await source.search?.(query, 5, context)) ?? [],
    openAccess: async (identifier) => (await source.openAccess?.(identifier, context)) ?? null,
    archived: async (url) => (await source.archived?.(url, context)) ?? null,
    paths,
    shownPaths,
    headers,
    bodies,
  };
}

/** What came out, or null where a failure was named; anything else that is thrown is a fault of ours. */
export function orFailure<Outcome>(outcome: Promise<Outcome>): Promise<Outcome | null> {
  return outcome.catch((error: unknown) => {
    if (!(error instanceof LookupFailure)) throw error;
    return null;
  });
}
