import { fold } from './fold.ts';
import { identifierKeys } from './item-identifiers.ts';
import type { Item } from './item.ts';
import { familyName, yearOf } from './summarize.ts';

/**
 * Whether two items are the same work: they share an identifier (a DOI of arXiv and its arXiv ID count as one), or they
 * have the same title and first author, accents, case and punctuation aside, and years at most one apart, as a preprint
 * and its publication have. A missing author or year on both sides counts as equal, on one side as different.
 */
export function sameWork(a: Item, b: Item): boolean {
  return shareIdentifier(a, b) || shareTitleAuthorAndYear(a, b);
}

function shareIdentifier(a: Item, b: Item): boolean {
  const known = new Set(identifierKeys(a));
  return identifierKeys(b).some((key) => known.has(key));
}

function shareTitleAuthorAndYear(a: Item, b: Item): boolean {
  const title = fold(a.title ?? '');
  if (title === '' || title !== fold(b.title ?? '')) return false;
  if (firstAuthor(a) !== firstAuthor(b)) return false;
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  return yearA === null || yearB === null ? yearA === yearB : Math.abs(yearA - yearB) <= 1;
}

function firstAuthor(item: Item): string | null {
  const name = (item.author ?? item.editor)?.[0];
  return name === undefined ? null : fold(familyName(name));
}
