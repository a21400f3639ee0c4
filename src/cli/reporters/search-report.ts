import type { IdentifierName } from '../../article/article.ts';
import type { Candidate } from '../../references/candidates.ts';
import type { Notice } from '../../references/facts.ts';
import type { FoundWorks } from '../../references/find-works.ts';
import { identifiersOfItem } from '../../references/item-identifiers.ts';
import type { Item } from '../../references/item.ts';
import type { Verdict } from '../../references/match.ts';
import type { Query } from '../../references/query.ts';

/** What `search --format json` prints; `docs/search-output.schema.json` describes it. */
export interface SearchReport {
  readonly schemaVersion: 1;
  readonly query: Query;
  readonly candidates: readonly CandidateReport[];
  readonly unchecked: readonly string[];
}

export interface CandidateReport {
  readonly item: Item;
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly sources: readonly string[];
  readonly file: string | null;
  readonly identifier: IdentifierName | null;
  readonly openAccess: string | null;
  readonly notices: readonly Notice[];
  readonly versions: readonly Item[];
}

/** The first candidates, those that are unlikely included. */
export function makeSearchReport(query: Query, { candidates, unchecked }: FoundWorks, rows: number): SearchReport {
  return { schemaVersion: 1, query, candidates: candidates.slice(0, rows).map(toReport), unchecked };
}

function toReport({ facts, score, ...candidate }: Candidate): CandidateReport {
  const { item, verdict, reasons, sources, file, versions } = candidate;
  return {
    item,
    verdict,
    score: Math.round(score * 1000) / 1000,
    reasons,
    sources,
    file,
    identifier: identifiersOfItem(item)[0] ?? null,
    openAccess: facts.openAccess ?? null,
    notices: facts.notices ?? [],
    versions,
  };
}
