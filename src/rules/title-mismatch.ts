import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { mismatchReports } from './text-mismatches.ts';

/** The text gives a work a title that is nearly its own. */
export const titleMismatch: Rule = {
  id: 'title-mismatch',
  summary: 'Reports a title that differs from that of the work its footnote stands for.',
  defaultSeverity: 'info',
  check: (context) =>
    mismatchReports(
      context,
      'title',
      ({ said, known }) =>
        `The work is called ${quote(known)}, and not ${quote(said)}. Correct the title, or cite the work that is meant.`,
    ),
};
