import type { Range } from './article.ts';
import { beforeNumbers, neverEnding, seldomEnding, starters } from './abbreviations.ts';
import { matchesAt } from './line.ts';

/**
 * The sentences of a piece of running text, in order, without the white space between them. Footnote references and
 * other bracketed marks behind a full stop belong to the sentence before it, as do closing quotes and brackets.
 *
 * One scan with rules for English; other scripts' full stops count too.
 *
 * @param atoms ranges in which no sentence ends, in order: code, math, HTML, the destinations of links
 */
export function findSentences(text: string, range: Range, atoms: readonly Range[] = []): Range[] {
  const sentences: Range[] = [];
  let start = behindSpace(text, range.start, range.end);
  let atom = 0;
  stop.lastIndex = start;
  for (let match = stop.exec(text); match && match.index < range.end; match = stop.exec(text)) {
    const { index } = match;
    while (atom < atoms.length && (atoms[atom]?.end ?? 0) <= index) atom++;
    const around = atoms[atom];
    if (around && around.start <= index) {
      stop.lastIndex = around.end;
      continue;
    }
    const stopEnd = Math.min(stop.lastIndex, range.end);
    const { end, isMarked } = behindMarks(text, stopEnd, range.end, atoms, atom);
    const next = behindSpace(text, end, range.end);
    if (next === range.end) break;
    if (isEnd({ text, start, index, stopEnd, end, next, isMarked })) {
      sentences.push({ start, end });
      start = next;
      stop.lastIndex = next;
    } else {
      stop.lastIndex = stopEnd;
    }
  }
  const end = beforeSpace(text, range.end, start);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

const stop = /[.!?\u2026]+|[\u3002\uff01\uff1f]+/g;

/** A run of stops that may end a sentence. */
interface Candidate {
  readonly text: string;
  /** Where the sentence starts. */
  readonly start: number;
  /** Where the stops start and end. */
  readonly index: number;
  readonly stopEnd: number;
  /** Behind what belongs to the stops: quotes, brackets, marks. */
  readonly end: number;
  /** The first character behind the white space that follows. */
  readonly next: number;
  /** True when a footnote reference or the like follows the stops. */
  readonly isMarked: boolean;
}

function isEnd(candidate: Candidate): boolean {
  const { text, index, stopEnd, end, next, isMarked } = candidate;
  if (text.charCodeAt(index) >= 0x3000) return true;
  if (next === end) return false;
  const following = wordFrom(text, next);
  const isEllipsis = stopEnd - index > 1 || text[index] === '\u2026';
  if (text[stopEnd - 1] === '.' && !isEllipsis) return isEndAtFullStop(candidate, following);
  if (isEllipsis && /[.\u2026]/.test(text[index] ?? '') && isSpaceCode(text.charCodeAt(index - 1))) return false;
  return isMarked || startsSentence(following);
}

function isEndAtFullStop({ text, start, index, isMarked }: Candidate, following: string): boolean {
  const word = wordBefore(text, index, start);
  const lower = word.toLowerCase();
  if (neverEnding.has(lower)) return false;
  // `1. Introduction`, `a. First`: a number, no sentence.
  if (index - start <= 3 && /^(?:\d+|\p{L}|[ivx]+)$/u.test(text.slice(start, index))) return false;
  if (isMarked) return true;
  if (!startsSentence(following)) return false;
  if (beforeNumbers.has(lower) && /^[("'[]*(?:\d|[IVXLC]+\b)/.test(following)) return false;
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(word) && !/^\p{Ll}$/u.test(word);
  // The `A.` of `by E. A. Turner` is no article.
  if (isInitial && /^\p{Lu}\./u.test(following)) return false;
  if (isInitial || seldomEnding.has(lower)) return starters.has(/^\p{L}*/u.exec(following)?.[0].toLowerCase() ?? '');
  return true;
}

/** A capital, a digit or a letter without case, behind quotes, brackets and markup; or `iPhone`. */
function startsSentence(following: string): boolean {
  return /^["'\u2018\u201c\u00ab\u00a1\u00bf([{*_~`<!^@$\\]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|\p{Ll}\p{Lu})/u.test(
    following,
  );
}

/** The longest word looked at: what is longer is no abbreviation. */
const longestWord = 24;

/** The word up to a full stop, with the full stops within it: `e.g` of `e.g.`. */
function wordBefore(text: string, end: number, limit: number): string {
  const reach = text.slice(Math.max(limit, end - longestWord), end);
  // capped: 24 characters are looked at
  return /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.'\u2019-])*$/u.exec(reach.slice(reach.lastIndexOf(' ') + 1))?.[0] ?? '';
}

function wordFrom(text: string, start: number): string {
  return /^\S*/.exec(text.slice(start, start + longestWord))?.[0] ?? '';
}

const closers = /["'\u2019\u201d\u00bb)\]}*_~\u300d\u300f\uff09]+/y;
/** A footnote reference, `[@key]`, `[citation needed]`, `[12]` or a link to a note. */
const bracketed = /\[[^[\]\r\n]{1,200}\](?:\([^()\s]{0,200}\))?/y;
/** A comment speaks of what stands before it. */
const comment = /[ \t]{0,20}(?:(?:\r\n?|\n)[ \t]{0,20})?<!--[^]{0,600}?-->/y;
/** Those that belong to the sentence even behind a space. */
const markBehindSpace =
  /[ \t]{1,3}(?=\[(?:[\^@][^[\]\s]|(?:citation|source|reference|page|verification|clarification) needed|(?:who|when|where|by whom)\?)[^[\]\r\n]{0,200}\])/iy;

/** Where the quotes, brackets and marks that belong to a stop end. */
function behindMarks(
  text: string,
  from: number,
  limit: number,
  atoms: readonly Range[],
  atom: number,
): { end: number; isMarked: boolean } {
  let end = from;
  let isMarked = false;
  for (;;) {
    const note = atoms.length > atom ? atoms.slice(atom, atom + 3).find(({ start }) => start === end) : undefined;
    if (note) {
      end = note.end;
      isMarked = true;
    } else if (matchesAt(comment, text, end)) {
      end = comment.lastIndex;
      isMarked = true;
    } else if (matchesAt(bracketed, text, end)) {
      end = bracketed.lastIndex;
      isMarked = true;
    } else if (matchesAt(closers, text, end)) {
      end = closers.lastIndex;
    } else if (matchesAt(markBehindSpace, text, end)) {
      end = markBehindSpace.lastIndex;
    } else {
      return { end: Math.min(end, limit), isMarked };
    }
  }
}

/** Skips white space, and the `>` of block quotes at the start of lines. */
function behindSpace(text: string, from: number, limit: number): number {
  let isLineStart = false;
  let offset = from;
  for (; offset < limit; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x0a || code === 0x0d) isLineStart = true;
    else if (!isSpaceCode(code) && !(isLineStart && code === 0x3e)) break;
  }
  return offset;
}

function beforeSpace(text: string, from: number, limit: number): number {
  let offset = from;
  while (offset > limit && isSpaceCode(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

function isSpaceCode(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
}
