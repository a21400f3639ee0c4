import { rules } from '../../rules/index.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import { groupSame } from '../same-findings.ts';
import { legible } from './legible.ts';

/** What one rule found. */
export interface RuleFindings {
  readonly rule: string;
  /** What the rule looks for, a sentence. */
  readonly summary: string;
  /** That of its worst finding. */
  readonly severity: Severity;
  /** How many places it found. */
  readonly count: number;
  /** In order of the first place of each. */
  readonly findings: readonly ReportedFinding[];
}

/** What is said of one place, or the same of several. */
export interface ReportedFinding {
  readonly message: string;
  readonly severity: Severity;
  readonly offsets: readonly number[];
}

export const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

const longestMessage = 500;

/** The findings by rule: the rules with the worst first, and of those the ones that come first in the settings. */
export function byRule(findings: readonly Finding[]): readonly RuleFindings[] {
  const groups = rules.flatMap(({ id, summary }) => {
    const own = findings.filter(({ rule }) => rule === id);
    const worst = severities.find((severity) => own.some((finding) => finding.severity === severity));
    if (worst === undefined) return [];
    return [{ rule: id, summary, severity: worst, count: own.length, findings: groupSame(own).map(reported) }];
  });
  return groups.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function reported({ first, others }: ReturnType<typeof groupSame>[number]): ReportedFinding {
  const { message, severity, range } = first;
  return { message: legible(message, longestMessage), severity, offsets: [range.start, ...others] };
}

/** How many findings there are of each severity. */
export function bySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
