/** How many lines tell what line ends a text has. */
const tellingLines = 1000;

/**
 * The line end that most lines of the text have (most of the first thousand); `\r` when it has no other, and `\n` when there is
 * none to go by.
 */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  let lines = 0;
  let withReturn = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines < tellingLines; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (text[at - 1] === '\r') withReturn += 1;
  }
  if (lines === 0 && text.includes('\r')) return '\r';
  return withReturn * 2 > lines ? '\r\n' : '\n';
}

/** Where the first line starts: behind the byte order mark, if there is one. */
export function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Where the line that holds this offset starts. */
export function startOfLine(text: string, offset: number): number {
  const first = startOfText(text);
  let start = offset;
  while (start > first && !isLineEnd(text[start - 1])) start -= 1;
  return Math.max(start, first);
}

/** Where the line that holds this offset ends, before its line end. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text[end])) end += 1;
  return end;
}

/** Where the next line starts: behind the line end of the line that holds this offset. */
export function startOfNextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Behind the last blank line that follows, from the start of a line on. */
export function skipBlankLines(text: string, lineStart: number): number {
  let start = lineStart;
  while (start < text.length && isBlank(text.slice(start, endOfLine(text, start))))
    start = startOfNextLine(text, start);
  return start;
}

/** The start of the first of the blank lines that stand before this line; `lineStart` itself when there is none. */
export function skipBlankLinesBack(text: string, lineStart: number): number {
  const first = startOfText(text);
  let start = lineStart;
  while (start > first) {
    const before = startOfLine(text, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));
    if (!isBlank(text.slice(before, endOfLine(text, before)))) return start;
    start = before;
  }
  return start;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
