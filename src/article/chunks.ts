import { indentation, isBlank, lineEnd, matchesAt } from './line.ts';
import { openingAt, type IsClosing } from './openings.ts';

/**
 * Where the chunk that starts at `start` ends: at the next place where Markdown begins afresh, so that what stands
 * before and behind can be read apart. That is before a line indented by less than two columns that
 * - follows a blank line, outside fenced code and HTML that goes on past blank lines, or
 * - opens the next of a run of list items or of footnote definitions.
 *
 * Whether a fence opens at the margin cannot always be told without reading all of Markdown; where it cannot, the rest
 * of the text is one chunk. Linear in the length of the chunk; depends on nothing before `start`.
 *
 * @see https://spec.commonmark.org/0.31.2/#blocks-and-inlines
 */
export function chunkEnd(text: string, start: number): number {
  const scan = new Scan(text);
  for (let line = start; line < text.length; line = lineEnd(text, line)) {
    if (isBlank(text, line)) {
      scan.readBlank();
    } else {
      const indent = indentation(text, line);
      if (line > start && scan.mayEndBefore(line, indent)) return line;
      scan.read(line, indent);
    }
    if (scan.isUndecidable) return text.length;
  }
  return text.length;
}

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const definitionMarker = /\[\^[^\s[\]\\]{1,200}\]:/y;
const thematicBreak = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
/** The list items that may follow a paragraph without a blank line between. */
const interruptingMarker = /(?:[-+*]|1[.)]) +[^ \t\r\n]/y;
const markerWithContent = /(?:[-+*]|\d{1,9}[.)]) +(?=[^ \t\r\n])/y;
const headingOrQuote = />|#{1,6}(?=[ \t\r\n]|$)/y;
const tagOrMathFence = /<\/?[A-Za-z]|\$\$/y;

class Scan {
  isUndecidable = false;
  readonly #text: string;
  #isClosing: IsClosing | null = null;
  #isFirst = true;
  #isAfterBlank = true;
  /** The column from which on lines belong to the list item or definition open at the margin; 0 when none is. */
  #content = 0;
  /** The marker of the item or definition that the whole chunk is so far. */
  #whole: RegExp | null = null;
  /** True when a list item may be open, or may not. */
  #isUnsure = false;
  /** True until the next blank line when what comes may be inside an HTML or math block. */
  #mayBeOpaque = false;

  constructor(text: string) {
    this.#text = text;
  }

  readBlank(): void {
    // Either code to its fence, or text in an HTML block that ends here.
    if (this.#isClosing && this.#mayBeOpaque) this.isUndecidable = true;
    if (!this.#isClosing) this.#isAfterBlank = true;
    this.#mayBeOpaque = false;
  }

  mayEndBefore(line: number, indent: number): boolean {
    if (this.#isClosing || indent > 1) return false;
    if (this.#isAfterBlank) return true;
    const at = line + indent;
    if (this.#whole === listMarker) return this.#isListItem(at);
    return this.#whole === definitionMarker && matchesAt(definitionMarker, this.#text, at);
  }

  read(line: number, indent: number): void {
    if (this.#isClosing) {
      if (this.#isClosing(line)) this.#isClosing = null;
    } else if (this.#content === 0 || indent < this.#content) {
      this.#readOutside(line + indent, indent);
    }
    this.#isFirst = false;
    this.#isAfterBlank = false;
  }

  /** Reads a line that is not indented enough to belong to an open item. `at` is right for up to three columns. */
  #readOutside(at: number, indent: number): void {
    const content = this.#content;
    this.#content = 0;
    this.#whole = null;
    if (indent < 4) {
      if (this.#isListItem(at)) return this.#openItem(at, indent, content > 0);
      if (matchesAt(definitionMarker, this.#text, at)) return this.#openDefinition();
      const isClosing = openingAt(this.#text, at);
      if (isClosing) return this.#open(isClosing, indent);
      if (matchesAt(headingOrQuote, this.#text, at)) return;
      if (matchesAt(tagOrMathFence, this.#text, at)) this.#mayBeOpaque = true;
    }
    // The line may go on with the item's paragraph without being indented, or have ended the item.
    if (content > 0 && content < 4) this.#isUnsure = true;
  }

  #isListItem(at: number): boolean {
    return matchesAt(listMarker, this.#text, at) && !matchesAt(thematicBreak, this.#text, at);
  }

  #openItem(at: number, indent: number, isSibling: boolean): void {
    const isItem = this.#isAfterBlank || isSibling || matchesAt(interruptingMarker, this.#text, at);
    if (this.#mayBeOpaque || !isItem || !matchesAt(markerWithContent, this.#text, at)) {
      this.#isUnsure = true;
      return;
    }
    const behind = markerWithContent.lastIndex;
    matchesAt(listMarker, this.#text, at);
    const width = listMarker.lastIndex - at;
    const spaces = behind - at - width;
    this.#content = indent + width + (spaces > 4 ? 1 : spaces);
    if (this.#isFirst) this.#whole = listMarker;
  }

  #openDefinition(): void {
    if (this.#mayBeOpaque) return;
    this.#content = 4;
    if (this.#isFirst) this.#whole = definitionMarker;
  }

  #open(isClosing: IsClosing, indent: number): void {
    if (this.#isUnsure && indent > 1) this.isUndecidable = true;
    this.#isClosing = isClosing;
    this.#isUnsure = false;
  }
}
