import { defined, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';
import { isbnsIn } from './isbns.ts';
import { writtenDate } from './written-date.ts';

/** Zotero's item types as CSL's. @see https://api.zotero.org/schema */
const types: ReadonlyMap<string, string> = new Map([
  ['artwork', 'graphic'],
  ['audioRecording', 'song'],
  ['bill', 'bill'],
  ['blogPost', 'post-weblog'],
  ['book', 'book'],
  ['bookSection', 'chapter'],
  ['case', 'legal_case'],
  ['computerProgram', 'software'],
  ['conferencePaper', 'paper-conference'],
  ['dataset', 'dataset'],
  ['dictionaryEntry', 'entry-dictionary'],
  ['email', 'personal_communication'],
  ['encyclopediaArticle', 'entry-encyclopedia'],
  ['film', 'motion_picture'],
  ['forumPost', 'post'],
  ['hearing', 'hearing'],
  ['instantMessage', 'personal_communication'],
  ['interview', 'interview'],
  ['journalArticle', 'article-journal'],
  ['letter', 'personal_communication'],
  ['magazineArticle', 'article-magazine'],
  ['manuscript', 'manuscript'],
  ['map', 'map'],
  ['newspaperArticle', 'article-newspaper'],
  ['patent', 'patent'],
  ['podcast', 'song'],
  ['preprint', 'article'],
  ['presentation', 'speech'],
  ['radioBroadcast', 'broadcast'],
  ['report', 'report'],
  ['standard', 'standard'],
  ['statute', 'legislation'],
  ['thesis', 'thesis'],
  ['tvBroadcast', 'broadcast'],
  ['videoRecording', 'motion_picture'],
  ['webpage', 'webpage'],
]);

/** CSL's fields with what Zotero calls them in one type of item or another. */
const fields: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'caseName', 'nameOfAct', 'subject'],
  'title-short': ['shortTitle'],
  'container-title': (
    'publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle websiteTitle blogTitle forumTitle ' +
    'programTitle code reporter'
  ).split(' '),
  'container-title-short': ['journalAbbreviation'],
  'collection-title': ['series', 'seriesTitle'],
  'collection-number': ['seriesNumber'],
  'event-title': ['conferenceName', 'meetingName'],
  publisher: 'publisher institution university company studio label network distributor repository'.split(' '),
  'publisher-place': ['place'],
  volume: ['volume', 'codeVolume', 'reporterVolume'],
  issue: ['issue'],
  page: ['pages', 'codePages', 'firstPage'],
  edition: ['edition'],
  version: ['versionNumber'],
  number: ['number', 'reportNumber', 'billNumber', 'patentNumber', 'archiveID'],
  genre: ['genre', 'thesisType', 'reportType', 'websiteType', 'postType', 'letterType', 'manuscriptType'],
  abstract: ['abstractNote'],
  language: ['language'],
  DOI: ['DOI'],
  ISSN: ['ISSN'],
  PMID: ['PMID'],
  PMCID: ['PMCID'],
  URL: ['url'],
};

/** Who counts as an author. */
const authors: ReadonlySet<string> = new Set(
  'author artist cartographer director interviewee inventor performer podcaster presenter programmer sponsor'.split(
    ' ',
  ),
);

/**
 * An item as Zotero's API has it, or as Citoid does, which keeps names by their parts in a list and several ISBNs: as a
 * CSL record. When it was retrieved is left out, as nobody read it then.
 */
export function zoteroRecord(item: JsonObject): JsonObject {
  const named = Object.entries(fields).map(([field, names]) => {
    return [field, names.map((name) => textOf(item[name])).find((text) => text !== undefined)] as const;
  });
  const creators = creatorsOf(item);
  const only = (wanted: (role: string) => boolean): readonly JsonObject[] | undefined => {
    const people = creators.filter(({ role }) => wanted(role)).map(({ name }) => name);
    return people.length === 0 ? undefined : people;
  };
  return defined({
    ...linesOfExtra(textOf(item.extra) ?? ''),
    ...defined(Object.fromEntries(named)),
    type: types.get(textOf(item.itemType) ?? '') ?? 'document',
    author: only((role) => authors.has(role)),
    editor: only((role) => role === 'editor'),
    translator: only((role) => role === 'translator'),
    issued: writtenDate(textOf(item.date)),
    ISBN: isbnsIn(item.ISBN)[0],
  });
}

interface Creator {
  readonly role: string;
  readonly name: JsonObject;
}

function creatorsOf(item: JsonObject): readonly Creator[] {
  const listed = objectsOf(item.creators).map((person) => {
    const name = nameOf(textOf(person.firstName), textOf(person.lastName) ?? textOf(person.name));
    return { role: textOf(person.creatorType) ?? '', name };
  });
  const byRole = [...authors, 'editor', 'translator'].flatMap((role) => {
    const people: unknown = item[role];
    return (Array.isArray(people) ? people : []).map((person: unknown) => {
      const [first, last] = Array.isArray(person) ? person.map(textOf) : [];
      return { role, name: nameOf(first, last) };
    });
  });
  return [...listed, ...byRole];
}

function nameOf(given: string | undefined, family: string | undefined): JsonObject {
  return given === undefined ? { literal: family } : { family: family ?? given, given: family && given };
}

/** What Zotero has no field for stands in "Extra", such as `PMID: 123`. */
function linesOfExtra(extra: string): JsonObject {
  const lines = extra.slice(0, 5000).split('\n').slice(0, 100);
  const pairs = lines.flatMap((line) => {
    const [, name, value] = /^(DOI|PMID|PMCID):\s*(\S+)/i.exec(line.trim()) ?? [];
    return name === undefined ? [] : [[name.toUpperCase(), value] as const];
  });
  return Object.fromEntries(pairs);
}

/**
 * The items of a list as CSL records, without notes and attachments.
 *
 * @returns null when it is no list of items
 */
export function zoteroRecords(answer: unknown): readonly JsonObject[] | null {
  if (!Array.isArray(answer) || !answer.every(isObject)) return null;
  return answer.filter(({ itemType }) => itemType !== 'note' && itemType !== 'attachment').map(zoteroRecord);
}
