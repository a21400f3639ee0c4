import type { Article, Range } from '../article/article.ts';
import type { TextEdit } from './edit.ts';

/**
 * Sentence punctuation and the closing quotation marks behind it. Not what belongs to what follows: to a number (`,000`), a
 * word (`.NET`), an image (`![`); nor before a link or parenthesis, which a marker in front would become part of. Capped, so
 * that it stays linear.
 */
const punctuation = /^[.,;:!?\u2026]{1,6}["'\u2019\u201d\u00bb]{0,2}(?![\p{L}\p{N}.,;:!?\u2026(]|\[(?!\^))/u;

/** The punctuation that stands directly at an offset, or the empty text. */
export function punctuationAt(text: string, offset: number): string {
  return punctuation.exec(text.slice(offset, offset + 12))?.[0] ?? '';
}

/** True for a text that ends in a lone backslash: a marker or comment behind it would be text. */
export function endsInBackslash(text: string): boolean {
  return /(?<!\\)(?:\\\\)*\\$/.test(text.slice(-20));
}

/**
 * Moves markers (a range of one or more, side by side) behind the punctuation that follows them directly. No edits when none
 * follows.
 */
export function moveBehindPunctuation(text: string, markers: Range): TextEdit[] {
  const behind = markers.end + punctuationAt(text, markers.end).length;
  if (behind === markers.end) return [];
  return [
    { range: markers, text: '' },
    { range: { start: behind, end: behind }, text: text.slice(markers.start, markers.end) },
  ];
}

/**
 * Puts a marker in the place of a range: the range goes, and the marker stands behind the punctuation that follows.
 * An empty range only gains the marker.
 */
export function replaceByMarker({ text }: Article, range: Range, label: string): TextEdit[] {
  const behind = range.end + punctuationAt(text, range.end).length;
  const marker = { range: { start: behind, end: behind }, text: `[^${label}]` };
  if (range.start === range.end) return [marker];
  if (behind === range.end) return [{ range, text: marker.text }];
  return [{ range, text: '' }, marker];
}
