import { product } from '../ports/product.ts';
import { didYouMean } from '../review/suggest.ts';
import type { Command, ExitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import { UsageError } from './options.ts';
import { messageOf } from '../ports/error-message.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** Runs the command line and sets the exit code. Never rejects. */
export async function run(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietly);
  const terminal = openTerminal({ color: !args.includes('--no-color') });
  try {
    process.exitCode = await dispatch(args, terminal);
  } catch (error) {
    process.exitCode = 2;
    terminal.note(describe(error));
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') {
    terminal.print(`${product.version}\n`);
    return 0;
  }
  const command = first === 'help' ? rest[0] : first;
  const isHelp = first === 'help' || rest.includes('--help') || rest.includes('-h');
  if (first === undefined) {
    terminal.note(generalHelp(commands, terminal.width));
    return 2;
  }
  if (command === undefined || command === '--help' || command === '-h') {
    terminal.print(generalHelp(commands, terminal.width));
    return 0;
  }
  const chosen = findCommand(command);
  if (!isHelp) return chosen.run(rest, terminal);
  terminal.print(commandHelp(chosen, terminal.width));
  return 0;
}

function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const kind = name.startsWith('-') ? 'option' : 'command';
  const names = commands.map((command) => command.name);
  throw new UsageError(`There is no ${kind} "${name}".${didYouMean(name, names)}`);
}

function describe(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} "citation-review --help" shows what there is.`;
  if (process.env['DEBUG'] !== undefined && error instanceof Error) return error.stack ?? error.message;
  return `This should not have happened: ${messageOf(error)}. Run it again with DEBUG=1 to see where, and report it.`;
}

/** A reader that has seen enough (such as `head`) is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
