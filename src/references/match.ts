import { describeIdentifier, equivalents } from '../article/identifiers/index.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
import { identifierKeys } from './item-identifiers.ts';
import type { Item, Name } from './item.ts';
import type { Query } from './query.ts';
import { resolutionKey } from './resolution.ts';
import { familyName, yearOf } from './summarize.ts';
import { titleSimilarity } from './title-similarity.ts';
import { matchWords } from './word-match.ts';

/**
 * `accepted`: it is the work, as far as title, author and year can tell. `possible`: a person must say. `unlikely`: it only
 * came up.
 */
export type Verdict = 'accepted' | 'possible' | 'unlikely';

/** How well an item answers a query. */
export interface Match {
  readonly verdict: Verdict;
  /** From 0 to 1, to rank those of one verdict. */
  readonly score: number;
  /** Why, a phrase for each part: `same title`, `author Bostrom`, `year 2012, not 2014`. */
  readonly reasons: readonly string[];
}

/** One part of the answer; its value is null where the query says nothing of it. */
export interface Part {
  readonly value: number | null;
  readonly reason?: string;
}

/** A title at least so alike is the same title. On 321 references, 11 had one between the two thresholds (`npm run bench -- search`). */
export const sameTitle = 0.93;
/** A title less alike is another's. */
export const possibleTitle = 0.75;

/** What each part counts for the rank; the verdict does not depend on it. */
const shares = { title: 0.7, author: 0.15, year: 0.1, venue: 0.05 } as const;

/** A work is often cited by the year before or after the one that is registered; a preprint may be two years older than its publication. */
const nearYears = 1;
const nearYearsOfPreprint = 2;

const preprintServer = /\b(?:arxiv|biorxiv|chemrxiv|corr|medrxiv|preprints?|psyarxiv|ssrn)\b/;

/**
 * How well an item answers a query. Without a title in the query it is never `accepted`, but by an identifier.
 *
 * @param threshold how alike the titles of an accepted item must be; another than `sameTitle` only to measure it
 */
export function matchOf(query: Query, item: Item, facts: Facts = {}, threshold = sameTitle): Match {
  const identity = identityOf(query, item);
  const author = authorPart(query, item);
  const year = yearPart(query, item, facts);
  const venue = venuePart(query, item);
  if (query.title === undefined) {
    const words = matchWords(query, item);
    const isNamed = author.value === 1 && (year.value === 1 || words.part.value >= 0.5);
    const named = author.value === null ? words.author : author;
    const dated = year.value === null ? words.year : year;
    const verdict = identity.value === 1 ? 'accepted' : words.isPossible || isNamed ? 'possible' : 'unlikely';
    return toMatch(verdict, identity, { title: words.part, author: named, year: dated, venue });
  }
  const title = titlePart(query.title, item);
  const isDated = year.value === 1 || (year.value === null && title.value === 1 && hasAllAuthors(query, item));
  const isSame = title.value >= threshold && author.value === 1 && isDated;
  return toMatch(verdictOf(identity, title, isSame), identity, { title, author, year, venue });
}

/** An identifier says what work it is, unless the title says that it is another. */
function verdictOf(identity: Part, title: Part & { readonly value: number }, isSame: boolean): Verdict {
  const isPossible = title.value >= possibleTitle;
  if (identity.value === 1) return isPossible ? 'accepted' : 'possible';
  if (isSame) return 'accepted';
  return isPossible ? 'possible' : 'unlikely';
}

type Parts = Readonly<Record<keyof typeof shares, Part>>;

function toMatch(verdict: Verdict, identity: Part, parts: Parts): Match {
  const reasons = [identity, ...Object.values(parts)].flatMap(({ reason }) => reason ?? []);
  return { verdict, score: identity.value === 1 ? 1 : scoreOf(parts), reasons };
}

function scoreOf(parts: Parts): number {
  let [sum, of] = [0, 0];
  for (const name of Object.keys(shares) as (keyof typeof shares)[]) {
    const { value } = parts[name];
    if (value === null) continue;
    sum += shares[name] * value;
    of += shares[name];
  }
  return of === 0 ? 0 : sum / of;
}

function identityOf({ identifier }: Query, item: Item): Part {
  if (identifier === undefined) return { value: null };
  const keys = identifierKeys(item);
  const isSame = [identifier, ...equivalents(identifier)].some((name) => keys.includes(resolutionKey(name)));
  return isSame ? { value: 1, reason: `is ${describeIdentifier(identifier)}` } : { value: 0 };
}

function titlePart(asked: string, { title = '' }: Item): Part & { readonly value: number } {
  const { value, kind } = titleSimilarity(asked, title);
  if (kind === 'same') return { value, reason: 'same title' };
  if (kind === 'main') return { value, reason: 'same title but for the subtitle' };
  if (kind === 'beginning') return { value, reason: 'one title begins with the other' };
  return { value, reason: `title ${Math.floor(value * 100)} % alike` };
}

/**
 * Whether the first author is among the authors, whose order is often registered wrongly. Who is named alone must be the first:
 * reviews of books are registered under the book's title, with the reviewer before its author.
 */
function authorPart({ authors = [] }: Query, item: Item): Part {
  const [first] = authors;
  if (first === undefined) return { value: null };
  const all = item.author ?? item.editor ?? [];
  if (all.length === 0) return { value: 0, reason: 'no author given' };
  if (!all.some((name) => isNamed(first, name))) return { value: 0, reason: `${first} is not among the authors` };
  const isEnough = authors.length > 1 || all.slice(0, 1).some((name) => isNamed(first, name));
  return isEnough
    ? { value: 1, reason: `author ${first}` }
    : { value: 0.5, reason: `${first} is not its first author` };
}

/** Who gives no year must say the more of the authors: two at least, each of them the work's. */
function hasAllAuthors({ authors = [] }: Query, item: Item): boolean {
  const all = item.author ?? item.editor ?? [];
  return authors.length > 1 && authors.every((one) => all.some((name) => isNamed(one, name)));
}

/** "van den Oord" is "Oord", and "Rahman Siddiquee" is "Siddiquee": one name's words stand in the other's. */
function isNamed(asked: string, name: Name): boolean {
  const [a, b] = [fold(asked), fold(familyName(name))].map((text) => text.split(' '));
  if (a === undefined || b === undefined || a[0] === '' || b[0] === '') return false;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

function yearPart({ year: asked, venue = '' }: Query, item: Item, facts: Facts): Part {
  if (asked === undefined) return { value: null };
  const year = yearOf(item);
  if (year === null) return { value: 0, reason: 'no year given' };
  if (year === asked) return { value: 1, reason: `year ${year}` };
  const isPreprint = facts.isPreprint === true || isOnPreprintServer(item) || preprintServer.test(fold(venue));
  const isNear = Math.abs(year - asked) <= (isPreprint ? nearYearsOfPreprint : nearYears);
  return isNear
    ? { value: 1, reason: `year ${year}, near ${asked}` }
    : { value: 0, reason: `year ${year}, not ${asked}` };
}

function isOnPreprintServer(item: Item): boolean {
  const said = [item.genre, item.publisher, item['container-title'], item.number];
  return said.some((text) => text !== undefined && preprintServer.test(fold(text)));
}

/** A venue is written in many ways, so that only one that is found says something. */
function venuePart({ venue }: Query, item: Item): Part {
  if (venue === undefined) return { value: null };
  const asked = fold(venue);
  const found = [item['container-title'], item['container-title-short'], item['event-title'], item.publisher];
  const named = found.find((text) => {
    const words = fold(text ?? '');
    return words !== '' && (` ${asked} `.includes(` ${words} `) || ` ${words} `.includes(` ${asked} `));
  });
  return named === undefined ? { value: null } : { value: 1, reason: `in ${named}` };
}
