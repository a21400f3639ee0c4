import { Lines } from '../../article/lines.ts';
import { sectionsOf } from '../../article/sections.ts';
import type { Severity } from '../../rules/rule.ts';
import { claimsBySection, countClaims, sourcedOf, type ClaimCounts } from '../claim-counts.ts';
import { countFootnotes, type FootnoteCounts } from '../footnotes.ts';
import { countProse } from '../prose-counts.ts';
import type { Review, ReviewStatus } from '../review.ts';
import { byRule, bySeverity, type RuleFindings } from './findings.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { legible } from './legible.ts';
import { referencesOf, type Cited, type ReportedReference } from './references.ts';
import { byKind, byYear, type Tally } from './tallies.ts';

/** What an editor-in-chief is told of one or more articles. */
export interface Report {
  /** The day of the review, as 2026-11-24. */
  readonly date: string;
  readonly articles: readonly ArticleReport[];
  /** Files that could not be reviewed, and whatever else kept it from being whole: one sentence each. */
  readonly problems: readonly string[];
}

export interface ArticleReport {
  readonly title: string;
  /** The file, as it is shown. */
  readonly name: string;
  /** Where the file stands as seen from the report, as a relative URL; null for one that stands nowhere. */
  readonly address: string | null;
  readonly status: ReviewStatus;
  /** As the article itself says, 2026-05-20. */
  readonly lastReviewed: string | null;
  readonly words: number;
  readonly claims: ClaimCounts;
  readonly footnotes: FootnoteCounts;
  /** The sections that have claims in need of a source. */
  readonly sections: readonly SectionCoverage[];
  readonly references: readonly ReportedReference[];
  readonly years: readonly Tally[];
  readonly kinds: readonly Tally[];
  readonly severities: Readonly<Record<Severity, number>>;
  readonly findings: readonly RuleFindings[];
  readonly gaps: readonly Gap[];
  /** The line of an offset, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** How much of what a section claims has a source. The three together are what needs one. */
export interface SectionCoverage {
  readonly title: string;
  readonly line: number;
  /** Claims whose source readers find. */
  readonly sourced: number;
  /** Those with a marker that leads nowhere yet. */
  readonly pending: number;
  readonly unsourced: number;
}

/** A reviewed article, and what is known of its works. */
export interface Reviewed extends Cited {
  readonly review: Review;
  readonly name: string;
  readonly address: string | null;
}

const longestTitle = 200;

/** Draws up the report of one article. Synchronous, without I/O, the same for the same input. */
export function reportOf(reviewed: Reviewed): ArticleReport {
  const { review, name, address } = reviewed;
  const { article, findings, footnotes, status } = review;
  const lines = new Lines(article.text);
  const lineOf = (offset: number): number => lines.position(offset).line + 1;
  const references = referencesOf(reviewed);
  const items = references.map(({ item }) => item);
  return {
    title: titleOf(reviewed),
    name: legible(name, longestTitle),
    address,
    status,
    lastReviewed: article.frontMatter.lastReviewed,
    words: countProse(article).words,
    claims: countClaims(review),
    footnotes: countFootnotes(footnotes),
    sections: sectionsIn(review, lineOf),
    references,
    years: byYear(items),
    kinds: byKind(items),
    severities: bySeverity(findings),
    findings: byRule(findings),
    gaps: gapsOf(references, review.claims().isEnglish),
    lineOf,
  };
}

/** That of the front matter, else the first heading, else the file's name. */
function titleOf({ review: { article }, name }: Reviewed): string {
  const heading = sectionsOf(article).find(({ title }) => title !== '')?.title;
  return legible(article.frontMatter.title ?? heading ?? name, longestTitle);
}

function sectionsIn(review: Review, lineOf: (offset: number) => number): readonly SectionCoverage[] {
  return claimsBySection(review).flatMap(({ range, title, counts }) => {
    const { sourced, of } = sourcedOf(counts);
    const { pending, unsourced } = counts;
    if (of === 0) return [];
    return [{ title: legible(title, longestTitle), line: lineOf(range.start), sourced, pending, unsourced }];
  });
}

/** The lines of some places, each once, in order. */
export function linesOf({ lineOf }: ArticleReport, offsets: readonly number[]): readonly number[] {
  return [...new Set(offsets.map(lineOf))].sort((a, b) => a - b);
}
