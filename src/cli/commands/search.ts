import { messageOf } from '../../ports/error-message.ts';
import { parseQuery } from '../../references/query.ts';
import type { Command, ExitCode } from '../command.ts';
import { Desks } from '../desks.ts';
import { libraryHere } from '../library-here.ts';
import { deskOptions, generalOptions, networkOf, parseOptions, UsageError, type Options } from '../options.ts';
import { describeCandidates } from '../reporters/candidates.ts';
import { makeSearchReport } from '../reporters/search-report.ts';
import type { Terminal } from '../terminal.ts';
import { count, printable, withStop } from '../text.ts';

const usualRows = 5;
const mostRows = 20;

const options = {
  rows: {
    type: 'string',
    value: 'NUMBER',
    description: `How many works are named: 1 to ${mostRows}, ${usualRows} by itself.`,
  },
  format: {
    type: 'string',
    choices: ['pretty', 'json'],
    description: 'How the works are written: pretty (for people, the default) or json.',
  },
  ...deskOptions,
} as const satisfies Options;

export const search: Command = {
  name: 'search',
  summary: 'Find the work behind words: a title, "Bostrom 2012", a pasted reference or a sentence.',
  operands: 'WORDS',
  options,
  details: [
    'Libraries are searched first; then services are sent the words, unless a library has the work for certain or you give --offline.',
    '"accepted" has the same title, first author and year, or the identifier; "possible" is for you to judge. What is unlikely is only in the JSON.',
    'Exit code: 0 = found, 1 = nothing was found, 2 = wrong usage, or nothing was found and not everyone could be asked.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  const words = operands.join(' ').trim();
  if (words === '') throw new UsageError('Nothing to search for: name a title, a reference, or other words.');
  const rows = readRows(values.rows);
  const { library: libraries, config, format = 'pretty' } = values;
  const desks = new Desks(
    { folder: terminal.folder, library: libraries, config, network: networkOf(values) },
    terminal,
  );
  try {
    const desk = await desks.at(terminal.folder);
    const library = await libraryHere(desk, desks, terminal.folder);
    terminal.progress('Searching');
    const query = parseQuery(words);
    const found = await desk.enquiries.search(query, library, { asked: true, rows });
    const likely = found.candidates.filter(({ verdict }) => verdict !== 'unlikely');
    if (found.missing !== null) desks.tell(found.missing);
    if (found.unchecked.length > 0) {
      desks.tell(withStop(`Not everyone could be asked: ${found.unchecked.join('; ')}`));
    }
    if (format === 'json') {
      terminal.print(`${JSON.stringify(makeSearchReport(query, found, rows), null, 2)}\n`);
    } else if (likely.length > 0) {
      terminal.print(await describeCandidates(likely.slice(0, rows), desk, terminal));
    } else {
      terminal.note(printable(nothing(found.candidates.length)));
    }
    if (desks.problems.length > 0) return 2;
    return likely.length > 0 ? 0 : found.unchecked.length > 0 ? 2 : 1;
  } catch (error) {
    desks.complain(messageOf(error));
    return 2;
  } finally {
    terminal.progress('');
    await desks.close();
  }
}

function nothing(unlikely: number): string {
  const others =
    unlikely === 0
      ? ''
      : ` ${count(unlikely, 'work')} came up that ${unlikely === 1 ? 'is' : 'are'} unlikely: --format json has ${unlikely === 1 ? 'it' : 'them'}.`;
  return `Nothing was found.${others}`;
}

/** @throws UsageError for what is no number of rows */
function readRows(value: string | undefined): number {
  if (value === undefined) return usualRows;
  const rows = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (rows < 1 || rows > mostRows)
    throw new UsageError(`--rows cannot be "${value}": it is a number from 1 to ${mostRows}.`);
  return rows;
}
