/**
 * Text for a terminal. What comes from documents and services may hold control characters that would move the cursor or
 * reorder a line, and characters that are two columns wide or none.
 */

/** Control characters, line and paragraph separators, and marks that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** The text with every character that a terminal could obey replaced by U+FFFD. Its length does not change. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\u200B-\u200D\uFE00-\uFE0F]$/u;
const TWO_WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;

/** How many columns a terminal gives a text. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (character > '\u02FF' && ZERO_WIDTH.test(character)) continue;
    columns += character > '\u10FF' && TWO_WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Breaks a text into lines of at most so many columns, at spaces. A longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** `1 file`, `2 files`, `1,534 words`. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  // capped: a number has 25 characters at most
  const digits = String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${number === 1 ? noun : nouns}`;
}

/** The text as a sentence that ends once. */
export function withStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
