import type { Article } from '../article/article.ts';
import type { TextEdit } from './edit.ts';

/** True for an article that cites by keys (`[@bostrom2014]`) and not by footnotes. */
export function citesByKeys({ citationKeys, references }: Article): boolean {
  return citationKeys.length > 0 && references.length === 0;
}

/** A group of citations at the end of a text, with the stop behind it. */
// capped: it is only run over the 700 characters before a place
const group = /\[(?:[^[\]\n@]{0,200}[\s-])?@[\p{L}\p{N}_{][^[\]\n]{0,300}(?=\][.,;:!?]?$)/u;
const simpleKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])){0,200}$/u;

/**
 * Cites a key of the library at an offset: before the stop that ends there, and in the brackets that stand there already.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function insertCitationKey({ text }: Article, offset: number, key: string): TextEdit[] {
  const written = simpleKey.test(key) ? `@${key}` : `@{${key.replace(/[{}]/g, '')}}`;
  const before = text.slice(Math.max(0, offset - 700), offset);
  const known = group.exec(before);
  if (known !== null) {
    const at = offset - before.length + known.index + known[0].length;
    return [{ range: { start: at, end: at }, text: `; ${written}` }];
  }
  const at = /[.,;:!?]$/.test(before) ? offset - 1 : offset;
  const gap = at === 0 || /\s$/.test(text.slice(at - 1, at)) ? '' : ' ';
  return [{ range: { start: at, end: at }, text: `${gap}[${written}]` }];
}
