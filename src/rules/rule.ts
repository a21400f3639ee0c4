import type { Article, IdentifierName, Range } from '../article/article.ts';
import type { Fix } from '../edits/edit.ts';
import type { Library } from '../references/library/library.ts';
import type { Resolution } from '../references/resolution.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

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
  /** The mends, best first. Computed only when asked for, so that a keystroke never pays for them. */
  readonly fixes: () => readonly Fix[];
}

/**
 * A finding as a rule reports it; the review adds the rule and its severity. A severity given here stands whatever the
 * settings say: "could not be checked" must not fail anybody's build.
 */
export type Report = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** All that a rule may look at. Nothing here does I/O. */
export interface RuleContext {
  readonly article: Article;
  readonly library: Library;
  /** What is known of an identifier without asking anyone (library, cache), or null when nothing is. */
  readonly known: (identifier: IdentifierName) => Resolution | null;
}

/** One rule, one file, one page in `docs/rules/`, one test. */
export interface Rule {
  readonly id: string;
  /** One sentence for settings, the docs table and SARIF. */
  readonly summary: string;
  readonly defaultSeverity: Severity;
  readonly check: (context: RuleContext) => Iterable<Report>;
}
