import { indentation, matchesAt } from './line.ts';

/** Says whether the line at an offset is the last of what was opened before it. */
export type IsClosing = (line: number) => boolean;

/**
 * Fenced code and the HTML that goes on past blank lines: both swallow what is behind them until they are closed.
 *
 * @param at where the first character of a line stands that is indented by less than four columns
 * @returns what closes it; null when nothing opens there or all of it is on this line
 * @see https://spec.commonmark.org/0.31.2/#html-blocks (the kinds 1 to 5)
 */
export function openingAt(text: string, at: number): IsClosing | null {
  return fenceAt(text, at) ?? rawHtmlAt(text, at);
}

const backticks = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))/y;
const tildes = /~{3,}/y;

function fenceAt(text: string, at: number): IsClosing | null {
  const opening = matchesAt(backticks, text, at) ? backticks : matchesAt(tildes, text, at) ? tildes : null;
  if (!opening) return null;
  const mark = text.charCodeAt(at);
  const size = opening.lastIndex - at;
  return (line) => {
    const indent = indentation(text, line);
    if (indent > 3) return false;
    let end = line + indent;
    while (text.charCodeAt(end) === mark) end++;
    return end - line - indent >= size && matchesAt(restIsBlank, text, end);
  };
}

const restIsBlank = /[ \t]*(?:[\r\n]|$)/y;

/** An opening and what closes it, on the same line or a later one. */
const rawHtml: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?=[ \t\r\n>]|$)/iy, /[^\r\n]*?<\/(?:script|pre|style|textarea)>/iy],
  [/<!-(?=-)/y, /[^\r\n]*?-->/y],
  [/<(?=\?)/y, /[^\r\n]*?\?>/y],
  [/<!\[CDATA\[/y, /[^\r\n]*?\]\]>/y],
  [/<![A-Za-z]/y, /[^\r\n]*?>/y],
];

function rawHtmlAt(text: string, at: number): IsClosing | null {
  if (text[at] !== '<') return null;
  for (const [opening, closing] of rawHtml) {
    if (!matchesAt(opening, text, at)) continue;
    return matchesAt(closing, text, opening.lastIndex) ? null : (line) => matchesAt(closing, text, line);
  }
  return null;
}
