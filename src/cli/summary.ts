import { countFootnotes, type FootnoteSummary } from '../review/footnotes.ts';
import type { Tally } from './fail-on.ts';
import { count } from './text.ts';

/** `17 footnotes (40 markers), 0 defined`. */
export function describeFootnotes(footnotes: readonly FootnoteSummary[]): string {
  const { markers, uses, defined } = countFootnotes(footnotes);
  return `${count(markers, 'footnote')} (${count(uses, 'marker')}), ${defined} defined`;
}

/** `2 errors, 1 warning, 3 hints`, or `nothing found`. */
export function describeTally(findings: Tally): string {
  const found = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => count(findings[severity], severity));
  return found.length === 0 ? 'nothing found' : found.join(', ');
}
