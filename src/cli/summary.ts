import { countClaims, sourcedOf, type Counted } from '../review/claim-counts.ts';
import { countFootnotes, type FootnoteSummary } from '../review/footnotes.ts';
import type { Tally } from './fail-on.ts';
import { count } from './text.ts';

/** `17 markers, 0 defined, used in 40 places`, as the editor's status bar says it. */
export function describeFootnotes(footnotes: readonly FootnoteSummary[]): string {
  const { markers, uses, defined } = countFootnotes(footnotes);
  return `${count(markers, 'marker')}, ${defined} defined, used in ${count(uses, 'place')}`;
}

/** `41 of 63 claims sourced`; nothing for an article that makes none. */
export function describeClaims(review: Counted): readonly string[] {
  const { sourced, of } = sourcedOf(countClaims(review));
  return of === 0 ? [] : [`${sourced} of ${count(of, 'claim')} sourced`];
}

/** `2 errors, 1 warning, 3 hints`, or `nothing found`. */
export function describeTally(findings: Tally): string {
  const found = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => count(findings[severity], severity));
  return found.length === 0 ? 'nothing found' : found.join(', ');
}
