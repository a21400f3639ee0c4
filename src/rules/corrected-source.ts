import { describeNotice, noticeReports } from './notices.ts';
import type { Rule } from './rule.ts';

/** A work of which a part was corrected. */
export const correctedSource: Rule = {
  id: 'corrected-source',
  summary: 'Reports a source that was corrected after it was published.',
  defaultSeverity: 'info',
  check: (context) =>
    noticeReports(
      context,
      ['correction'],
      () => true,
      (name, notice) => {
        return `${name} was corrected${describeNotice(notice)}. See whether what you cite of it still holds.`;
      },
    ),
};
