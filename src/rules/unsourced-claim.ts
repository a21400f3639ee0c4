import type { Range } from '../article/article.ts';
import type { Claim } from '../claims/claims.ts';
import type { Coverage } from '../claims/coverage.ts';
import { reasons } from '../claims/reasons/index.ts';
import type { Reason } from '../claims/reasons/reason.ts';
import { claimFixes } from './claim-fixes.ts';
import { quote } from './quote.ts';
import type { JsonValue, Level, Report, Rule, RuleContext } from './rule.ts';

/**
 * A sentence that states what readers may want to check, and that no citation covers. What is underlined are the words that need
 * the source.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Verifiability
 * @see Redi et al. 2019, "Citation Needed", https://arxiv.org/abs/1902.11116
 */
export const unsourcedClaim: Rule = {
  id: 'unsourced-claim',
  summary: 'Reports a sentence that needs a source and that no citation covers, and says why.',
  defaultSeverity: 'warning',
  *check(context) {
    const { claims, isEnglish } = context.claims();
    if (!isEnglish) yield* otherLanguage(context);
    for (const claim of claims) {
      if (claim.level === null || claim.dismissal !== null) continue;
      const report = reportOf(claim, claim.level, context);
      if (report !== null) yield report;
    }
  },
};

const byId = new Map(reasons.map((reason) => [reason.id, reason]));

/** Null when the settings switch all reasons of the claim off. */
function reportOf(claim: Claim, level: 'warning' | 'info', context: RuleContext): Report | null {
  const { reasonLevels, article } = context;
  const held = claim.held.find(({ reason }) => reasonLevels[reason] !== 'off');
  const reason = held === undefined ? undefined : byId.get(held.reason);
  if (held === undefined || reason === undefined) return null;
  const words = withoutMarks(article.text.slice(held.range.start, held.range.end));
  const severity = severityOf(reasonLevels[held.reason], level);
  return {
    message: `${reason.message}: ${quote(words)}. ${whyUncovered(claim.coverage)}`,
    range: held.range,
    data: dataOf(claim, reason, held.range),
    ...severity,
    fixes: () => claimFixes(context, claim),
  };
}

/** Quotation marks and emphasis around words, which the message puts in quotation marks of its own. */
function withoutMarks(words: string): string {
  return words.replace(/^["\u201c\u201e\u00ab*_]{1,3}|["\u201c\u201d\u00bb*_,]{1,3}$/g, '');
}

/** What the settings say of the reason counts; else the level that the claim was given. */
function severityOf(level: Level | undefined, own: 'warning' | 'info'): Pick<Report, 'ownSeverity'> {
  return { ownSeverity: level === undefined || level === 'default' || level === 'off' ? own : level };
}

function whyUncovered(coverage: Coverage): string {
  if (coverage.kind !== 'none' || coverage.citation === null) return 'Nothing in its paragraph is cited.';
  const { label } = coverage.citation;
  switch (coverage.why) {
    case 'names-another':
      return `${label} stands near, but this sentence speaks of another source.`;
    case 'too-far':
      return `${label} stands too far behind to cover it.`;
    case 'starts-anew':
      return `${label} covers what is said before it.`;
    case 'nothing-cited':
      return `${label} does not cover it.`;
  }
}

function dataOf({ range, held, coverage, confidence }: Claim, reason: Reason, trigger: Range): Report['data'] {
  return {
    reason: reason.id,
    reasons: held.map((one) => one.reason),
    trigger: [trigger.start, trigger.end],
    sentence: [range.start, range.end],
    coverage: coverageData(coverage),
    confidence: Math.round(confidence * 100) / 100,
    satisfiedBy: reason.satisfiedBy,
  };
}

/** What covers a sentence and how, for reports. */
export function coverageData(coverage: Coverage): JsonValue {
  const { kind, citation } = coverage;
  const near = citation === null ? null : citation.label;
  if (kind === 'none') return { kind, why: coverage.why, citation: near };
  if (kind === 'later') return { kind, citation: near, sentences: coverage.sentences };
  if (kind === 'earlier') return { kind, citation: near, how: coverage.how };
  return { kind, citation: near };
}

/** Says once that only some reasons are looked for. */
function* otherLanguage({ article }: RuleContext): Generator<Report> {
  const block = article.blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph');
  if (block === undefined) return;
  yield {
    message:
      'This article is not in English, so only quotations, figures, named works and marked places are looked at here. If it is, write "lang: en" into its front matter.',
    range: block.sentences[0] ?? block.range,
    data: { reason: 'language' },
    severity: 'hint',
    fixes: () => [],
  };
}
