import type { Article, IdentifierName, Range } from '../article/article.ts';
import type { ClaimReview } from '../claims/claims.ts';
import type { IgnoreComment } from '../claims/comments.ts';
import type { Fix } from '../edits/edit.ts';
import type { Library } from '../references/library/library.ts';
import type { LinkState } from '../references/link-checks.ts';
import type { CouldNotCheck, Resolution } from '../references/resolution.ts';
import type { ArchivedCopy } from '../references/sources/source.ts';
import type { CheckedWork } from './cited-works.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What the settings make of a rule or a reason. */
export type Level = Severity | 'off' | 'default';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a rule found. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, quoting the text it is about, shortened. */
  readonly message: string;
  readonly range: Range;
  /** Typed facts for fixes and reports. */
  readonly data: Readonly<Record<string, JsonValue>>;
  /** Other places that explain it, such as the first of two definitions. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[] | undefined;
  /** Set on text that could go away without loss. */
  readonly unnecessary?: boolean | undefined;
  /** True when none of its fixes may be taken unasked, so that none need be worked out to know. */
  readonly isManual?: boolean | undefined;
  /** The mends, best first. Computed only when asked for, so that a keystroke never pays for them. */
  readonly fixes: () => readonly Fix[];
}

/**
 * A finding as a rule reports it; the review adds the rule and its severity. A severity given here stands whatever the
 * settings say: "could not be checked" must not fail anybody's build. An own severity is that of the rule for this finding:
 * it counts unless the settings give the rule another.
 */
export type Report = Omit<Finding, 'rule' | 'severity'> & {
  readonly severity?: Severity;
  readonly ownSeverity?: Severity;
};

/** All that a rule may look at. Nothing here does I/O. */
export interface RuleContext {
  readonly article: Article;
  readonly library: Library;
  /** What is known of an identifier without asking anyone (library, cache), or null when nothing is. */
  readonly known: (identifier: IdentifierName) => Resolution | null;
  /** The works that the article cites of whose standing anything is known, or could not be found out. */
  readonly checkedWorks: () => readonly CheckedWork[];
  /** What is known of a web address without asking anyone, or null. */
  readonly link: (url: string) => LinkState | CouldNotCheck | null;
  /** The copy of a web page in an archive, where one is known of. */
  readonly archived: (url: string) => ArchivedCopy | null;
  /** The article's claims, and what covers each. Worked out when it is first asked for. */
  readonly claims: () => ClaimReview;
  /** The comments of the text that dismiss claims. */
  readonly ignoreComments: () => readonly IgnoreComment[];
  /** What the settings make of the reasons of claims. */
  readonly reasonLevels: Readonly<Record<string, Level>>;
  /** The dismissed sentences of the ledger that the article does not have any more. */
  readonly staleDismissals: () => readonly string[];
  /** The day of the review, as 2026-11-24. */
  readonly today: string;
  /** After so many days an article's review is overdue; 0 = never. */
  readonly reviewAfterDays: number;
}

/** One rule, one file, one page in `docs/rules/`, one test. */
export interface Rule {
  readonly id: string;
  /** One sentence for settings, the docs table and SARIF. */
  readonly summary: string;
  /** `off` for a rule that is a matter of taste. */
  readonly defaultSeverity: Severity | 'off';
  readonly check: (context: RuleContext) => Iterable<Report>;
}
