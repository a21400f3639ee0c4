import type { Severity } from '../../rules/rule.ts';
import { count } from '../../rules/quote.ts';
import { sourcedOf } from '../claim-counts.ts';
import type { ReviewStatus } from '../review.ts';
import { severities } from './findings.ts';
import type { ArticleReport, Report, SectionCoverage } from './report.ts';
import type { Verdict } from './standing.ts';

/** The words of a report, the same in every format. */
export const words = {
  title: 'Citation report',
  overview: 'Articles',
  problems: 'Not in this report',
  sections: 'Claims by section',
  references: 'References',
  years: 'References by year',
  kinds: 'References by kind',
  standing: 'Do the references still stand?',
  findings: 'Open findings',
  gaps: 'What could not be checked',
  noClaims: 'No sentence was found that needs a source.',
  noReferences: 'No reference is cited yet.',
  noFindings: 'Nothing is open.',
  noGaps: 'Nothing: whoever was asked has answered.',
  nothingAsked: 'There was nothing to ask about.',
  untitled: '(before the first heading)',
} as const;

export const statusNames: Readonly<Record<ReviewStatus, string>> = {
  'needs-citations': 'Needs citations',
  unresolved: 'Has open findings',
  reviewed: 'Reviewed',
};

/** The parts of what needs a source, in the order in which they are drawn. */
export const coverageParts = ['sourced', 'pending', 'unsourced'] as const satisfies readonly (keyof SectionCoverage)[];
export type CoveragePart = (typeof coverageParts)[number];

export const coverageNames: Readonly<Record<CoveragePart, string>> = {
  sourced: 'with a source',
  pending: 'marker without a source',
  unsourced: 'without a marker',
};

/** Said of one reference and of many. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  doubtful: 'retracted, withdrawn, questioned, gone or not to be found',
  changed: 'corrected, or replaced by another version',
  clear: 'no retraction or correction known',
  unchecked: 'could not be checked',
  unasked: 'nobody was asked',
};

/** Said where nothing failed to be checked. */
export function withoutGaps({ references }: ArticleReport): string {
  return references.length === 0 ? words.nothingAsked : words.noGaps;
}

/** What matters most of an article: a sentence or two. */
export function inShort(article: ArticleReport): string {
  const { status, footnotes, references } = article;
  const { sourced, of } = sourcedOf(article.claims);
  const missing = footnotes.markers - footnotes.defined;
  const doubtful = references.filter(({ verdict }) => verdict === 'doubtful').length;
  const sentences = [
    status === 'needs-citations' && missing > 0 ? leadNowhere(missing, footnotes.markers) : '',
    of > sourced ? `${of - sourced} of ${count(of, 'claim')} have no source that readers can find.` : '',
    of > 0 && of === sourced ? `Every claim that needs a source has one (${of}).` : '',
    doubtful > 0 ? `${count(doubtful, 'reference')} should not be relied on as cited.` : '',
    status === 'reviewed' ? 'No error and no warning is open.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function leadNowhere(missing: number, markers: number): string {
  if (missing < markers) return `${missing} of ${count(markers, 'footnote')} lead nowhere.`;
  return markers === 1 ? 'The one footnote leads nowhere.' : `All ${markers} footnotes lead nowhere.`;
}

/** "40 errors, 2 warnings"; empty for none. */
export function describeSeverities(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');
}

/** "4 of 10". */
export function describeCoverage({ sourced, pending, unsourced }: Omit<SectionCoverage, 'title' | 'line'>): string {
  return `${sourced} of ${sourced + pending + unsourced}`;
}

/** "1,778 words, last reviewed 2026-05-20". */
export function describeFile({ words: length, lastReviewed }: ArticleReport): string {
  const reviewed = lastReviewed === null ? '' : `, last reviewed ${lastReviewed}`;
  return `${length.toLocaleString('en')} words${reviewed}`;
}

/** "2 articles, reviewed on 2026-11-24". */
export function describeReport({ articles, date }: Report): string {
  const on = date === '' ? '' : `, reviewed on ${date}`;
  return `${count(articles.length, 'article')}${on}`;
}

/** "undefined-footnote" as a heading: "Undefined footnote". */
export function headingOf(rule: string): string {
  const text = rule.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
