import { fold } from '../references/fold.ts';
import type { Item } from '../references/item.ts';
import { familyName, yearOf } from '../references/summarize.ts';

/** A person's folded names; a body has a family name alone. */
export interface Person {
  readonly family: string;
  readonly given: string;
}

/** A work in the form in which descriptions are held against it. */
export interface Profile {
  /** The folded title, and the part of it before a colon, dash or question mark. */
  readonly title: string;
  readonly mainTitle: string;
  readonly titleWords: ReadonlySet<string>;
  readonly authors: readonly Person[];
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Folded names of where it appeared and who published it. */
  readonly venues: readonly string[];
  readonly volume: string;
  readonly publisher: string;
}

/** Of a collaboration's hundreds of authors, these are named. */
const mostAuthors = 50;

/** The profile of an item. */
export function profileOf(item: Item): Profile {
  const title = fold(item.title ?? '');
  const [, month = null, day = null] = item.issued?.['date-parts']?.[0] ?? [];
  const venues = [
    item['container-title'],
    item['container-title-short'],
    item['event-title'],
    item['collection-title'],
  ];
  return {
    title,
    mainTitle: fold((item.title ?? '').split(/[:?]|\s[\u2013\u2014-]\s/, 1)[0] ?? ''),
    titleWords: wordsOf(title),
    authors: (item.author ?? item.editor ?? []).slice(0, mostAuthors).map((name) => ({
      family: fold(familyName(name)),
      given: fold(name.given ?? ''),
    })),
    year: yearOf(item),
    month,
    day,
    venues: venues.map((venue) => fold(venue ?? '')).filter((venue) => venue !== ''),
    volume: item.volume ?? '',
    publisher: fold(item.publisher ?? ''),
  };
}

/** The different words of a folded text. */
export function wordsOf(folded: string): ReadonlySet<string> {
  return new Set(folded.split(' ').filter((word) => word !== ''));
}

/** How alike two titles are: the share of words that both have (Dice), 0 to 1. Word order hardly ever tells works apart. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
