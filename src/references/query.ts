import type { IdentifierName } from '../article/article.ts';
import { findIdentifiers } from '../article/identifiers/index.ts';
import { readProse } from './prose-query.ts';
import { readReference } from './reference-query.ts';
import { readTyped } from './typed-query.ts';

/** What a work is searched by: words, and what of them is known to be its title, authors, year or venue. */
export interface Query {
  /** The words as typed, or the sentence that needs a source, without markup. */
  readonly words: string;
  /** The identifier that stands among the words; a web address is none, as many works have one. */
  readonly identifier?: IdentifierName;
  readonly title?: string;
  /** Family names, first author first. */
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
}

/** What of some words is known. */
export type Known = Omit<Query, 'words' | 'identifier'>;

/** A reference or sentence that is longer says no more of one work. */
const longest = 2000;

/**
 * What words say of the work that is meant: an identifier among them, a pasted reference ("Turner, A. M. (2021). Optimal policies
 * tend to seek power. NeurIPS."), a title that a sentence has in quotation marks or emphasis, "Bostrom 2012", or a year at the
 * end. In doubt nothing is said: a sentence that names no title, or several, has words alone.
 *
 * @param text plain text or Markdown
 */
export function parseQuery(text: string): Query {
  const unlinked = withoutLinks(text.slice(0, longest));
  const identifier = findIdentifiers(unlinked).find(({ kind, problem }) => kind !== 'url' && problem === null);
  const rest =
    identifier === undefined ? unlinked : withoutPart(unlinked, identifier.range.start, identifier.range.end);
  const known = readReference(rest) ?? readProse(rest) ?? readTyped(rest) ?? {};
  const words = tidy(rest.replace(/[*_`]+/g, ''));
  const name = identifier === undefined ? {} : { identifier: { kind: identifier.kind, value: identifier.value } };
  return { words, ...name, ...known };
}

/** The text without footnote markers, and of links only what they show. */
export function withoutLinks(text: string): string {
  const shown = text
    .replace(/\[\^[^\][\s]{1,100}\]:?/g, ' ')
    // capped: of a link, its text and its address are
    .replace(/\[([^\][]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
    .replace(/<(https?:[^<>\s]{1,500})>/g, ' $1 ');
  return tidy(shown);
}

function withoutPart(text: string, start: number, end: number): string {
  const before = text.slice(0, start).replace(/(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:|\()$/i, '');
  return tidy(`${before} ${text.slice(end)}`);
}

function tidy(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}
