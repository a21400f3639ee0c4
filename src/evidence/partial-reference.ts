import type { Article, IdentifierName } from '../article/article.ts';
import { conflictingKeys } from './conflict.ts';
import type { Description } from './description.ts';
import { evidenceOf } from './evidence.ts';
import { isOneWork } from './same-work.ts';

/** As much of a reference as the text itself gives. What it does not say is empty: nothing is guessed. */
export interface PartialReference {
  /** As written, in order. */
  readonly authors: readonly string[];
  readonly hasMoreAuthors: boolean;
  readonly year: number | null;
  readonly title: string | null;
  readonly venue: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly publisher: string | null;
  readonly identifiers: readonly IdentifierName[];
}

/**
 * What the uses of a marker say of its work; null where none names one, or where they name several. Only the words directly
 * in front of a marker count, and those that are certainly of the work.
 */
export function partialReference(article: Article, key: string): PartialReference | null {
  if (conflictingKeys(article).has(key)) return null;
  const own = (evidenceOf(article).get(key)?.statements ?? [])
    .filter(({ nearness }) => nearness === 'own')
    .map(({ description }) => description)
    .filter(({ isFirm, isContrasted }) => isFirm && !isContrasted);
  const main =
    own.find(({ title }) => title !== null && title.form !== 'bare') ??
    own.find(({ title, identifiers }) => title !== null || identifiers.length > 0) ??
    own[0];
  if (main === undefined) return null;
  return partsFrom([main, ...own.filter((one) => one !== main && isOneWork(main, one))]);
}

/** The first that gives a part counts for it. */
function partsFrom(descriptions: readonly Description[]): PartialReference {
  const first = <Part>(part: (description: Description) => Part | null | undefined): Part | null =>
    descriptions.map(part).find((one) => one !== null && one !== undefined) ?? null;
  const credited = descriptions.find(({ byline }) => byline.length > 0);
  const body = first(({ organizations }) => organizations[0]?.text);
  const venue = first(({ venues }) => venues.find(({ volume }) => volume !== null) ?? venues[0]);
  return {
    authors: credited?.byline.map(({ text }) => text) ?? (body === null ? [] : [body]),
    hasMoreAuthors: credited?.byline.some(({ isFirstOfMore }) => isFirstOfMore) === true,
    year: first(({ year, isDated }) => (isDated ? year?.year : null)) ?? first(({ year }) => year?.year),
    title: first(({ title }) => title?.text),
    venue: venue?.text ?? null,
    volume: venue?.volume ?? null,
    issue: venue?.issue ?? null,
    publisher: first(({ publishers }) => publishers[0]?.text),
    identifiers:
      first(({ identifiers }) => (identifiers.length > 0 ? identifiers : null))?.map(({ identifier }) => identifier) ??
      [],
  };
}
