import type { Range } from '../article/article.ts';
import type { Claim } from '../claims/claims.ts';
import type { Coverage } from '../claims/coverage.ts';
import { keptWithChunk } from '../claims/kept.ts';
import { reasons } from '../claims/reasons/index.ts';
import type { Reason } from '../claims/reasons/reason.ts';
import { claimFixes } from './claim-fixes.ts';
import { openingOf } from './opening.ts';
import { quote } from './quote.ts';
import type { JsonValue, Level, Report, Rule, RuleContext, Severity } from './rule.ts';

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
    const { open, isEnglish } = context.claims();
    if (!isEnglish) yield* otherLanguage(context);
    for (const claim of open) {
      if (claim.level === null || claim.dismissal !== null) continue;
      const report = reportOf(claim, claim.level, context);
      if (report !== null) yield report;
    }
  },
};

const byId = new Map(reasons.map((reason) => [reason.id, reason]));

/** What is said of a claim wherever its chunk stands: worked out once, since all claims are reported with every key press. */
interface Said {
  readonly coverage: Coverage;
  readonly message: string;
  readonly covered: JsonValue;
}

/** By the place of the words that need the source. */
const saidIn = keptWithChunk(() => new Map<number, Said>());

/** Null for one without a reason, which no open claim is. */
function reportOf(claim: Claim, level: 'warning' | 'info', context: RuleContext): Report | null {
  const { reasonLevels } = context;
  const [held] = claim.held;
  const reason = held === undefined ? undefined : byId.get(held.reason);
  if (held === undefined || reason === undefined) return null;
  const { message, covered } = sayOf(claim, held.range, reason);
  const { start, end } = held.range;
  return {
    message,
    range: held.range,
    data: {
      reason: reason.id,
      reasons: claim.held.map((one) => one.reason),
      trigger: [start, end],
      sentence: [claim.range.start, claim.range.end],
      coverage: covered,
      confidence: Math.round(claim.confidence * 100) / 100,
      satisfiedBy: reason.satisfiedBy,
    },
    isManual: true,
    ownSeverity: severityOf(reasonLevels[held.reason], level),
    fixes: () => claimFixes(context, claim),
  };
}

function sayOf({ chunk, chunkStart, coverage }: Claim, trigger: Range, reason: Reason): Said {
  const place = trigger.start - chunkStart;
  const known = saidIn(chunk).get(place);
  if (known?.coverage === coverage && known.message.startsWith(reason.message)) return known;
  // Not out of `article.text`, which an edited book would have to be joined for.
  const words = withoutMarks(chunk.text.slice(place, trigger.end - chunkStart));
  const said: Said = {
    coverage,
    message: `${reason.message}: ${quote(words)}. ${whyUncovered(coverage)}`,
    covered: coverageData(coverage),
  };
  saidIn(chunk).set(place, said);
  return said;
}

/** Quotation marks and emphasis around words, which the message puts in quotation marks of its own. */
function withoutMarks(words: string): string {
  return words.replace(/^["\u201c\u201e\u00ab*_]{1,3}|["\u201c\u201d\u00bb*_,]{1,3}$/g, '');
}

/** What the settings say of the reason counts; else the level that the claim was given. */
function severityOf(level: Level | undefined, own: 'warning' | 'info'): Severity {
  // One that is off is not looked for.
  return level === undefined || level === 'default' || level === 'off' ? own : level;
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
    case 'elsewhere':
      return `${label} stands in another sentence.`;
    case 'asked-for':
      return `${label} has not settled it.`;
    case 'nothing-cited':
      return `${label} does not cover it.`;
  }
}

/** What covers a sentence and how, for reports. */
function coverageData(coverage: Coverage): JsonValue {
  const { kind, citation } = coverage;
  const near = citation === null ? null : citation.label;
  if (kind === 'none') return { kind, why: coverage.why, citation: near };
  if (kind === 'later') return { kind, citation: near, sentences: coverage.sentences };
  if (kind === 'earlier') return { kind, citation: near, how: coverage.how };
  return { kind, citation: near };
}

/** Says once that only some reasons are looked for. */
function* otherLanguage({ article }: RuleContext): Generator<Report> {
  const range = openingOf(article);
  if (range === null) return;
  yield {
    message:
      'This article is not in English, so only quotations, figures, named works and marked places are looked at here. If it is, write "lang: en" into its front matter.',
    range,
    data: { reason: 'language' },
    severity: 'hint',
    fixes: () => [],
  };
}
