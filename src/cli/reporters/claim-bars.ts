import { claimsBySection, sourcedOf } from '../../review/claim-counts.ts';
import type { FileReview } from '../review-file.ts';
import type { Terminal } from '../terminal.ts';
import { columnsOf, printable } from '../text.ts';

const BAR = 20;
const LONGEST_TITLE = 36;

/** A line for each section that makes claims: its title, a bar of how many have a source, and the numbers. None for one section. */
export function claimBars({ review }: FileReview, { paint }: Terminal): readonly string[] {
  const sections = claimsBySection(review).filter(({ counts }) => sourcedOf(counts).of > 0);
  if (sections.length < 2) return [];
  const titles = sections.map(({ title }) => shorten(printable(title) || '(before the first heading)'));
  const width = Math.max(...titles.map(columnsOf));
  const lines = sections.map(({ counts }, index) => {
    const { sourced, of } = sourcedOf(counts);
    const title = titles[index] ?? '';
    const full = Math.round((BAR * sourced) / of);
    // Only what is whole looks whole, and only what is empty looks empty.
    const filled = Math.min(sourced < of ? BAR - 1 : BAR, Math.max(sourced > 0 ? 1 : 0, full));
    const color = sourced === of ? paint.green : paint.yellow;
    const bar = `${color('\u2588'.repeat(filled))}${paint.dim('\u2591'.repeat(BAR - filled))}`;
    return `    ${title}${' '.repeat(width - columnsOf(title))}  ${bar}  ${sourced} of ${of}`;
  });
  return [`  ${paint.bold('Claims with a source')}`, ...lines];
}

function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}\u2026`;
}
