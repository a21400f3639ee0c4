import type { Command, ExitCode } from '../command.ts';
import { Desks } from '../desks.ts';
import { findFiles } from '../find-files.ts';
import { exceeds, failOnOption, sum, tally, type Tally } from '../fail-on.ts';
import { mend, type Mended } from '../mend.ts';
import {
  deskOptions,
  generalOptions,
  networkOf,
  parseOptions,
  requireFiles,
  UsageError,
  type Options,
} from '../options.ts';
import { reasonOf } from '../reason.ts';
import { openArticle, type OpenArticle } from '../review-file.ts';
import { groupSame } from '../same-findings.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../text.ts';
import { replaceFile } from '../write-file.ts';

const options = {
  write: { type: 'boolean', description: 'Write the files. Without it, what would change is printed as a diff.' },
  placeholders: {
    type: 'boolean',
    description: 'Define what is left by an honest placeholder that asks for a source.',
  },
  ...deskOptions,
  'fail-on': failOnOption,
} as const satisfies Options;

export const fix: Command = {
  name: 'fix',
  summary: 'Apply the fixes that are certain: insert references, put footnotes in order, and more.',
  operands: 'FILES|FOLDERS|GLOBS',
  options,
  details: [
    'References come from your libraries, from what was looked up before and, unless you give --offline, from services.',
    'Exit code: 0 = nothing at or over --fail-on is left, 1 = findings are left, 2 = wrong usage, or a file that cannot be read or written.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  const { library, config, write = false, placeholders = false } = values;
  if (operands.includes('-')) throw new UsageError('"fix" works on files: standard input can only be checked.');
  const found = await findFiles(requireFiles(operands), terminal.folder, undefined);
  const desks = new Desks({ folder: terminal.folder, library, config, network: networkOf(values) }, terminal);
  for (const problem of found.problems) desks.complain(problem);
  const left: Tally[] = [];
  try {
    for (const input of found.inputs) {
      terminal.progress(`Mending ${input.name}`);
      try {
        const open = await openArticle(input, desks);
        const mended = await mend(open, { placeholders });
        await deliver(mended, open, { write, terminal });
        left.push(tally(mended.review.review.findings));
      } catch (error) {
        desks.complain(reasonOf(error));
      }
    }
  } finally {
    terminal.progress('');
    await desks.close();
  }
  if (desks.problems.length > 0) return 2;
  return exceeds(sum(left), values['fail-on'] ?? 'error') ? 1 : 0;
}

interface Delivery {
  readonly write: boolean;
  readonly terminal: Terminal;
}

/** Writes or prints what came of a file, and says what was done and what was not. */
async function deliver(mended: Mended, { input, source }: OpenArticle, { write, terminal }: Delivery): Promise<void> {
  const isChanged = mended.text !== source.text;
  if (isChanged && write) await replaceFile(input.name, source.bytes, mended.text);
  if (isChanged && !write) {
    const { unifiedDiff } = await import('../unified-diff.lazy.ts');
    terminal.print(unifiedDiff(input.name, source.text, mended.text, terminal));
  }
  const left = mended.review.review.findings;
  const verb = write ? 'mended' : 'would be mended';
  terminal.note(printable(`${input.name}: ${mended.done.length} ${verb}, ${left.length} left`));
  for (const title of mended.done) terminal.note(printable(`  done  ${title}`));
  for (const failure of mended.failures) terminal.note(printable(`  not   ${failure}`));
  for (const { first, others } of groupSame(left)) {
    const places = [first.range.start, ...others].map((offset) => {
      const { line, column } = mended.review.positions.at(offset);
      return `${line}:${column}`;
    });
    terminal.note(printable(`  left  ${places.join(', ')} ${first.message} (${first.rule})`));
  }
}
