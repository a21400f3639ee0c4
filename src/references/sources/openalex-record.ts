import { defined, entryOf, isObject, objectsOf, textOf, webAddressOf, type JsonObject } from './answer.ts';
import { dateIn, pagesOf } from './record.ts';
import { wholeName } from './whole-name.ts';

/**
 * OpenAlex's types as CSL's, where they are not the same word.
 *
 * @see https://developers.openalex.org/api-entities/works/work-object
 */
const types: Readonly<Record<string, string>> = {
  book: 'book',
  'book-chapter': 'chapter',
  dataset: 'dataset',
  dissertation: 'thesis',
  preprint: 'article',
  report: 'report',
  software: 'software',
  standard: 'standard',
  'reference-entry': 'entry',
};

/** The types that stand in a larger work, with volume and pages. */
const contained: ReadonlySet<string> = new Set(['article-journal', 'paper-conference', 'chapter', 'entry']);

/** A work as OpenAlex describes it, as a CSL record. */
export function openalexRecord(work: JsonObject): JsonObject {
  const location = objectsOf(work.primary_location)[0] ?? {};
  const venue = objectsOf(location.source)[0] ?? {};
  const ids = objectsOf(work.ids)[0] ?? {};
  const type = typeOf(work, location, venue);
  const doi = openalexDoi(work);
  return defined({
    type,
    title: textOf(work.title) ?? textOf(work.display_name),
    author: objectsOf(work.authorships).flatMap(authorOf),
    issued: issuedOf(work),
    genre: work.type === 'preprint' ? 'Preprint' : undefined,
    publisher: publisherOf(venue),
    language: textOf(work.language),
    abstract: abstractOf(work.abstract_inverted_index),
    DOI: doi,
    PMID: lastPart(ids.pmid),
    PMCID: lastPart(ids.pmcid),
    URL: doi === undefined ? webAddressOf(location.landing_page_url) : undefined,
    ...(contained.has(type) ? placeOf(work, venue) : {}),
  });
}

/** The DOI, which OpenAlex gives as an address, in lower case. */
export function openalexDoi(work: JsonObject): string | undefined {
  return textOf(work.doi)
    ?.toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
}

/** "article" is OpenAlex's word for papers of journals and conferences, and for what only lies in a repository. */
function typeOf(work: JsonObject, location: JsonObject, venue: JsonObject): string {
  const type = textOf(work.type) ?? '';
  const known = entryOf(types, type);
  if (known !== undefined) return known;
  const registered = textOf(location.raw_type) ?? textOf(work.type_crossref);
  if (registered === 'proceedings-article' || venue.type === 'conference') return 'paper-conference';
  return venue.type === 'repository' ? 'article' : 'article-journal';
}

function authorOf(authorship: JsonObject): readonly JsonObject[] {
  const author = objectsOf(authorship.author)[0] ?? {};
  const name = textOf(authorship.raw_author_name) ?? textOf(author.display_name);
  return name === undefined ? [] : [wholeName(name)];
}

/** Where only the year is known, OpenAlex says the first of January. */
function issuedOf(work: JsonObject): JsonObject | undefined {
  const date = textOf(work.publication_date)?.replace(/-01-01$/, '');
  return dateIn(date ?? textOf(work.publication_year));
}

/** A preprint's server stands for its publisher: "arXiv" of "arXiv (Cornell University)". */
function publisherOf(venue: JsonObject): string | undefined {
  if (venue.type !== 'repository') return textOf(venue.host_organization_name);
  const name = textOf(venue.display_name)?.slice(0, 300);
  return name?.split(' (', 1)[0];
}

function placeOf(work: JsonObject, venue: JsonObject): JsonObject {
  const place = objectsOf(work.biblio)[0] ?? {};
  return {
    'container-title': textOf(venue.display_name),
    volume: textOf(place.volume),
    issue: textOf(place.issue),
    page: pagesOf(textOf(place.first_page), textOf(place.last_page)),
    ISSN: textOf(venue.issn_l),
  };
}

function lastPart(address: unknown): string | undefined {
  return textOf(address)?.slice(0, 300).split('/').at(-1);
}

const mostWords = 5000;

/** The abstract, which comes as a list of words, each with the places where it stands. */
function abstractOf(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  const words: (string | undefined)[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? (places as readonly unknown[]) : []) {
      if (isPlace(place)) words[place] = word;
    }
  }
  const text = words.filter((word) => word !== undefined).join(' ');
  return text === '' ? undefined : text;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < mostWords;
}
