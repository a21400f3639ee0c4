import type { Finding } from '../rules/rule.ts';

/** Findings of one rule that say the same, such as of every use of one marker. */
export interface SameFindings {
  readonly first: Finding;
  /** The offsets of the others. */
  readonly others: readonly number[];
}

/** Puts together what a person needs to read only once, in the order of the first place of each. */
export function groupSame(findings: readonly Finding[]): readonly SameFindings[] {
  const groups = new Map<string, { readonly first: Finding; readonly others: number[] }>();
  for (const finding of findings) {
    const key = [finding.rule, finding.severity, finding.message].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, others: [] });
    else group.others.push(finding.range.start);
  }
  return [...groups.values()];
}
