import { cut } from '../../references/clean/plain-text.ts';

/** Characters that nobody sees, or that turn the direction in which a line is read. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Text of articles, libraries and services as a report shows it: on one line, nothing hidden in it, and shortened. */
export function legible(text: string, longest: number): string {
  return cut(text.replace(/\s+/g, ' ').replace(hidden, '\ufffd').trim(), longest);
}
