import { clusterWorks, isHardlyWork, placeOf, type WorkRecord } from './cluster.ts';
import { mergeFacts, type Facts } from './facts.ts';
import { identifierKeys } from './item-identifiers.ts';
import type { Item } from './item.ts';
import { matchOf, type Match, type Verdict } from './match.ts';
import type { Query } from './query.ts';

/** A work that may be the one that is meant. */
export interface Candidate extends Match {
  /** The version to cite: the library's, else the published one. */
  readonly item: Item;
  /** The library file that has it, or null. */
  readonly file: string | null;
  /** `library` and the ids of the services that know it, each once. */
  readonly sources: readonly string[];
  /** What is said of that version besides, and where any version may be read. */
  readonly facts: Facts;
  /** The other versions, best first: a preprint, what was posted before it. */
  readonly versions: readonly Item[];
}

/** A record with how well it answers. */
export interface MatchedRecord extends WorkRecord {
  readonly file: string | null;
  readonly match: Match;
}

/** A record that a service or, with its file, a library has, held against the query. */
export function matchRecord(query: Query, record: WorkRecord, file: string | null = null): MatchedRecord {
  return { ...record, file, match: matchOf(query, record.item, record.facts) };
}

/**
 * The works that these records are of, best first: by verdict, then what is a work before what is hardly one, then by score, then
 * by the best version, then by how many know it. A work answers as well as that version of it that answers best.
 */
export function toCandidates(records: readonly MatchedRecord[]): readonly Candidate[] {
  const works = clusterWorks(records).flatMap((versions) => toRanked(versions) ?? []);
  return works.sort(compare).map(({ candidate }) => candidate);
}

interface Ranked {
  readonly candidate: Candidate;
  readonly best: WorkRecord;
}

function toRanked(versions: readonly MatchedRecord[]): Ranked | null {
  const [best] = versions;
  if (best === undefined) return null;
  const match = versions.map((one) => one.match).reduce((a, b) => (compareMatches(b, a) < 0 ? b : a));
  const candidate: Candidate = {
    ...match,
    item: best.item,
    file: best.file,
    sources: [...new Set(versions.map(({ source }) => source))],
    facts: factsOf(best, versions),
    versions: otherVersions(best, versions),
  };
  return { candidate, best };
}

/** The versions that have identifiers of their own, each once: what several services say of one version is that one. */
function otherVersions(best: WorkRecord, versions: readonly WorkRecord[]): readonly Item[] {
  const others: WorkRecord[] = [];
  for (const one of versions) if (![best, ...others].some((known) => isSame(known, one))) others.push(one);
  return others.map(({ item }) => item);
}

function isSame(a: WorkRecord, b: WorkRecord): boolean {
  const keys = new Set(identifierKeys(a.item));
  return a === b || identifierKeys(b.item).some((key) => keys.has(key));
}

/** A preprint's withdrawal is none of the published version; a free copy of either is one of the work. */
function factsOf(best: WorkRecord, versions: readonly WorkRecord[]): Facts {
  const facts = mergeFacts(versions.filter((one) => isSame(best, one)).map((one) => one.facts));
  const openAccess = facts.openAccess ?? versions.find((one) => one.facts.openAccess !== undefined)?.facts.openAccess;
  return { ...facts, ...(openAccess === undefined ? {} : { openAccess }) };
}

const ranks: Readonly<Record<Verdict, number>> = { accepted: 0, possible: 1, unlikely: 2 };

function compareMatches(a: Match, b: Match): number {
  return ranks[a.verdict] - ranks[b.verdict] || b.score - a.score;
}

function compare({ candidate: a, best }: Ranked, { candidate: b, best: other }: Ranked): number {
  return (
    ranks[a.verdict] - ranks[b.verdict] ||
    Number(isHardlyWork(best)) - Number(isHardlyWork(other)) ||
    b.score - a.score ||
    placeOf(best) - placeOf(other) ||
    b.sources.length - a.sources.length
  );
}
