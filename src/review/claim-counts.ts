import type { Article } from '../article/article.ts';
import { sectionsOf } from '../article/sections.ts';
import type { Claim, ClaimReview } from '../claims/claims.ts';

/** How many claims an article makes, and what became of them. `total` is the sum of the others. */
export interface ClaimCounts {
  readonly total: number;
  /** By their own citation. */
  readonly cited: number;
  /** By one near them in their paragraph. */
  readonly covered: number;
  readonly unsourced: number;
  readonly dismissed: number;
}

/** The claims of one section. */
export interface SectionClaims {
  /** The heading's words; empty before the first heading. */
  readonly title: string;
  readonly counts: ClaimCounts;
}

/** Counts the claims of an article. */
export function countClaims({ claims }: Pick<ClaimReview, 'claims'>): ClaimCounts {
  let cited = 0;
  let covered = 0;
  let unsourced = 0;
  let dismissed = 0;
  for (const { coverage, dismissal } of claims) {
    if (coverage.kind === 'cited') cited += 1;
    else if (coverage.kind !== 'none') covered += 1;
    else if (dismissal === null) unsourced += 1;
    else dismissed += 1;
  }
  return { total: claims.length, cited, covered, unsourced, dismissed };
}

/** How many claims have a source, of those that need one. What was dismissed needs none. */
export function sourcedOf({ total, cited, covered, dismissed }: ClaimCounts): {
  readonly sourced: number;
  readonly of: number;
} {
  return { sourced: cited + covered, of: total - dismissed };
}

/** The claims of each section that makes any, in order. */
export function claimsBySection(article: Article, { claims }: ClaimReview): readonly SectionClaims[] {
  let index = 0;
  return sectionsOf(article).flatMap(({ range, title }) => {
    const own: Claim[] = [];
    for (let claim = claims[index]; claim !== undefined && claim.range.start < range.end; claim = claims[index]) {
      own.push(claim);
      index += 1;
    }
    return own.length === 0 ? [] : [{ title, counts: countClaims({ claims: own }) }];
  });
}
