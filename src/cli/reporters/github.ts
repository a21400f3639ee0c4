import type { Severity } from '../../rules/rule.ts';
import type { Positions } from '../review-file.ts';
import { groupSame } from '../../review/same-findings.ts';
import type { Reporter } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = {
  name: 'github',
  start: (terminal) => ({
    add({ input, review, positions }) {
      for (const { first, others } of groupSame(review.findings)) {
        const { rule, severity, message, range } = first;
        const start = positions.at(range.start);
        const end = positions.at(range.end);
        const properties = {
          file: input.name,
          line: start.line,
          endLine: end.line,
          // GitHub refuses columns where a finding spans lines.
          ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
          title: rule,
        };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        terminal.print(
          `::${commands[severity]} ${list.join(',')}::${escapeData(message + alsoAt(others, positions))}\n`,
        );
      }
    },
    end({ problems }) {
      for (const problem of problems) terminal.print(`::error::${escapeData(problem)}\n`);
    },
  }),
};

function alsoAt(offsets: readonly number[], positions: Positions): string {
  if (offsets.length === 0) return '';
  const places = offsets.map((offset) => {
    const { line, column } = positions.at(offset);
    return `${line}:${column}`;
  });
  return ` Also at ${places.join(', ')}.`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
