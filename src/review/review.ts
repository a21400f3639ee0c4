import type { Article, IdentifierName } from '../article/article.ts';
import { claimsOf, type Dismissals, type ClaimReview } from '../claims/claims.ts';
import { commentDismissals, ignoreComments } from '../claims/comments.ts';
import type { Library } from '../references/library/library.ts';
import type { CouldNotCheck, Resolution } from '../references/resolution.ts';
import type { Standing } from '../references/standing.ts';
import { checkedWorks } from '../rules/cited-works.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Report, RuleContext, Severity } from '../rules/rule.ts';
import { summarizeFootnotes, type FootnoteSummary } from './footnotes.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { ledgerDismissals, staleKeys } from './ledger-claims.ts';
import { defaultSettings, type Settings } from './settings.ts';

/**
 * What a whole article comes to.
 * - `needs-citations`: a marker in use has no definition or only a placeholder, or the prose cites nothing at all;
 * - `unresolved`: every marker has its definition, but an error or a warning is open;
 * - `reviewed`: neither.
 */
export type ReviewStatus = 'needs-citations' | 'unresolved' | 'reviewed';

export interface Review {
  readonly article: Article;
  /** In order of position. */
  readonly findings: readonly Finding[];
  /** One per label: in order of first use, then the unused ones in order of definition. */
  readonly footnotes: readonly FootnoteSummary[];
  /** The article's claims, what covers each, and which are dismissed. Worked out when it is first asked for. */
  readonly claims: () => ClaimReview;
  readonly status: ReviewStatus;
}

export interface ReviewContext {
  readonly library: Library;
  /** What is known of an identifier without asking anyone. */
  readonly known: (identifier: IdentifierName) => Resolution | null;
  /** The same of its standing; nothing when left out. */
  readonly standing?: (identifier: IdentifierName) => Standing | CouldNotCheck | null;
  /** The same of a web address. */
  readonly link?: RuleContext['link'];
  readonly archived?: RuleContext['archived'];
  readonly rules: Settings['rules'];
  /** The default settings when left out. */
  readonly claims?: Settings['claims'];
  readonly reviewAfterDays?: number;
  /** What reviewers decided; nothing when left out. */
  readonly ledger?: Ledger;
  /** The day of the review, as 2026-11-24. Without it nothing is overdue. */
  readonly today?: string;
}

/** Holds an article against every rule that is switched on. Synchronous, without I/O, the same for the same input. */
export function review(article: Article, context: ReviewContext): Review {
  const ruleContext = ruleContextOf(article, context);
  const findings = findAll(ruleContext, context.rules);
  const footnotes = summarizeFootnotes(article);
  const status = statusOf(article, findings, footnotes);
  return { article, findings, footnotes, claims: ruleContext.claims, status };
}

/** What the rules look at. */
export function ruleContextOf(article: Article, context: ReviewContext): RuleContext {
  const { claims: claimSettings = defaultSettings.claims, ledger = emptyLedger } = context;
  const comments = once(() => ignoreComments(article));
  const claims = once(() =>
    claimsOf(article, claimSettings, eitherOf(commentDismissals(comments()), ledgerDismissals(ledger))),
  );
  return {
    article,
    library: context.library,
    known: context.known,
    checkedWorks: once(() => {
      const { standing } = context;
      return standing === undefined ? [] : checkedWorks(article, context.library, standing);
    }),
    link: context.link ?? nothingKnown,
    archived: context.archived ?? nothingKnown,
    claims,
    ignoreComments: comments,
    reasonLevels: claimSettings.reasons,
    staleDismissals: once(() => staleKeys(article, ledger)),
    today: context.today ?? '',
    reviewAfterDays: context.reviewAfterDays ?? defaultSettings.reviewAfterDays,
  };
}

function findAll(context: RuleContext, levels: Settings['rules']): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = levels[rule.id] ?? 'default';
    const severity = level === 'default' ? rule.defaultSeverity : level;
    if (severity === 'off') continue;
    for (const report of rule.check(context)) {
      const own = level === 'default' ? report.ownSeverity : undefined;
      findings.push(findingOf(rule.id, own ?? severity, report));
    }
  }
  // Rules that report much do so in order of position, which makes this quick.
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Written out, as it is run for every finding with every key press, and a spread takes five times as long. */
function findingOf(rule: string, severity: Severity, report: Report): Finding {
  const { message, range, data, related, unnecessary, isManual, fixes } = report;
  return { rule, severity: report.severity ?? severity, message, range, data, related, unnecessary, isManual, fixes };
}

/** What the one dismisses, and else what the other does. */
function eitherOf(first: Dismissals | null, second: Dismissals | null): Dismissals | null {
  if (first === null || second === null) return first ?? second;
  return {
    ofClaim: (claim) => first.ofClaim(claim) ?? second.ofClaim(claim),
    ofParagraph: (range) => first.ofParagraph(range) || second.ofParagraph(range),
  };
}

function nothingKnown(): null {
  return null;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function statusOf(article: Article, findings: readonly Finding[], footnotes: readonly FootnoteSummary[]): ReviewStatus {
  if (footnotes.some(({ uses, state }) => uses > 0 && state !== 'defined')) return 'needs-citations';
  if (footnotes.length === 0 && citesNothing(article)) return 'needs-citations';
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 'unresolved' : 'reviewed';
}

function citesNothing(article: Article): boolean {
  if (article.citationKeys.length > 0 || article.identifiers.length > 0) return false;
  return article.chunks.some(({ chunk }) => chunk.blocks.some(({ kind }) => kind === 'paragraph'));
}
