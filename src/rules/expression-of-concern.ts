import { describeNotice, noticeReports } from './notices.ts';
import type { Rule } from './rule.ts';

/** A work whose publisher doubts it, without having retracted it. @see https://publicationethics.org/guidance/guideline/expressions-concern */
export const expressionOfConcern: Rule = {
  id: 'expression-of-concern',
  summary: 'Reports a source about which its publisher has expressed concern.',
  defaultSeverity: 'warning',
  check: (context) =>
    noticeReports(
      context,
      ['expression-of-concern'],
      () => true,
      (name, notice) => {
        return `Concern about ${name} was expressed${describeNotice(notice)}. Read the notice before you rely on it.`;
      },
    ),
};
