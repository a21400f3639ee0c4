import { describeIdentifier } from '../../article/identifiers/index.ts';
import type { Candidate } from '../../references/candidates.ts';
import { identifiersOfItem } from '../../references/item-identifiers.ts';
import type { Verdict } from '../../references/match.ts';
import { nameOfSource } from '../../references/sources/names.ts';
import { describeNotice, noticeWords } from '../../rules/notices.ts';
import type { Desk } from '../../review/desk.ts';
import { nameOf } from '../input.ts';
import type { Terminal } from '../terminal.ts';
import { printable, wrap } from '../text.ts';

const verdictColors = { accepted: 'green', possible: 'yellow', unlikely: 'dim' } as const;
const verdictWidth = 'accepted'.length;
/** Rank, verdict and the blanks between. */
const column = 2 + 2 + verdictWidth + 2;

/**
 * Works for people: rank, verdict, reference in the settings' style, why, who knows it, its identifier, and what one should know
 * before citing it.
 *
 * @throws Error in plain words when the style cannot be read
 */
export async function describeCandidates(
  candidates: readonly Candidate[],
  desk: Desk,
  terminal: Terminal,
): Promise<string> {
  const items = candidates.map(({ item }) => item);
  const references = await desk.format(items, 'text');
  const blocks = candidates.map((one, index) => describe(one, index + 1, references[index] ?? '', terminal));
  return `${blocks.flat().join('\n')}\n`;
}

function describe(candidate: Candidate, rank: number, reference: string, terminal: Terminal): readonly string[] {
  const { verdict, reasons, facts } = candidate;
  const { paint, width } = terminal;
  const lines = (text: string): readonly string[] => wrap(printable(text), width - column);
  const [first = '', ...rest] = lines(reference);
  const notices = (facts.notices ?? []).map((notice) =>
    paint.red(printable(`${noticeWords[notice.kind]}${describeNotice(notice)}`)),
  );
  const place = [whoKnows(candidate, terminal.folder), ...identifierOf(candidate)].join('; ');
  const access = facts.openAccess === undefined ? [] : lines(`free at ${facts.openAccess}`);
  const below = [...rest, ...notices, ...[...lines(reasons.join('; ')), ...lines(place), ...access].map(paint.dim)];
  const head = `${String(rank).padStart(2)}  ${paintOf(verdict, terminal)(verdict.padEnd(verdictWidth))}`;
  return [`${head}  ${first}`, ...below.map((text) => ' '.repeat(column) + text)];
}

function paintOf(verdict: Verdict, { paint }: Terminal): (text: string) => string {
  return paint[verdictColors[verdict]];
}

function whoKnows({ sources, file }: Candidate, folder: string): string {
  return sources
    .map((source) => (source === 'library' && file !== null ? nameOf(file, folder) : nameOfSource(source)))
    .join(', ');
}

function identifierOf({ item }: Candidate): readonly string[] {
  return identifiersOfItem(item).slice(0, 1).map(describeIdentifier);
}
