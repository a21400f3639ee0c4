import type { Command, ExitCode } from '../command.ts';
import { Desks } from '../desks.ts';
import { exceeds, failOnOption, sum, tally, type Tally } from '../fail-on.ts';
import { findFiles } from '../find-files.ts';
import { noteCited, reportLocks, tellLockFaults, updateLocks, type CitedKeys } from '../lock-files.ts';
import {
  askingOptions,
  deskOptions,
  generalOptions,
  networkOf,
  parseOptions,
  requireFiles,
  UsageError,
  type Options,
} from '../options.ts';
import { reporters } from '../reporters/index.ts';
import { pretty } from '../reporters/pretty.ts';
import { openArticle, reviewArticle } from '../review-file.ts';
import type { Terminal } from '../terminal.ts';
import { count } from '../text.ts';

const options = {
  ...deskOptions,
  online: askingOptions.online,
  update: {
    type: 'boolean',
    description:
      'Look up what citation-review.lock.json lacks or has too long, write it, and print what is different. Asks services as --online does.',
  },
  frozen: askingOptions.frozen,
  format: {
    type: 'string',
    choices: reporters.map(({ name }) => name),
    description: 'How findings are written: pretty (for people, the default), json, sarif or github.',
  },
  'fail-on': failOnOption,
  'stdin-filename': { type: 'string', value: 'NAME', description: 'The name that standard input is taken to have.' },
} as const satisfies Options;

export const check: Command = {
  name: 'check',
  summary: 'Find claims without a source, footnotes that lead nowhere and faulty identifiers.',
  operands: 'FILES|FOLDERS|GLOBS|-',
  options,
  details: [
    'A folder stands for the Markdown files in it and below; "-" is standard input.',
    'Nothing leaves your machine unless you give --online, or the file given by --config sets "network" to "automatic".',
    'A lockfile keeps what the services said beside the articles, for co-authors and CI. It is made by --update, and used wherever it stands.',
    'What a service could not be asked about is said, and changes no exit code: a fault of the network is none of the article.',
    'Exit code: 0 = nothing at or over --fail-on, 1 = findings, 2 = wrong usage, a file that cannot be read, or a faulty config.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  const { format, library, config, update = false, frozen = false } = values;
  if (update && (frozen || values.offline))
    throw new UsageError('--update asks services, which --frozen and --offline forbid.');
  const found = await findFiles(requireFiles(operands), terminal.folder, values['stdin-filename']);
  const desks = new Desks(
    {
      folder: terminal.folder,
      library,
      config,
      network: frozen ? 'off' : update ? 'on' : networkOf(values),
      isFrozen: frozen,
    },
    terminal,
  );
  for (const problem of found.problems) desks.complain(problem);
  const report = (reporters.find(({ name }) => name === format) ?? pretty).start(terminal);
  const tallies: Tally[] = [];
  const cited: CitedKeys = new Map();
  let unchecked = 0;
  try {
    for (const [index, input] of found.inputs.entries()) {
      terminal.progress(`Reviewing ${input.name} (${index + 1} of ${count(found.inputs.length, 'file')})`);
      try {
        const review = await reviewArticle(await openArticle(input, desks));
        await report.add(review);
        tallies.push(tally(review.review.findings));
        unchecked += review.unchecked;
        noteCited(cited, review);
      } catch (error) {
        desks.complainOf(input, error);
      }
    }
    const findings = sum(tallies);
    if (update) await updateLocks(cited, desks, terminal);
    else if (frozen) await reportLocks(cited, desks, terminal);
    else await tellLockFaults(cited, desks, terminal);
    await report.end({ files: tallies.length, findings, problems: desks.problems });
    if (unchecked > 0) desks.tell(`${count(unchecked, 'identifier')} could not be checked.`);
    if (desks.problems.length > 0) return 2;
    return exceeds(findings, values['fail-on'] ?? 'error') ? 1 : 0;
  } finally {
    terminal.progress('');
    await desks.close();
  }
}
