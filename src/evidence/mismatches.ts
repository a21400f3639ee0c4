import type { Range } from '../article/article.ts';
import type { Item, Name } from '../references/item.ts';
import { foldedWords, isSamePerson, mostYears, namedAuthors, sameTitle, titleAgreement } from './agreement.ts';
import type { Description } from './description.ts';
import { identifiersOfItem } from '../references/item-identifiers.ts';
import { profileOf, type Profile } from './profile.ts';

/** A part of what a text says of a work that the work's own record gives otherwise. */
export interface Mismatch {
  readonly part: 'author' | 'year' | 'title' | 'venue';
  /** As the text has it. */
  readonly said: string;
  /** Where, in the offsets of the description. */
  readonly range: Range;
  /** As the record has it. */
  readonly known: string;
  /** What to write instead, where that is certain. */
  readonly replacement: string | null;
  readonly item: Item;
}

/** Below it a title is another one, and not the same in other words. */
const otherTitle = 0.5;

const mostAround = 4;

/** More authors than these are written as the first one's colleagues. */
const mostNames = 3;

/**
 * Where a description and the record of its work disagree. A part that the text leaves out, or that is not certainly said of the
 * work, agrees.
 */
export function mismatchesWith(description: Description, item: Item): readonly Mismatch[] {
  const profile = profileOf(item);
  return [
    ...authorMismatch(description, item, profile),
    ...yearMismatch(description, item, profile),
    ...titleMismatch(description, item, profile),
    ...venueMismatch(description, item, profile),
  ];
}

function authorMismatch({ byline }: Description, item: Item, { authors }: Profile): readonly Mismatch[] {
  const names = item.author ?? [];
  const [first] = byline;
  const last = byline.at(-1);
  if (first === undefined || last === undefined || names.length === 0) return [];
  // A body that is credited with the work of its people is not a wrong author.
  const strangers = byline
    .filter(({ given }) => given !== '')
    .filter((one) => !authors.some((author) => isSamePerson(one, author)));
  if (strangers.length === 0) return [];
  const range = { start: first.range.start, end: last.range.end };
  const said = byline.map(({ text }) => text).join(', ');
  return [
    { part: 'author', said, range, known: listed(names.map(fullName)), replacement: listed(names.map(fullName)), item },
  ];
}

function fullName({ given, family, literal, 'non-dropping-particle': particle }: Name): string {
  return [given, particle, family ?? literal].filter((part) => part !== undefined).join(' ');
}

function listed(names: readonly string[]): string {
  const [first = '', second = '', ...others] = names;
  if (names.length > mostNames) return `${first} and colleagues`;
  if (others.length > 0) return `${first}, ${second}, and ${others.join(', ')}`;
  return second === '' ? first : `${first} and ${second}`;
}

/** Without an author beside it, a title with another year may be another work of that name, or another edition. */
function yearMismatch(description: Description, item: Item, profile: Profile): readonly Mismatch[] {
  const { year, isDated, authors, identifiers } = description;
  if (year === null || !isDated || profile.year === null || profile.year === year.year) return [];
  if (identifiers.length + namedAuthors(authors, profile).length === 0) return [];
  if (item.type === 'book' && year.year < profile.year) return [];
  if (isPreprint(item) && Math.abs(year.year - profile.year) <= mostYears) return [];
  const known = String(profile.year);
  const replacement = year.text === String(year.year) ? known : null;
  return [{ part: 'year', said: String(year.year), range: year.range, known, replacement, item }];
}

/** A preprint and its published version are one work, and its record may be of either. */
function isPreprint(item: Item): boolean {
  return identifiersOfItem(item).some(({ kind, value }) => kind === 'arxiv' || value.startsWith('10.48550/'));
}

function titleMismatch({ title }: Description, item: Item, profile: Profile): readonly Mismatch[] {
  if (title === null || !title.isTitle || item.title === undefined) return [];
  const agreement = titleAgreement(title, profile);
  if (agreement >= sameTitle || agreement < otherTitle) return [];
  // Quotation marks and punctuation: more than these is markup, which a correction would lose.
  const around = title.range.end - title.range.start - title.text.length;
  const start = title.range.start + (around > 0 ? 1 : 0);
  const range = { start, end: start + title.text.length };
  const replacement = around <= mostAround ? item.title : null;
  return [{ part: 'title', said: title.text, range, known: item.title, replacement, item }];
}

/** Journals alone: a conference goes by many names, and so do its proceedings. */
function venueMismatch({ venues, title }: Description, item: Item, profile: Profile): readonly Mismatch[] {
  const container = item['container-title'];
  const venue = title === null ? undefined : venues.find(({ range }) => range.start >= title.range.end);
  if (item.type !== 'article-journal' || container === undefined || venue?.text.includes(' ') !== true) return [];
  const words = new Set([...foldedWords(venue)].filter((word) => word.length > 3));
  const isShared = profile.venues.some((name) => name.split(' ').some((word) => words.has(word)));
  if (words.size === 0 || isShared) return [];
  return [{ part: 'venue', said: venue.text, range: venue.range, known: container, replacement: container, item }];
}
