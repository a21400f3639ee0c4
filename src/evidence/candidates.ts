import type { Article } from '../article/article.ts';
import { placed } from '../article/chunk-list.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { conflictingKeys } from './conflict.ts';
import type { Evidence, Nearness, Statement } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import { isSameWork } from './same-work.ts';
import type { Reason, ReasonKind } from './support.ts';
import { supportedBy } from './supported.ts';

/** `accepted`: the text names this work and no other. `possible`: worth a look, never to be taken unasked. */
export type Verdict = 'accepted' | 'possible';

/** A work of the library that a marker may stand for. */
export interface ScoredWork {
  readonly entry: LibraryEntry;
  /** How likely, 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** What speaks for it, the strongest first, with its range in the article. */
  readonly reasons: readonly (Reason & { readonly nearness: Nearness })[];
}

/**
 * The thresholds, measured in `bench/evidence` on one half of its articles and held against the other: accepted from here on
 * when the doubt left is so many times smaller than that of the next work; worth a look from there on.
 */
const acceptedFrom = 0.9;
const lessDoubt = 3;
const possibleFrom = 0.25;

/** How much a reason counts by how near it stands. */
const counts: Readonly<Record<Nearness, number>> = { own: 1, shared: 0.55, sentence: 0.5, paragraph: 0.6, far: 0.2 };

/** And how much less when the text says that another work answers to this one. */
const contrastedCount = 0.3;

/** So many uses of a marker are weighed, and so many works given. */
const mostStatements = 200;
const mostWorks = 10;

/**
 * The works of the library that a marker may stand for, best first. None is accepted for a label that is used for several works.
 */
export function candidatesFor(article: Article, library: Library, key: string): readonly ScoredWork[] {
  const evidence = evidenceOf(article).get(key);
  if (evidence === undefined || library.entries.length === 0) return [];
  const found = score(article, library, evidence);
  if (conflictingKeys(article).has(key)) return found.map((work) => ({ ...work, verdict: 'possible' }));
  return found[0]?.verdict === 'possible' ? withCompanion(article, library, evidence, found) : found;
}

/** So often a marker has to stand beside the same other before the two are held to stand for one work. */
const oftenBeside = 3;
const companionWeight = 0.8;

/**
 * A marker that always stands beside another, where the text names one work for the two and never another, is that work too.
 */
function withCompanion(
  article: Article,
  library: Library,
  { uses, beside }: Evidence,
  found: readonly ScoredWork[],
): readonly ScoredWork[] {
  const [first, ...others] = found;
  const [companion] = [...beside].find(([, times]) => times === uses.length) ?? [];
  const marker = uses.at(-1);
  const other = companion === undefined ? undefined : evidenceOf(article).get(companion);
  if (first === undefined || marker === undefined || other === undefined || uses.length < oftenBeside) return found;
  const [its] = score(article, library, other);
  if (its?.verdict !== 'accepted' || its.entry !== first.entry) return found;
  const reason = {
    kind: 'companion',
    weight: companionWeight,
    text: other.label,
    range: marker,
    nearness: 'own',
  } as const;
  const likely = 1 - (1 - first.score) * (1 - companionWeight);
  if (likely < acceptedFrom) return found;
  return [{ ...first, score: likely, verdict: 'accepted', reasons: [reason, ...first.reasons] }, ...others];
}

type Weighed = ScoredWork['reasons'][number];

function score(article: Article, library: Library, { statements }: Evidence): readonly ScoredWork[] {
  const works = new Map<LibraryEntry, Map<ReasonKind, Weighed>>();
  for (const statement of statements.slice(0, mostStatements)) {
    for (const { entry, reasons } of supportedBy(article, library, statement)) {
      const best = works.get(entry) ?? new Map<ReasonKind, Weighed>();
      works.set(entry, best);
      weigh(best, statement, reasons);
    }
  }
  const scored = [...works]
    .map(([entry, best]) => {
      const reasons = [...best.values()].sort((a, b) => b.weight - a.weight);
      return { entry, reasons, score: 1 - reasons.reduce((doubt, { weight }) => doubt * (1 - weight), 1) };
    })
    .filter((work) => work.score >= possibleFrom)
    .sort((a, b) => b.score - a.score);
  return judged(scored).slice(0, mostWorks);
}

/** Adds what a statement says for a work. Reasons of one kind do not add up: the nearest and strongest counts. */
function weigh(
  best: Map<ReasonKind, Weighed>,
  { description, start, nearness }: Statement,
  reasons: readonly Reason[],
): void {
  const count = counts[nearness] * (description.isContrasted ? contrastedCount : 1);
  for (const reason of reasons) {
    const weight = reason.weight * count;
    if (weight <= (best.get(reason.kind)?.weight ?? 0)) continue;
    best.set(reason.kind, { ...reason, weight, range: placed(reason.range, start), nearness });
  }
}

/** The first is accepted when it is likely and no other work comes near. A preprint and its published version are one work. */
function judged(scored: readonly Omit<ScoredWork, 'verdict'>[]): readonly ScoredWork[] {
  const [first] = scored;
  const second = scored.find(({ entry }) => first !== undefined && !isSameWork(entry.item, first.entry.item));
  const isAccepted =
    first !== undefined &&
    first.score >= acceptedFrom &&
    (second === undefined || 1 - second.score >= lessDoubt * (1 - first.score));
  return scored.map((work, at) => ({ ...work, verdict: at === 0 && isAccepted ? 'accepted' : 'possible' }));
}
