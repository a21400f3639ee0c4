import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { mismatchReports } from './text-mismatches.ts';

/** The text gives a work to somebody who is not among its authors. */
export const authorMismatch: Rule = {
  id: 'author-mismatch',
  summary: 'Reports a work that the text gives to somebody who is not its author.',
  defaultSeverity: 'warning',
  check: (context) =>
    mismatchReports(
      context,
      'author',
      ({ said, known, item }) =>
        `${quote(item.title ?? item.id)} is by ${known}, and not by ${quote(said)}. Correct the name, or name the work that is meant.`,
    ),
};
