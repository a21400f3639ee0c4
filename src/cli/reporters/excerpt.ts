import { columnsOf, printable } from '../text.ts';

/** A line of the article, cut to fit, and where in it the finding stands. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the finding, and under it. */
  readonly indent: number;
  readonly length: number;
}

const CUT = '…';

/**
 * The line around a range, on at most `width` columns: cut at words where it is longer, with more of it kept before the
 * range than behind, as the sentence before a marker is what the marker is about.
 *
 * @param start offset of the range in `text`
 * @param end behind the range; what reaches over the line's end is left out
 */
export function excerpt(text: string, start: number, end: number, width: number): Excerpt {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[\r\n]/.exec(text.slice(start));
  const lineEnd = rest === null ? text.length : start + rest.index;
  const marked = { start, end: Math.min(end, lineEnd) };
  const room = width - columnsOf(text.slice(marked.start, marked.end)) - 2;
  const behind = takeForwards(text.slice(marked.end, lineEnd), Math.max(0, Math.floor(room / 3)));
  const before = takeBackwards(text.slice(lineStart, start), Math.max(0, room - columnsOf(behind)));
  const quoted = takeForwards(text.slice(marked.start, marked.end), width - 2);
  return {
    text: clean(before + quoted + behind),
    indent: columnsOf(clean(before)),
    length: Math.max(1, columnsOf(clean(quoted))),
  };
}

function clean(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}

/** As much of the start as fits, cut before a word. */
function takeForwards(text: string, width: number): string {
  if (columnsOf(text) <= width) return text.trimEnd();
  const kept = fitting([...text], width - 1).join('');
  const cut = kept.lastIndexOf(' ');
  return (cut > 0 ? kept.slice(0, cut + 1) : kept) + CUT;
}

/** As much of the end as fits, cut behind a word. */
function takeBackwards(text: string, width: number): string {
  const trimmed = text.trimStart();
  if (columnsOf(trimmed) <= width) return trimmed;
  const kept = fitting([...trimmed].reverse(), width - 1)
    .reverse()
    .join('');
  const cut = kept.indexOf(' ');
  return CUT + (cut >= 0 && cut < kept.length - 1 ? kept.slice(cut) : kept);
}

function fitting(characters: readonly string[], width: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => (used += columnsOf(character)) > width);
  return end < 0 ? [...characters] : characters.slice(0, end);
}
