import type { Library, LibraryEntry } from '../references/library/library.ts';

/** A title in quotation marks or emphasis, of at most 300 characters. */
const marked =
  /["\u201c\u201e\u00ab]([^"\u201c\u201d\u00ab\u00bb]{3,300})["\u201d\u00bb]|(?<![*\w])[*_]{1,2}([^*_]{3,300})[*_]{1,2}/g;

/** What stands in quotation marks or emphasis and is written like a title: three words or more, most with a capital. */
export function titlesAsMarked(text: string): readonly string[] {
  return markedTexts(text).filter(isWrittenLikeTitle);
}

/** The entries that the text names by their title, longest title first; no entry whose title only happens to be said. */
export function namedIn(library: Library, text: string): readonly LibraryEntry[] {
  const named = library.titlesIn(text).filter(({ item }) => isNamed(item.title ?? '', text));
  return named.filter(
    ({ item }, index) => !named.slice(0, index).some((longer) => holds(longer.item.title, item.title)),
  );
}

/** True for a shorter title that is part of a longer one that was found. */
function holds(longer = '', shorter = ''): boolean {
  return comparable(longer).includes(comparable(shorter));
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

function isWrittenLikeTitle(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return text.trim().split(/\s+/).length >= 3 && capitals.length >= 2 && capitals.length * 3 >= words.length * 2;
}

/** Letters and digits only, in lower case, words one space apart: two titles that give the same are the same. */
export function comparable(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'\u2019]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function spaced(text: string): string {
  return text.replace(/\u2019/g, "'").replace(/\s+/g, ' ');
}
