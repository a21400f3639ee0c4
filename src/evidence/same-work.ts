import { fold } from '../references/fold.ts';
import type { Item } from '../references/item.ts';
import { resolutionKey } from '../references/resolution.ts';
import { foldedText, foldedWords } from './agreement.ts';
import type { Description } from './description.ts';
import { similarity } from './profile.ts';

/** From which share of common words on two titles are held to be one, loosely written. */
const loosely = 0.6;

/** True when two descriptions may be of one work: when in doubt they are. */
export function isOneWork(one: Description, other: Description): boolean {
  if (one.title !== null && one.title.text === other.title?.text) return true;
  const keys = new Set(one.identifiers.map(({ identifier }) => resolutionKey(identifier)));
  if (other.identifiers.some(({ identifier }) => keys.has(resolutionKey(identifier)))) return true;
  if (one.title === null || other.title === null) {
    return one.title === other.title && one.authors[0]?.family === other.authors[0]?.family;
  }
  const [left, right] = [foldedText(one.title), foldedText(other.title)];
  if (left.includes(right) || right.includes(left)) return true;
  return similarity(foldedWords(one.title), foldedWords(other.title)) >= loosely;
}

/** True for two records with one title and first author, such as a preprint and its published version. */
export function isSameWork(one: Item, other: Item): boolean {
  const name = ({ author, title }: Item): string => fold(`${author?.[0]?.family ?? ''} ${title ?? ''}`);
  return name(one) === name(other);
}
