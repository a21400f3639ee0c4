import type { AskOptions } from './cached-question.ts';
import { matchRecord, toCandidates, type Candidate, type MatchedRecord } from './candidates.ts';
import type { Library, LibraryEntry } from './library/library.ts';
import type { Query } from './query.ts';
import type { Resolver } from './resolve.ts';
import type { Searches } from './searches.ts';
import type { Found } from './services.ts';
import { whyUnresolved } from './why-unresolved.ts';
import { isTyped } from './word-match.ts';

export interface FoundWorks {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** That the identifier among the words does not exist, as a sentence; else null. */
  readonly missing: string | null;
  /** Why services, or some of them, could not be asked: phrases without a full stop. */
  readonly unchecked: readonly string[];
}

/** Who is asked besides the library. */
export interface Researchers {
  readonly searches: Searches;
  /** Asked about an identifier among the words. */
  readonly resolver: Resolver;
}

export interface FindOptions extends AskOptions {
  /** How many works each service may name; 5 when left out. */
  readonly rows?: number | undefined;
}

const usualRows = 5;
/** So many entries of the library are held against the query at most, from each of its indexes. */
const mostEntries = 30;

/**
 * The works that words may mean, best first: the library's, found at once and without the network, then, where none of those is it
 * for certain, the services'. Nothing is `accepted` for words that name neither a title nor an identifier. Never throws.
 */
export async function findWorks(
  query: Query,
  library: Library,
  { searches, resolver }: Researchers,
  { rows = usualRows, ...options }: FindOptions,
): Promise<FoundWorks> {
  const own = recordsOf(query, library);
  const inLibrary = toCandidates(own);
  if (inLibrary[0]?.verdict === 'accepted') return { candidates: inLibrary, missing: null, unchecked: [] };
  const { identifier } = query;
  const isNamed = identifier !== undefined && query.words === '' && query.title === undefined;
  const [looked, found] = await Promise.all([
    identifier === undefined ? null : resolver.resolve(identifier, options),
    isNamed ? nothingFound : searches.find(query, rows, options),
  ]);
  const facts = identifier === undefined ? {} : (resolver.facts(identifier)?.facts ?? {});
  const named = looked?.outcome === 'resolved' ? [{ item: looked.item, facts, source: looked.source }] : [];
  const works = found.outcome === 'found' ? found.works : [];
  const records = [...named, ...works].map((work) => matchRecord(query, work));
  const unchecked = [
    ...(looked?.outcome === 'could-not-check' ? [looked.reason] : []),
    ...(found.outcome === 'found' ? found.unchecked : [found.reason]),
  ];
  const missing =
    looked?.outcome === 'not-found' && identifier !== undefined ? whyUnresolved(identifier, looked) : null;
  return { candidates: toCandidates([...own, ...records]), missing, unchecked: [...new Set(unchecked)] };
}

/** Who names a work by its identifier alone leaves nothing to search for. */
const nothingFound: Found = { outcome: 'found', works: [], unchecked: [] };

/** The works of the library that words may mean, best first. Its indexes choose what is compared, so that large ones are quick. */
export function findInLibrary(query: Query, library: Library): readonly Candidate[] {
  return toCandidates(recordsOf(query, library));
}

function recordsOf(query: Query, library: Library): readonly MatchedRecord[] {
  const { words, identifier, title, authors = [], year } = query;
  const named = identifier === undefined ? null : library.byIdentifier(identifier);
  const known = title === undefined ? words : [title, ...authors, year].join(' ');
  const entries = new Set<LibraryEntry>([
    ...(named === null ? [] : [named]),
    ...library.titlesIn(words).slice(0, mostEntries),
    ...(isTyped(words) ? library.search(words, mostEntries) : []),
    ...library.nearest(known, mostEntries),
  ]);
  return [...entries]
    .map(({ item, file }) => matchRecord(query, { item, facts: {}, source: 'library' }, file))
    .filter(({ match }) => match.verdict !== 'unlikely');
}
