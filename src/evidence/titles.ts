import type { Item } from '../references/item.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { comparable, firstAuthor, yearOf } from './comparable.ts';

/** A title in quotation marks or emphasis, of at most 300 characters. */
const marked =
  /["\u201c\u201e\u00ab]([^"\u201c\u201d\u00ab\u00bb]{3,300})["\u201d\u00bb]|(?<![*\w])[*_]{1,2}([^*_]{3,300})[*_]{1,2}/g;

/** What stands in quotation marks or emphasis and is written like a title: three words or more, most with a capital. */
export function titlesAsMarked(text: string): readonly string[] {
  return markedTexts(text).filter(isWrittenLikeTitle);
}

/**
 * The entries that the text names by their title, longest title first; no entry whose title only happens to be said. Of
 * entries with one title, first author and year (as where two library files hold the same work) the first is given.
 */
export function namedIn(library: Library, text: string): readonly LibraryEntry[] {
  const named = library.titlesIn(text).filter(({ item }) => isNamed(item.title ?? '', text));
  return named.filter(({ item }, index) => !named.slice(0, index).some((longer) => covers(longer.item, item)));
}

/** True when the item's title was only found as a part of the other's, or when both are the same work. */
function covers(longer: Item, item: Item): boolean {
  const [outer, inner] = [comparable(longer.title ?? ''), comparable(item.title ?? '')];
  if (outer !== inner) return outer.includes(inner);
  return authorAndYear(longer) === authorAndYear(item);
}

function authorAndYear(item: Item): string {
  return `${firstAuthor(item)} ${String(yearOf(item))}`;
}

/**
 * A title is named, and not only said in passing, when it stands in quotation marks or emphasis and has three words or
 * more, or is written with its own capitals and has four. "Instrumental convergence" is a title, and two everyday words.
 */
function isNamed(title: string, text: string): boolean {
  const words = title.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words < 3) return false;
  const wanted = comparable(title);
  if (markedTexts(text).some((one) => comparable(one).startsWith(wanted))) return true;
  return words >= 4 && isWrittenLikeTitle(title) && spaced(text).includes(spaced(title));
}

function markedTexts(text: string): readonly string[] {
  return [...text.matchAll(marked)].map(([, quoted, emphasized]) => quoted ?? emphasized ?? '');
}

/** Three words or more, most of the longer ones with a capital. */
export function isWrittenLikeTitle(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return text.trim().split(/\s+/).length >= 3 && capitals.length >= 2 && capitals.length * 3 >= words.length * 2;
}

function spaced(text: string): string {
  return text.replace(/\u2019/g, "'").replace(/\s+/g, ' ');
}

/** Where a title that is named in the text starts; the end of the text when it is written too differently to be found. */
export function startOfTitle(title: string, text: string): number {
  const [first = '', second = ''] = title.split(/\s+/);
  const start = text.toLowerCase().indexOf(`${first} ${second}`.toLowerCase().trim());
  return start === -1 ? text.length : start;
}
