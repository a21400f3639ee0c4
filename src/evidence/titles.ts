import type { Item } from '../references/item.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { fold } from '../references/fold.ts';
import { yearOf } from '../references/summarize.ts';
import { isWrittenLikeTitle, markedTexts } from '../references/written-titles.ts';
import { firstAuthor } from '../references/first-author.ts';

/** What stands in quotation marks or emphasis and is written like a title: three words or more, most with a capital. */
export function titlesAsMarked(text: string): readonly string[] {
  return markedTexts(text)
    .map((one) => one.text)
    .filter(isWrittenLikeTitle);
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
  const [outer, inner] = [fold(longer.title ?? ''), fold(item.title ?? '')];
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
  const wanted = fold(title);
  if (markedTexts(text).some((one) => fold(one.text).startsWith(wanted))) return true;
  return words >= 4 && isWrittenLikeTitle(title) && spaced(text).includes(spaced(title));
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
