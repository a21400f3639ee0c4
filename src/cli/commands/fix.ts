import { didYouMean } from '../../review/suggest.ts';
import { rules } from '../../rules/index.ts';
import { cleanLedger } from '../clean-ledger.ts';
import type { Command, ExitCode } from '../command.ts';
import { findDefinition, readDefinitions } from '../definitions.ts';
import { Desks } from '../desks.ts';
import { findFiles } from '../find-files.ts';
import { exceeds, failOnOption, sum, tally, type Tally } from '../fail-on.ts';
import { describeLeft } from '../left.ts';
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
import { openArticle, positionsOf, type OpenArticle } from '../review-file.ts';
import { describeFootnotes } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { count, printable } from '../text.ts';
import { replaceFile } from '../../ports/node/replace-file.ts';

const options = {
  write: { type: 'boolean', description: 'Write the files. Without it, what would change is printed as a diff.' },
  placeholders: {
    type: 'boolean',
    description: 'Define what is left by an honest placeholder that asks for a source.',
  },
  rule: {
    type: 'string',
    multiple: true,
    value: 'RULE[,RULE]',
    description: 'Also apply the preferred fix of these rules, such as footnote-order; may be given more than once.',
  },
  define: {
    type: 'string',
    multiple: true,
    value: 'LABEL=SOURCE',
    description: 'Define a footnote by a key of your library or an identifier; may be given more than once.',
  },
  ...deskOptions,
  'fail-on': failOnOption,
} as const satisfies Options;

export const fix: Command = {
  name: 'fix',
  summary: 'Apply the fixes that are certain: insert the references that the text names, and more.',
  operands: 'FILES|FOLDERS|GLOBS',
  options,
  details: [
    'What is only a matter of taste is applied when you name its rule: --rule footnote-order,footnote-placement renumbers the footnotes and moves markers behind punctuation.',
    'Where nothing is certain, you choose: --define 1=omohundro2008 --define 4=10.1007/s11023-012-9281-3.',
    'References come from your libraries, from what was looked up before and, unless you give --offline, from services.',
    'Exit code: 0 = nothing at or over --fail-on is left, 1 = findings are left, 2 = wrong usage, a faulty config (nothing is written by one), a source of --define that cannot be had, or a file that cannot be read or written.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  const { library, config, write = false, placeholders = false } = values;
  const chosen = readRules(values.rule ?? []);
  const wanted = readDefinitions(values.define ?? []);
  if (operands.includes('-')) throw new UsageError('"fix" works on files: standard input can only be checked.');
  const found = await findFiles(requireFiles(operands), terminal.folder, undefined);
  if (wanted.length > 0 && found.inputs.length > 1) throw new UsageError('--define works on one file: name just one.');
  const desks = new Desks(
    { folder: terminal.folder, library, config, network: networkOf(values), faultyConfig: write ? 'refuse' : 'report' },
    terminal,
  );
  for (const problem of found.problems) desks.complain(problem);
  const left: Tally[] = [];
  try {
    for (const input of found.inputs) {
      terminal.progress(`Mending ${input.name}`);
      try {
        const open = await openArticle(input, desks);
        const definitions = wanted.map((one) => findDefinition(one, open));
        const mended = await mend(open, { definitions, rules: chosen, placeholders });
        await deliverText(mended, open, { write, terminal });
        // After the article, so that no decision goes for a text that could not be written.
        const { review, title } = await cleanLedger(mended.review, write);
        const done = title === null ? mended.done : [...mended.done, title];
        tellOf({ ...mended, review, done }, open, { write, terminal });
        left.push(tally(review.review.findings));
      } catch (error) {
        desks.complainOf(input, error);
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

/** Writes or prints what came of a file. */
async function deliverText(
  mended: Mended,
  { input, source }: OpenArticle,
  { write, terminal }: Delivery,
): Promise<void> {
  const isChanged = mended.text !== source.text;
  if (isChanged && write) await replaceFile(input.name, source.bytes, mended.text);
  if (isChanged && !write) {
    const { unifiedDiff } = await import('../unified-diff.lazy.ts');
    terminal.print(unifiedDiff(input.name, source.text, mended.text, terminal));
  }
}

/** Says what was done and what was not. */
function tellOf(mended: Mended, { input, source }: OpenArticle, { write, terminal }: Delivery): void {
  const { review } = mended;
  const positions = write ? review.positions : positionsOf(source.text);
  const note = (name: string, text: string): void => terminal.note(printable(`  ${name.padEnd(9)}  ${text}`));
  const done = `${count(mended.done.length, 'fix', 'fixes')} ${write ? 'made' : 'would be made'}`;
  const left = `${count(review.review.findings.length, 'finding')} left`;
  terminal.note(printable(`${input.name}: ${done}, ${left}; ${describeFootnotes(review.review.footnotes)}`));
  for (const title of mended.done) note(write ? 'done' : 'would', title);
  for (const failure of mended.failures) note('could not', failure);
  for (const line of describeLeft(review, (offset) => positions.at(write ? offset : mended.before(offset)))) {
    note('left', line);
  }
}

/** @throws UsageError for a rule that there is not */
function readRules(values: readonly string[]): ReadonlySet<string> {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  const known = rules.map(({ id }) => id);
  for (const name of names) {
    if (!known.includes(name)) throw new UsageError(`There is no rule "${name}".${didYouMean(name, known)}`);
  }
  return new Set(names);
}
