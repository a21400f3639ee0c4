import { defined, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';

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

/** A work as DataCite describes it (`data.attributes`), as a CSL record. */
export function dataciteRecord(work: JsonObject): JsonObject {
  const kind = objectsOf(work['types'])[0] ?? {};
  const general = textOf(kind['resourceTypeGeneral']) ?? '';
  const container = objectsOf(work['container'])[0] ?? {};
  const publisher = work['publisher'];
  return defined({
    type: types[general] ?? textOf(kind['citeproc']) ?? 'document',
    title: titleOf(objectsOf(work['titles'])),
    author: namesOf(objectsOf(work['creators'])),
    editor: namesOf(objectsOf(work['contributors']).filter((person) => person['contributorType'] === 'Editor')),
    issued: dateOf(work),
    'container-title': textOf(container['title']),
    publisher: textOf(isObject(publisher) ? publisher['name'] : publisher),
    volume: textOf(container['volume']),
    issue: textOf(container['issue']),
    page: pageOf(container),
    genre: general === 'Preprint' ? 'Preprint' : undefined,
    version: textOf(work['version']),
    language: textOf(work['language']),
    abstract: textOf(
      objectsOf(work['descriptions']).find((text) => text['descriptionType'] === 'Abstract')?.['description'],
    ),
    DOI: textOf(work['doi']),
    ISSN: textOf(container['identifierType']) === 'ISSN' ? textOf(container['identifier']) : undefined,
  });
}

/** The main title with its subtitle; translated and alternative titles are left out. */
function titleOf(titles: readonly JsonObject[]): string | undefined {
  const main = titles.find((title) => textOf(title['titleType']) === undefined) ?? titles[0];
  const subtitle = titles.find((title) => title['titleType'] === 'Subtitle' && title['lang'] === main?.['lang']);
  const text = textOf(main?.['title']);
  const sub = textOf(subtitle?.['title']);
  return text === undefined || sub === undefined ? text : `${text}: ${sub}`;
}

function namesOf(people: readonly JsonObject[]): readonly JsonObject[] | undefined {
  const names = people.flatMap(nameOf);
  return names.length === 0 ? undefined : names;
}

/** One creator is sometimes a whole list of names: "Jones, M.; Slaughter, P.". */
function nameOf(person: JsonObject): readonly JsonObject[] {
  const family = textOf(person['familyName']);
  if (family !== undefined) return [defined({ family, given: textOf(person['givenName']) })];
  const name = textOf(person['name']) ?? '';
  if (person['nameType'] === 'Organizational') return [{ literal: name }];
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
  const year = textOf(work['publicationYear']);
  const issued = objectsOf(work['dates']).find((date) => date['dateType'] === 'Issued');
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(textOf(issued?.['date']) ?? '');
  if (parts !== null && (year === undefined || parts[1] === year)) {
    return {
      'date-parts': [
        parts
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number),
      ],
    };
  }
  return year !== undefined && /^\d{4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : undefined;
}

function pageOf(container: JsonObject): string | undefined {
  const first = textOf(container['firstPage']);
  const last = textOf(container['lastPage']);
  return first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
}
