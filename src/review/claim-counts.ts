import type { Article, Range } from '../article/article.ts';
import { lastIndexBy } from '../article/search.ts';
import { sectionsOf } from '../article/sections.ts';
import type { Claim } from '../claims/claims.ts';
import type { Review } from './review.ts';

/** How many claims an article makes, and what became of them. `total` is the sum of the four behind it. */
export interface ClaimCounts {
  readonly total: number;
  /** By their own citation. */
  readonly cited: number;
  /** By one near them in their paragraph. */
  readonly covered: number;
  readonly unsourced: number;
  readonly dismissed: number;
  /** Those of `cited` and `covered` whose footnotes lead nowhere: no definition, or one that names no source yet. */
  readonly pending: number;
}

/** The claims of one section. */
export interface SectionClaims {
  /** From its heading to the next. */
  readonly range: Range;
  /** The heading's words; empty before the first heading. */
  readonly title: string;
  readonly counts: ClaimCounts;
}

/**
 * What became of a claim: `sourced` = readers find its source; `pending` = its footnotes lead nowhere yet; `dismissed` = it needs
 * none.
 */
export type ClaimState = 'sourced' | 'pending' | 'unsourced' | 'dismissed';

/** What counting needs of a review. */
export type Counted = Pick<Review, 'article' | 'claims' | 'footnotes'>;

/** Counts the claims of an article. */
export function countClaims(review: Counted): ClaimCounts {
  return count(review.claims().claims, claimStates(review));
}

/** How many claims have a source that readers find, of those that need one. What was dismissed needs none. */
export function sourcedOf({ total, cited, covered, dismissed, pending }: ClaimCounts): {
  readonly sourced: number;
  readonly of: number;
} {
  return { sourced: cited + covered - pending, of: total - dismissed };
}

/** The claims of each section that makes any, in order. */
export function claimsBySection(review: Counted): readonly SectionClaims[] {
  const { claims } = review.claims();
  const stateOf = claimStates(review);
  let index = 0;
  return sectionsOf(review.article).flatMap(({ range, title }) => {
    const first = index;
    while ((claims[index]?.range.start ?? Infinity) < range.end) index += 1;
    return index === first ? [] : [{ range, title, counts: count(claims.slice(first, index), stateOf) }];
  });
}

/** Says of each claim of an article what became of it. */
export function claimStates({
  article,
  footnotes,
}: Pick<Counted, 'article' | 'footnotes'>): (claim: Claim) => ClaimState {
  const defined = new Set(footnotes.filter(({ state }) => state === 'defined').map(({ key }) => key));
  return (claim) => {
    if (claim.coverage.kind === 'none') return claim.dismissal === null ? 'unsourced' : 'dismissed';
    return leadsNowhere(claim, article, defined) ? 'pending' : 'sourced';
  };
}

function count(claims: readonly Claim[], stateOf: (claim: Claim) => ClaimState): ClaimCounts {
  const counts = { total: claims.length, cited: 0, covered: 0, unsourced: 0, dismissed: 0, pending: 0 };
  for (const claim of claims) {
    const state = stateOf(claim);
    if (state !== 'sourced') counts[state] += 1;
    if (claim.coverage.kind !== 'none') counts[claim.coverage.kind === 'cited' ? 'cited' : 'covered'] += 1;
  }
  return counts;
}

/** True when none of the markers that stand where a claim is cited has a definition that names a source. */
function leadsNowhere(
  { coverage: { citation }, chunkStart }: Claim,
  article: Article,
  defined: ReadonlySet<string>,
): boolean {
  if (citation?.kind !== 'footnote') return false;
  const { references } = article;
  let index = lastIndexBy(references, ({ range }) => range.start, chunkStart + citation.range.start);
  // From the first of the markers side by side, whichever of them was taken for the citation.
  while (references[index - 1]?.range.end === references[index]?.range.start && index > 0) index -= 1;
  for (let end = references[index]?.range.start ?? -1; references[index]?.range.start === end; index += 1) {
    const reference = references[index];
    if (reference === undefined || defined.has(reference.key)) return false;
    end = reference.range.end;
  }
  return true;
}
