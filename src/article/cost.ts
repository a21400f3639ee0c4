import { isBlank, lineEnd } from './line.ts';

/** The longest chunk that is read as Markdown; a longer one is data, or was made to be long. */
const longestChunk = 200_000;

/** The most marks without a partner in one run of lines: what reading them costs grows with their square. */
const mostMarks = 1500;

/** The most marks of any kind in one run of lines: those with a partner cost little each, until there are very many. */
const mostPairs = 10_000;

/** The most lines in one chunk: each may be a block, and blocks cost a tenth of a millisecond. */
const mostLines = 8000;

/** The most characters looked through for the ends of comments and the like that begin in one run of lines. */
const longestSearch = 3_000_000;

/** The longest run of list and quote markers, indentation included, at the start of a line: a hundred levels or so. */
const deepestMargin = 200;

/** The most characters in the margins of all lines together: every level costs anew on every line. */
const longestMargins = 30_000;

/** A well-formed link, marker or code span, which costs little, or a mark of inline markup that stands by itself. */
const marks = /\[\^[^\s[\]]{1,99}\]|\[[^[\]\r\n]{0,999}\]\([^()\s]{0,999}\)|`[^`\r\n]{1,999}`|(<[!?])|([[\]*_~<`!$])/g;

/**
 * True when Markdown's grammar would take out of all proportion to read a text: unclosed brackets and emphasis by the thousand,
 * nesting by the hundred. Micromark needs seconds for 50 kB of `[ (](`, and a deep enough nesting exhausts the stack.
 */
export function isCostly(text: string): boolean {
  if (text.length > longestChunk) return true;
  let start = 0;
  let lines = 0;
  let margins = 0;
  for (let line = 0; line < text.length; line = lineEnd(text, line)) {
    const margin = marginOf(text, line);
    margins += margin;
    if (margin > deepestMargin || margins > longestMargins || lines++ > mostLines) return true;
    if (isBlank(text, line)) {
      if (isCostlyRun(text.slice(start, line))) return true;
      start = line;
    }
  }
  return isCostlyRun(text.slice(start));
}

function isCostlyRun(run: string): boolean {
  let all = 0;
  let lonely = 0;
  let searches = 0;
  for (const match of run.matchAll(marks)) {
    if (all++ > mostPairs) return true;
    if (match[1] !== undefined) searches++;
    if (match[2] !== undefined) lonely++;
    if (lonely > mostMarks || searches * run.length > longestSearch) return true;
  }
  return false;
}

const margin = /(?:[ \t]*(?:[-+*>]|\d{1,9}[.)]|\[\^[^\s[\]]{1,99}\]:))+/y;

function marginOf(text: string, line: number): number {
  margin.lastIndex = line;
  return margin.test(text) ? margin.lastIndex - line : 0;
}
