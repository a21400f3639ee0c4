import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/**
 * What a command ends with: 0 = fine; 1 = something was found, or not found; 2 = wrong usage, something that could not
 * be read, or an unexpected fault.
 */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line: one file in `commands/`, registered by one line in its index. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands, beginning with a verb. */
  readonly summary: string;
  /** What follows its name: `FILES|GLOBS|-`. */
  readonly operands: string;
  readonly options: Options;
  /** Paragraphs for its help, each one line. */
  readonly details: readonly string[];
  /** @throws UsageError */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}
