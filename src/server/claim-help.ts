import { reasons } from '../claims/reasons/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { ReferenceView } from './reference-view.ts';
import type { Shown } from './shown.ts';

/**
 * What would do as a source for a claim, with a link to what is said of its reason. Why it needs one is said by the diagnostic,
 * which editors show beside it. Null when none of the findings is of a claim.
 */
export function claimHelp(
  findings: readonly Finding[],
  view: ReferenceView,
  rulePage: (rule: string) => string | null,
): Shown | null {
  const finding = findings.find(({ rule, data }) => rule === 'unsourced-claim' && data['trigger'] !== undefined);
  if (finding === undefined) return null;
  const held = finding.data['reasons'];
  const all = reasons.filter(({ id }) => Array.isArray(held) && held.includes(id));
  const reason = reasons.find(({ id }) => id === finding.data['reason']);
  if (reason === undefined) return null;
  const others = all.filter(({ id }) => id !== reason.id).map(({ summary }) => summary);
  const page = rulePage(finding.rule);
  return {
    range: finding.range,
    paragraphs: [
      `${view.strong('What would do:')} ${view.text(reason.satisfiedBy)}`,
      others.length === 0 ? '' : `${view.strong('Also here:')} ${view.text(others.join(' '))}`,
      page === null ? '' : view.page('More about this reason', `${page}#${reason.id}`),
    ],
  };
}
