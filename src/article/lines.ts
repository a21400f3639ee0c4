/** Offsets and lines of one text: 0-based lines and columns, columns in UTF-16 code units, as editors count. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    let lineFeed = text.indexOf('\n');
    let carriageReturn = text.indexOf('\r');
    while (lineFeed >= 0 || carriageReturn >= 0) {
      const isFeed = carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn);
      const isPair = !isFeed && lineFeed === carriageReturn + 1;
      const start = (isFeed ? lineFeed : carriageReturn) + (isPair ? 2 : 1);
      this.#starts.push(start);
      // Searching is by far faster than looking at each character, so each of the two is searched for only when it is due.
      if (isFeed || isPair) lineFeed = text.indexOf('\n', start);
      if (!isFeed) carriageReturn = text.indexOf('\r', start);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset; an offset outside the text counts as its start or end. */
  position(offset: number): { line: number; column: number } {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: inside - (this.#starts[low] ?? 0) };
  }

  /** The offset of a line and column; a column behind the line's end counts as its end, before its line end. */
  offset(line: number, column: number): number {
    const start = this.#starts[line];
    if (start === undefined) return line < 0 ? 0 : this.#text.length;
    const next = this.#starts[line + 1];
    return Math.max(start, Math.min(start + column, next === undefined ? this.#text.length : this.#contentEnd(next)));
  }

  #contentEnd(nextStart: number): number {
    const isPair = this.#text[nextStart - 1] === '\n' && this.#text[nextStart - 2] === '\r';
    return nextStart - (isPair ? 2 : 1);
  }
}
