import { nameOf, mismatchReports } from './text-mismatches.ts';
import type { Rule } from './rule.ts';

/** The text gives a work another year than its record has. */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  summary: 'Reports a year that the text gives a work and its record does not.',
  defaultSeverity: 'warning',
  check: (context) =>
    mismatchReports(
      context,
      'year',
      ({ said, known, item }) =>
        `${nameOf(item)} is of ${known}, and the text says ${said}. Compare both with the work itself.`,
      // Many journals publish an article online the year before its issue.
      ({ said, known }) => (Math.abs(Number(said) - Number(known)) === 1 ? { ownSeverity: 'info' } : {}),
    ),
};
