import type { Range } from './article.ts';

/** Where the lines of a text start, and how long the line end before each is (0 before the first). */
interface LineTable {
  readonly starts: readonly number[];
  readonly breaks: readonly number[];
  readonly length: number;
}

/** Offsets and lines of one text: 0-based lines and columns, columns in UTF-16 code units, as editors count. */
export class Lines {
  readonly #table: LineTable;

  constructor(text: string | LineTable) {
    this.#table = typeof text === 'string' ? tableOf(text) : text;
  }

  get count(): number {
    return this.#table.starts.length;
  }

  /** The line and column of an offset; an offset outside the text counts as its start or end. */
  position(offset: number): { line: number; column: number } {
    const { starts, length } = this.#table;
    const inside = Math.max(0, Math.min(offset, length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: inside - (starts[low] ?? 0) };
  }

  /** The offset of a line and column; a column behind the line's end counts as its end, before its line end. */
  offset(line: number, column: number): number {
    const { starts, breaks, length } = this.#table;
    const start = starts[line];
    if (start === undefined) return line < 0 ? 0 : length;
    const next = starts[line + 1];
    const end = next === undefined ? length : next - (breaks[line + 1] ?? 0);
    return Math.max(start, Math.min(start + column, end));
  }

  /**
   * The lines after an edit: what `new Lines` gives for the new text, without a look at more of it than the lines around the
   * edit.
   *
   * @param textOf the text of a range before the edit
   */
  after(edit: { readonly range: Range; readonly text: string }, textOf: (range: Range) => string): Lines {
    const { starts, breaks, length } = this.#table;
    const { range, text } = edit;
    // From one line before, since a line feed put behind a carriage return makes one line end of the two.
    const first = Math.max(0, this.position(range.start).line - 1);
    const last = this.position(range.end).line;
    const from = starts[first] ?? 0;
    const to = starts[last + 1] ?? length;
    const by = text.length - (range.end - range.start);
    const read = tableOf(textOf({ start: from, end: range.start }) + text + textOf({ start: range.end, end: to }));
    return new Lines({
      starts: starts.slice(0, first + 1).concat(
        read.starts.slice(1).map((start) => from + start),
        starts.slice(last + 2).map((start) => start + by),
      ),
      breaks: breaks.slice(0, first + 1).concat(read.breaks.slice(1), breaks.slice(last + 2)),
      length: length + by,
    });
  }
}

function tableOf(text: string): LineTable {
  const starts = [0];
  const breaks = [0];
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const isFeed = carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn);
    const isPair = !isFeed && lineFeed === carriageReturn + 1;
    const size = isPair ? 2 : 1;
    const start = (isFeed ? lineFeed : carriageReturn) + size;
    starts.push(start);
    breaks.push(size);
    // Searching is by far faster than looking at each character, so each of the two is searched for only when it is due.
    if (isFeed || isPair) lineFeed = text.indexOf('\n', start);
    if (!isFeed) carriageReturn = text.indexOf('\r', start);
  }
  return { starts, breaks, length: text.length };
}
