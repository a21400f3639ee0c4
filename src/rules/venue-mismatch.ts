import { nameOf, mismatchReports } from './text-mismatches.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/** The text says that an article appeared in another journal than its record has. */
export const venueMismatch: Rule = {
  id: 'venue-mismatch',
  summary: 'Reports a journal that the text gives an article and its record does not.',
  defaultSeverity: 'info',
  check: (context) =>
    mismatchReports(
      context,
      'venue',
      ({ said, known, item }) =>
        `${nameOf(item)} appeared in ${quote(known)}, and not in ${quote(said)}. Compare both with the work itself.`,
    ),
};
