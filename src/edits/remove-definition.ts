import type { Article, FootnoteDefinition } from '../article/article.ts';
import type { TextEdit } from './edit.ts';
import {
  endOfLine,
  lineEndOf,
  skipBlankLines,
  skipBlankLinesBack,
  startOfLine,
  startOfNextLine,
  startOfText,
} from './line-ends.ts';

/**
 * Removes a definition with its lines, and with the blank lines on one side of it, so that its neighbours stay as far
 * apart as they were and none becomes part of another. Left alone is a definition in a list item or block quote, where a line
 * is also the item's or the quote's; one that holds another definition; and one that keeps indented text out of a list.
 */
export function removeDefinition(article: Article, definition: FootnoteDefinition): TextEdit[] {
  const { text } = article;
  if (definition.nested || holdsDefinition(article, definition)) return [];
  const first = startOfLine(text, definition.range.start);
  if (text.slice(first, definition.range.start).trim() !== '') return [];
  const next = startOfNextLine(text, definition.range.end);
  const following = skipBlankLines(text, next);
  const blanks = skipBlankLinesBack(text, first);
  if (/[ \t]/.test(text.charAt(following)) && isBehindList(article, first)) return [];
  if (following === text.length) return [{ range: { start: blanks, end: next }, text: '' }];
  if (blanks < first || first === startOfText(text)) return [{ range: { start: first, end: following }, text: '' }];
  return [{ range: { start: first, end: next }, text: keepsApart(article, next, following) ? '' : lineEndOf(text) }];
}

function holdsDefinition({ definitions }: Article, { range }: FootnoteDefinition): boolean {
  return definitions.some((other) => range.start < other.range.start && other.range.start < range.end);
}

function isBehindList({ blocks }: Article, offset: number): boolean {
  return blocks.findLast(({ range }) => range.start < offset)?.containers[0] === 'list-item';
}

/** True when what follows cannot join the line before: a blank line stands between, or it is a definition of its own. */
function keepsApart({ text, definitions }: Article, next: number, following: number): boolean {
  return (
    following > next || definitions.some(({ range }) => range.start >= next && range.start < endOfLine(text, next))
  );
}
