import { describeNotice, isPreprint, noticeReports } from './notices.ts';
import type { Rule } from './rule.ts';

/** A preprint that its authors or its server took back. @see https://info.arxiv.org/help/withdraw.html */
export const withdrawnPreprint: Rule = {
  id: 'withdrawn-preprint',
  summary: 'Reports a preprint that was withdrawn.',
  defaultSeverity: 'warning',
  check: (context) =>
    noticeReports(context, ['withdrawal'], isPreprint, (name, notice) => {
      return `The preprint ${name} was withdrawn${describeNotice(notice)}. Cite what took its place, or nothing.`;
    }),
};
