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
  // A line can be as long as the article; what is farther away than this cannot be shown.
  const reach = 4 * width;
  const head = lastLine(text.slice(Math.max(0, start - reach), start));
  const quoted = firstLine(text.slice(start, Math.min(end, start + reach)));
  const tail = start + quoted.length < end ? '' : firstLine(text.slice(end, end + reach));
  const room = width - columnsOf(quoted) - 2;
  const behind = takeForwards(tail, Math.max(0, Math.floor(room / 3)));
  const before = takeBackwards(head, Math.max(0, room - columnsOf(behind)));
  const shown = takeForwards(quoted, width - 2);
  return {
    text: clean(before + shown + behind),
    indent: columnsOf(clean(before)),
    length: Math.max(1, columnsOf(clean(shown))),
  };
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function clean(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}

/** As much of the start as fits, cut before a word. */
function takeForwards(text: string, width: number): string {
  if (columnsOf(text) <= width) return text.trimEnd();
  const kept = fitting(Array.from(text), width - 1).join('');
  const cut = kept.lastIndexOf(' ');
  return (cut > 0 ? kept.slice(0, cut + 1) : kept) + CUT;
}

/** As much of the end as fits, cut behind a word. */
function takeBackwards(text: string, width: number): string {
  const trimmed = text.trimStart();
  if (columnsOf(trimmed) <= width) return trimmed;
  const kept = fitting(Array.from(trimmed).reverse(), width - 1)
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
