import { defined, isObject, listOf, objectsOf, textOf, type JsonObject } from './answer.ts';

/**
 * Crossref's work types as CSL's.
 *
 * @see https://api.crossref.org/types
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'book-series': 'book',
  proceedings: 'book',
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-track': 'chapter',
  'reference-entry': 'entry',
  dissertation: 'thesis',
  report: 'report',
  'report-series': 'report',
  'report-component': 'report',
  journal: 'periodical',
  'journal-issue': 'periodical',
  'journal-volume': 'periodical',
  dataset: 'dataset',
  database: 'dataset',
  standard: 'standard',
  'peer-review': 'review',
};

/**
 * A work as Crossref describes it, as a CSL record. It reads both the REST API's form (titles are lists) and that of
 * doi.org's content negotiation (titles are texts; other agencies send CSL's own types).
 */
export function crossrefRecord(work: JsonObject): JsonObject {
  const type = textOf(work['type']) ?? '';
  const isPosted = type === 'posted-content';
  const institution = textOf(objectsOf(work['institution'])[0]?.['name']);
  const isPreprint = isPosted && textOf(work['subtype']) === 'preprint';
  return defined({
    type: types[type] ?? (textOf(work['source']) === 'Crossref' ? 'document' : type),
    title: withSubtitle(textOf(work['title']), textOf(work['subtitle'])),
    'title-short': textOf(work['short-title']),
    author: work['author'],
    editor: work['editor'],
    translator: work['translator'],
    issued: dateOf(work),
    'container-title': textOf(work['container-title']),
    'container-title-short': textOf(work['container-title-short']) ?? textOf(work['short-container-title']),
    'collection-title': textOf(work['collection-title']),
    'collection-number': textOf(work['collection-number']),
    'event-title': textOf(objectsOf(work['event'])[0]?.['name']) ?? textOf(work['event-title']),
    publisher: (isPosted ? institution : undefined) ?? textOf(work['publisher']),
    'publisher-place': textOf(work['publisher-location']) ?? textOf(work['publisher-place']),
    volume: textOf(work['volume']),
    issue: textOf(work['issue']),
    number: textOf(work['number']),
    edition: textOf(work['edition-number']) ?? textOf(work['edition']),
    version: textOf(work['version']),
    page: textOf(work['page']) ?? textOf(work['article-number']),
    genre: isPreprint ? 'Preprint' : (textOf(work['genre']) ?? textOf(work['degree'])),
    abstract: textOf(work['abstract']),
    language: textOf(work['language']),
    DOI: textOf(work['DOI']),
    ISBN: textOf(work['ISBN']),
    ISSN: textOf(work['ISSN']),
  });
}

function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title;
  return title.toLowerCase().includes(subtitle.toLowerCase()) ? title : `${title}: ${subtitle}`;
}

/** The earliest date of publication; Crossref writes `[[null]]` where it has none. */
function dateOf(work: JsonObject): JsonObject | undefined {
  const fields = ['issued', 'published', 'published-print', 'published-online', 'posted'];
  return fields
    .map((field) => work[field])
    .filter(isObject)
    .find((date) => listOf(listOf(date['date-parts'])[0]).some((part) => part !== null) || date['raw'] !== undefined);
}
