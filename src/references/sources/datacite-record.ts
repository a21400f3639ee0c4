import { defined, entryOf, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';
import { dateIn, pagesOf } from './record.ts';

/**
 * DataCite's general types as CSL's, where its own suggestion (`types.citeproc`) is too coarse.
 *
 * @see https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/resourceTypeGeneral/
 */
const types: Readonly<Record<string, string>> = {
  Preprint: 'article',
  JournalArticle: 'article-journal',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'book',
  Book: 'book',
  BookChapter: 'chapter',
  Dissertation: 'thesis',
  Report: 'report',
  Software: 'software',
  ComputationalNotebook: 'software',
  Dataset: 'dataset',
  Standard: 'standard',
  PeerReview: 'review',
  Audiovisual: 'motion_picture',
  Image: 'graphic',
  Sound: 'song',
};

/** What those who deposit plain `Text` write by hand of its type. */
const writtenTypes: readonly (readonly [RegExp, string])[] = [
  [/thesis|dissertation/i, 'thesis'],
  [/conference|proceedings/i, 'paper-conference'],
  [/blog/i, 'post-weblog'],
  [/chapter/i, 'chapter'],
  [/report/i, 'report'],
];

/** The types that stand in a larger work, with volume and pages. */
const contained: ReadonlySet<string> = new Set(['article-journal', 'paper-conference', 'chapter']);

/** A work as DataCite describes it (`data.attributes`), as a CSL record. */
export function dataciteRecord(work: JsonObject): JsonObject {
  const kind = objectsOf(work.types)[0] ?? {};
  const container = objectsOf(work.container)[0] ?? {};
  const type = typeOf(kind, container);
  const publisher = work.publisher;
  const abstract = objectsOf(work.descriptions).find((text) => text.descriptionType === 'Abstract');
  return defined({
    type,
    title: titleOf(objectsOf(work.titles)),
    author: namesOf(objectsOf(work.creators)),
    editor: namesOf(objectsOf(work.contributors).filter((person) => person.contributorType === 'Editor')),
    issued: dateOf(work),
    publisher: textOf(isObject(publisher) ? publisher.name : publisher),
    genre: kind.resourceTypeGeneral === 'Preprint' ? 'Preprint' : undefined,
    version: type === 'software' || type === 'dataset' ? textOf(work.version) : undefined,
    language: textOf(work.language),
    abstract: textOf(abstract?.description),
    DOI: textOf(work.doi),
    ...(contained.has(type) ? placeOf(container) : {}),
  });
}

/** DataCite suggests a journal article for every text; it is one where a journal is named. */
function typeOf(kind: JsonObject, container: JsonObject): string {
  const known = entryOf(types, textOf(kind.resourceTypeGeneral) ?? '');
  if (known !== undefined) return known;
  const written = textOf(kind.resourceType)?.slice(0, 100) ?? '';
  const match = writtenTypes.find(([words]) => words.test(written));
  if (match !== undefined) return match[1];
  const suggested = textOf(kind.citeproc) ?? 'document';
  return suggested === 'article-journal' && textOf(container.title) === undefined ? 'document' : suggested;
}

function placeOf(container: JsonObject): JsonObject {
  return {
    'container-title': textOf(container.title),
    volume: textOf(container.volume),
    issue: textOf(container.issue),
    page: pagesOf(textOf(container.firstPage), textOf(container.lastPage)),
    ISSN: container.identifierType === 'ISSN' ? textOf(container.identifier) : undefined,
  };
}

/** The main title with its subtitle; translated and alternative titles are left out. */
function titleOf(titles: readonly JsonObject[]): string | undefined {
  const main = titles.find((title) => textOf(title.titleType) === undefined) ?? titles[0];
  const subtitle = titles.find((title) => title.titleType === 'Subtitle' && title.lang === main?.lang);
  const text = textOf(main?.title);
  const sub = textOf(subtitle?.title);
  return text === undefined || sub === undefined ? text : `${text}: ${sub}`;
}

function namesOf(people: readonly JsonObject[]): readonly JsonObject[] | undefined {
  const names = people.flatMap(nameOf);
  return names.length === 0 ? undefined : names;
}

/** One creator is sometimes a whole list of names: "Jones, M.; Slaughter, P.". */
function nameOf(person: JsonObject): readonly JsonObject[] {
  const family = textOf(person.familyName);
  if (family !== undefined) return [defined({ family, given: textOf(person.givenName) })];
  const name = textOf(person.name) ?? '';
  if (person.nameType === 'Organizational') return [{ literal: name }];
  return name
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(personalName);
}

function personalName(name: string): JsonObject {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return given === '' || more.length > 0 ? { literal: name } : { family, given };
}

/** The date of issue as finely as it is given for the year of publication, else the year. */
function dateOf(work: JsonObject): JsonObject | undefined {
  const year = textOf(work.publicationYear);
  const issued = textOf(objectsOf(work.dates).find((date) => date.dateType === 'Issued')?.date);
  const date = dateIn(issued);
  if (date !== undefined && (year === undefined || issued?.startsWith(year))) return date;
  return year !== undefined && /^\d{4}$/.test(year) ? dateIn(year) : undefined;
}
