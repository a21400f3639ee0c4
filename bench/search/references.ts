import { existsSync, readFileSync } from 'node:fs';
import { lastName } from '../../src/references/author-list.ts';
import { toCandidates, type Candidate, type MatchedRecord } from '../../src/references/candidates.ts';
import { cleanItem } from '../../src/references/item.ts';
import { matchOf, sameTitle } from '../../src/references/match.ts';
import type { Query } from '../../src/references/query.ts';

/** A work as a service listed it. */
export interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly type: string | null;
  readonly venue: string | null;
}

/** A reference of a paper, with what Crossref and OpenAlex answered to its title. */
export interface Reference {
  readonly cited: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly year: number | null;
    readonly venue: string;
    readonly url: string;
    readonly doi: string | null;
    readonly raw: string;
  };
  readonly 'crossref.search_works'?: readonly Listed[];
  readonly 'openalex.search_works'?: readonly Listed[];
}

const file = new URL('../../../shared/data/title-search/benchmark.jsonl', import.meta.url);

/** The references, or null where they are not at hand. */
export function loadReferences(): readonly Reference[] | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Reference);
}

/** What the search is given: the reference's fields, without the address that would give it away. */
export function queryOf({ cited }: Reference): Query {
  const { title, year, venue } = cited;
  const authors = cited.authors.filter((name) => name !== 'et al').map(lastName);
  return { words: title, title, authors, ...(year === null ? {} : { year }), ...(venue === '' ? {} : { venue }) };
}

/** What the search makes of what both services listed, when titles must be so alike to be accepted. */
export function candidatesFor(reference: Reference, threshold = sameTitle): readonly Candidate[] {
  const query = queryOf(reference);
  const { 'crossref.search_works': crossref = [], 'openalex.search_works': openalex = [] } = reference;
  return toCandidates([
    ...crossref.flatMap((listed) => recordOf(query, listed, 'crossref', threshold)),
    ...openalex.flatMap((listed) => recordOf(query, listed, 'openalex', threshold)),
  ]);
}

type Service = 'crossref' | 'openalex';

function recordOf(query: Query, listed: Listed, source: Service, threshold: number): readonly MatchedRecord[] {
  const item = itemOf(listed, source);
  if (item === null) return [];
  const facts = { isPreprint: listed.type === 'preprint' };
  return [{ item, facts, source, file: null, match: matchOf(query, item, facts, threshold) }];
}

/** OpenAlex writes whole names, and calls articles in journals and proceedings `article`. */
function itemOf({ id, title, authors, year, type, venue }: Listed, source: Service) {
  const isArticle = source === 'openalex' && (type === 'article' || type === 'review');
  return cleanItem({
    id,
    type: isArticle ? 'article-journal' : type,
    title,
    author: authors.map((name) => ({ family: source === 'crossref' ? name : lastName(name.replace(/\u2010/g, '-')) })),
    issued: year === null ? undefined : { 'date-parts': [[year]] },
    'container-title': venue,
    DOI: id.includes('10.') ? id : undefined,
  });
}
