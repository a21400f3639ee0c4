import type { Item } from '../../references/item.ts';
import { identifiersOfItem } from '../../references/item-identifiers.ts';
import { summarize } from '../../references/summarize.ts';
import { describeNotice, noticeWords } from '../../rules/notices.ts';
import type { Library } from '../../references/library/library.ts';
import { whyUnresolved } from '../../references/why-unresolved.ts';
import type { Desk } from '../../review/desk.ts';
import type { Command, ExitCode } from '../command.ts';
import { Desks } from '../desks.ts';
import { findWork } from '../find-work.ts';
import { libraryHere } from '../library-here.ts';
import { deskOptions, generalOptions, networkOf, parseOptions, UsageError, type Options } from '../options.ts';
import { messageOf } from '../../ports/error-message.ts';
import type { Terminal } from '../terminal.ts';
import { count, printable } from '../text.ts';

const options = {
  style: {
    type: 'string',
    value: 'STYLE',
    description: 'apa (the default), chicago-author-date, harvard1, ieee, mla, vancouver, or the path of a CSL file.',
  },
  to: {
    type: 'string',
    choices: ['markdown', 'text', 'html', 'bibtex', 'ris', 'csl-json'],
    description: 'What is printed: markdown (the default), text, html, bibtex, ris or csl-json.',
  },
  ...deskOptions,
} as const satisfies Options;

export const cite: Command = {
  name: 'cite',
  summary: 'Print the reference for an identifier (DOI, arXiv, ISBN, PMID, URL) or for a key of your library.',
  operands: 'IDENTIFIER|KEY...',
  options,
  details: [
    'Libraries are asked first, then what was looked up before, then the services, unless you give --offline.',
    'Exit code: 0 = printed, 1 = one does not exist, 2 = wrong usage, or one could not be checked.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  if (operands.length === 0) throw new UsageError('Nothing was named: name an identifier or a key of your library.');
  const { library: libraries, config, style, to = 'markdown' } = values;
  const desks = new Desks(
    { folder: terminal.folder, library: libraries, config, network: networkOf(values), style },
    terminal,
  );
  try {
    const desk = await desks.at(terminal.folder);
    const library = await libraryHere(desk, desks, terminal.folder);
    terminal.progress(`Looking up ${operands.length === 1 ? String(operands[0]) : count(operands.length, 'work')}`);
    const answers = await Promise.all(operands.map((operand) => find(operand, desk, library)));
    const items: Item[] = [];
    for (const answer of answers) {
      if ('item' in answer) {
        items.push(answer.item);
        for (const warning of warningsOf(answer.item, desk, library)) terminal.note(printable(warning));
      } else terminal.note(printable(answer.message));
    }
    if (items.length > 0) terminal.print(await write(items, to, desk));
    if (desks.problems.length > 0 || answers.some(isUnchecked)) return 2;
    return items.length === answers.length ? 0 : 1;
  } catch (error) {
    desks.complain(messageOf(error));
    return 2;
  } finally {
    terminal.progress('');
    await desks.close();
  }
}

/** A reference, or why there is none. */
type Answer = { readonly item: Item } | { readonly message: string; readonly isUnchecked: boolean };

function isUnchecked(answer: Answer): boolean {
  return 'isUnchecked' in answer && answer.isUnchecked;
}

async function find(operand: string, desk: Desk, library: Library): Promise<Answer> {
  const found = findWork(operand, library);
  if ('message' in found) return { message: found.message, isUnchecked: false };
  const { work } = found;
  if ('item' in work) return itemOf(work.item, library);
  const answer = await desk.enquiries.resolve(work.identifier, library, { asked: true });
  if (answer.outcome === 'resolved') return { item: answer.item };
  return { message: whyUnresolved(work.identifier, answer), isUnchecked: answer.outcome === 'could-not-check' };
}

/** What is known against a work, as sentences: whoever cites it should know. */
function warningsOf(item: Item, desk: Desk, library: Library): readonly string[] {
  const standings = identifiersOfItem(item).map((identifier) => desk.enquiries.standing(identifier, library));
  const known = standings.find((standing) => standing?.outcome === 'checked');
  const notices = known?.outcome === 'checked' ? (known.facts.notices ?? []) : [];
  return notices.map((notice) => `${summarize(item)}: ${noticeWords[notice.kind]}${describeNotice(notice)}.`);
}

function itemOf(key: string, library: Library): Answer {
  const entry = library.byId(key);
  return entry === null ? { message: `The library has no item "${key}".`, isUnchecked: false } : { item: entry.item };
}

async function write(
  items: readonly Item[],
  to: (typeof options)['to']['choices'][number],
  desk: Desk,
): Promise<string> {
  if (to === 'bibtex' || to === 'ris' || to === 'csl-json') return `${(await desk.export(items, to)).trimEnd()}\n`;
  return `${(await desk.format(items, to)).join('\n')}\n`;
}
