import { familyNames, isAuthorList } from './author-list.ts';
import type { Known } from './query.ts';
import { markedTexts } from './written-titles.ts';

/** `(2021)`, `(2021a, May 3)`. */
const yearInParentheses = /\((1[5-9]\d\d|20\d\d)[a-z]?(?:, ?[^()]{1,30})?\)/;
const anyYear = /\b(1[5-9]\d\d|20\d\d)\b/g;
/** `[12]`, `12.`, `-` before a reference in a list. */
const listMark = /^(?:\[\d{1,4}\]|\(?\d{1,3}[.)](?= )|[-*+](?= ))\s{0,3}/;
const fewestWords = 2;

/**
 * What a whole reference says that was pasted, in one of the orders that styles have: authors, year, title (APA, Harvard); authors,
 * marked title, the rest (MLA, Chicago, IEEE); authors, title, the rest (Vancouver). Null for what does not begin with names.
 */
export function readReference(text: string): Known | null {
  const reference = text.replace(listMark, '').trim();
  return byYear(reference) ?? byMarkedTitle(reference) ?? bySentences(reference);
}

function byYear(text: string): Known | null {
  const found = yearInParentheses.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index).trim();
  const after = text.slice(found.index + found[0].length).replace(/^[\s.,:]{1,5}/, '');
  const [marked] = markedTexts(after);
  // Behind "Bostrom (2012)" prose goes on with a small letter.
  if (!isAuthorList(before) || !/^[\p{Lu}\d"\u201c\u201e\u00ab*_(]/u.test(after)) return null;
  const isMarked = marked?.start === 0;
  const title = trimmed(isMarked ? marked.text : firstSentence(after));
  const rest = isMarked ? after.slice(marked.end) : after.slice(title.length);
  return known({ title, authors: familyNames(before), year: Number(found[1]), venue: venueOf(rest) });
}

function byMarkedTitle(text: string): Known | null {
  const [marked] = markedTexts(text);
  if (marked === undefined || marked.start > 600) return null;
  const before = text.slice(0, marked.start).trim();
  const rest = text.slice(marked.end);
  if (!isAuthorList(before) || !endsReference(rest)) return null;
  return known({ title: trimmed(marked.text), authors: familyNames(before), year: yearIn(rest), venue: venueOf(rest) });
}

/** A sentence goes on with a verb, a reference with a venue, a year or nothing. */
function endsReference(rest: string): boolean {
  return /^[\s.,:;(]{0,4}(?:$|[\p{Lu}\d*_"\u201c]|in |arxiv)/u.test(rest);
}

function bySentences(text: string): Known | null {
  const [authors = '', title = '', ...others] = text.split(/\. (?=[\p{Lu}\d])/u);
  const rest = others.join('. ');
  const year = yearIn(rest) ?? yearIn(text);
  const isVancouver = /^\p{Lu}[\p{L}'\u2019-]{1,40}(?: [\p{Lu}][\p{L}'\u2019-]{1,40})? \p{Lu}{1,3}(?:,|$)/u.test(
    authors,
  );
  if (!isVancouver || !isAuthorList(authors) || rest === '' || year === undefined) return null;
  return known({ title: trimmed(title), authors: familyNames(authors), year, venue: venueOf(rest) });
}

/** Up to the first full stop, question or exclamation mark that a sentence can end with; not behind an initial as in "U.S.". */
function firstSentence(text: string): string {
  for (const { 0: mark, index } of text.matchAll(/[.?!](?=\s|$)/g)) {
    const isInitial = mark === '.' && /(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, index - 2), index));
    if (!isInitial) return text.slice(0, mark === '.' ? index : index + 1);
  }
  return text;
}

/** What stands before the volume, year or address, without markup: where the work was published. */
function venueOf(rest: string): string | undefined {
  const [head = ''] = rest.replace(/^[\s.,:;?!]{1,5}/, '').split(/[,;(.]|\d{1,4}/);
  const venue = head
    .replace(/[*_"\u201c\u201d]/g, '')
    .replace(/^in:? /i, '')
    .trim();
  return /^(?:\p{Lu}|arXiv|bioRxiv|medRxiv)/u.test(venue) && venue.length <= 200 ? venue : undefined;
}

function yearIn(text: string): number | undefined {
  const last = text.match(anyYear)?.at(-1);
  return last === undefined ? undefined : Number(last);
}

function trimmed(title: string): string {
  return title.replace(/^[\s"\u201c\u201e\u00ab*_]{1,5}/, '').replace(/[\s.,;:"\u201d\u00bb*_]{1,5}$/, '');
}

interface Read {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly venue: string | undefined;
}

/** What was read, without what is missing; null without a title. */
function known({ title, authors, year, venue }: Read): Known | null {
  if (title.split(' ').length < fewestWords && title.length < 8) return null;
  return {
    title,
    ...(authors.length === 0 ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
  };
}
