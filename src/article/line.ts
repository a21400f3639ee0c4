/** Where the line at `start` ends, behind its line end (`\n`, `\r\n` or `\r`). */
export function lineEnd(text: string, start: number): number {
  anyLineEnd.lastIndex = start;
  return anyLineEnd.test(text) ? anyLineEnd.lastIndex : text.length;
}

/** The column of the first character of the line at `start` that is neither space nor tab; tabs stop at every fourth. */
export function indentation(text: string, start: number): number {
  let column = 0;
  for (let offset = start; ; offset++) {
    const code = text.charCodeAt(offset);
    if (code === space) column++;
    else if (code === tab) column += 4 - (column % 4);
    else return column;
  }
}

/** True when nothing but spaces and tabs is on the line at `start`. */
export function isBlank(text: string, start: number): boolean {
  let offset = start;
  while (text.charCodeAt(offset) === space || text.charCodeAt(offset) === tab) offset++;
  const code = text.charCodeAt(offset);
  return Number.isNaN(code) || code === lineFeed || code === carriageReturn;
}

/** True when a sticky expression matches at an offset. */
export function matchesAt(sticky: RegExp, text: string, offset: number): boolean {
  sticky.lastIndex = offset;
  return sticky.test(text);
}

const anyLineEnd = /\r\n?|\n/g;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
