import { createRequire } from 'node:module';
import type { Command, ExitCode } from '../command.ts';
import { generalOptions, parseOptions, UsageError, type Options } from '../options.ts';

const options = {
  stdio: { type: 'boolean', description: 'Speak over standard input and output (the only way there is, to be given).' },
} as const satisfies Options;

export const lsp: Command = {
  name: 'lsp',
  summary: 'Start the language server, for any editor that speaks the Language Server Protocol.',
  operands: '--stdio',
  options,
  details: [],
  run,
};

/** The server reads its own arguments and ends the process by itself. */
function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parseOptions(args, { ...options, ...generalOptions });
  if (values.stdio !== true) throw new UsageError('The language server is started by "citation-review lsp --stdio".');
  createRequire(__filename)('./server.js');
  return Promise.resolve(0);
}
