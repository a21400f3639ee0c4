import type { Block, Chunk, Range } from '../article/article.ts';
import { keptWithChunk } from './kept.ts';

/** A sentence as the claims' rules look at it. */
export interface Passage {
  /**
   * Its words: as long as `source`, offset by offset, but with spaces where markup, markers, code, math, addresses and
   * line ends are. Quotation marks are kept as written.
   */
  readonly prose: string;
  /** The same in lower case: an expression that need not mind case is several times as quick. */
  readonly lower: string;
  /** As written. */
  readonly source: string;
  /** Where it starts, in the offsets of whoever made it. */
  readonly start: number;
}

/** The longest sentence that is read whole: what is longer has no sentence ends, and is judged by its beginning. */
export const longestSentence = 3000;

/** The passage of a sentence (in the chunk's offsets), given the chunk's words as `proseOf` gives them. */
export function passageOf(chunk: Chunk, prose: string, { start, end }: Range): Passage {
  const last = Math.min(end, start + longestSentence);
  const words = prose.slice(start, last);
  return { prose: words, lower: lowered(words), source: chunk.text.slice(start, last), start };
}

/** A few letters grow when they are lowered, which would move all offsets behind them. */
export function lowered(words: string): string {
  const lower = words.toLowerCase();
  return lower.length === words.length ? lower : words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** What only markup is made of, in a text whose code and addresses are blanked already. */
const marks = /[*~\\`[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const anyMark = /[*~\\`[\]_<]|\{\{/;

/** An image, where a link leads within the site, and what is left of an address in angle brackets. */
const unread = /!\[[^\][]{0,500}\](?:\([^()]{0,300}\))?|\]\([^()\s]{0,300}(?: "[^"]{0,200}")?\)|< {1,300}>/g;

/** Wiki habits that say something of a sentence and are none of its words. */
const editorial =
  /\[(?:citation needed|source needed|verification needed|better source needed|clarification needed|who\?|when\?|by whom\?|according to whom\?|dubious[^[\]]{0,30}|note \d{1,3}|\d{1,3}(?:[,\u2013-] ?\d{1,3}){0,9})\]|\{\{[^{}]{1,80}\}\}/gi;

/** The text of a chunk with spaces in place of all that is not words; offsets stay as they are. */
export const proseOf = keptWithChunk(readProse);

function readProse(chunk: Chunk): string {
  const { text } = chunk;
  const gaps: Range[] = [];
  for (const { range } of chunk.references) gaps.push(range);
  for (const { range } of chunk.citationKeys) gaps.push(range);
  for (const range of chunk.opaque) gaps.push(range);
  for (const { range, context } of chunk.identifiers) {
    gaps.push(context === 'link' ? destinationAround(text, range) : range);
  }
  const bare = gaps.length === 0 ? text : blank(text, gaps);
  if (hasQuotes(chunk.blocks)) return withoutMarks(blankMatches(bare, margins));
  const line = isOneLine(bare) ? bare : bare.replace(/[\t\r\n]/g, ' ');
  return anyMark.test(line) ? withoutMarks(line) : line;
}

/** The line ends behind a chunk are in no sentence. */
function isOneLine(text: string): boolean {
  const words = text.trimEnd();
  return !words.includes('\n') && !words.includes('\r') && !words.includes('\t');
}

function withoutMarks(line: string): string {
  return blankMatches(blankMatches(blankMatches(line, unread), editorial), marks);
}

/** `](https://...)` around a link's destination. */
function destinationAround(text: string, { start, end }: Range): Range {
  const isInline = text.charAt(start - 1) === '(' || text.startsWith('(<', start - 2);
  const closing = text.slice(end, end + 300).indexOf(')');
  return isInline && closing !== -1 ? { start: start - 1, end: end + closing + 1 } : { start, end };
}

function blank(text: string, gaps: Range[]): string {
  gaps.sort((a, b) => a.start - b.start);
  let result = '';
  let position = 0;
  for (const { start, end } of gaps) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + ' '.repeat(end - from);
    position = end;
  }
  return result + text.slice(position);
}

/** The text with spaces in place of all that matches; offsets stay as they are. */
export function blankMatches(text: string, expression: RegExp): string {
  return text.replace(expression, (match) => ' '.repeat(match.length));
}

function hasQuotes(blocks: readonly Block[]): boolean {
  return blocks.some(({ containers }) => containers.includes('block-quote'));
}

/** The line ends, and the `>` of block quotes at the start of lines. */
const margins = /(?<=^|[\r\n])[ \t]{0,20}(?:>[ \t]{0,20}){1,20}|[\t\r\n]/g;
