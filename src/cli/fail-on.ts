import type { Finding, Severity } from '../rules/rule.ts';
import type { Option } from './options.ts';

/** From the worst to the least. */
const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

/** How many findings there are of each severity. */
export type Tally = Readonly<Record<Severity, number>>;

/** The option `--fail-on`. */
export const failOnOption = {
  type: 'string',
  choices: ['error', 'warning', 'info', 'never'],
  description: 'The least severity that makes the exit code 1 (default: error).',
} as const satisfies Option;

export type FailOn = (typeof failOnOption)['choices'][number];

/** Counts findings by severity. */
export function tally(findings: Iterable<Finding>): Tally {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The sum of several counts. */
export function sum(tallies: Iterable<Tally>): Tally {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const one of tallies) for (const severity of severities) counts[severity] += one[severity];
  return counts;
}

/** True when there is a finding at or over the severity. */
export function exceeds(counts: Tally, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}
