import { defined, objectsOf, textOf, type JsonObject } from './answer.ts';
import { listIn, publicationTypes } from './europe-pmc-facts.ts';
import { dateIn } from './record.ts';

/** A work as Europe PMC describes it (`resultType=core`), as a CSL record. */
export function europePmcRecord(work: JsonObject): JsonObject {
  const place = objectsOf(work.journalInfo)[0] ?? {};
  const journal = objectsOf(place.journal)[0] ?? {};
  const book = objectsOf(work.bookOrReportDetails)[0] ?? {};
  const isPreprint = work.source === 'PPR';
  return defined({
    type: typeOf(work, journal, isPreprint),
    // Titles end with a full stop, which styles print themselves.
    title: textOf(work.title)?.replace(/(?<!\.)\.$/, ''),
    author: listIn(work, 'authorList', 'author').flatMap(nameOf),
    issued:
      dateIn(textOf(place.printPublicationDate)) ?? dateIn(textOf(work.firstPublicationDate) ?? textOf(work.pubYear)),
    'container-title': textOf(journal.title),
    volume: textOf(place.volume),
    issue: textOf(place.issue),
    page: textOf(work.pageInfo),
    ISSN: textOf(journal.issn) ?? textOf(journal.essn),
    publisher: textOf(book.publisher),
    genre: isPreprint ? 'Preprint' : undefined,
    language: textOf(work.language),
    abstract: textOf(work.abstractText)?.replace(/<\/?h\d>/gi, ' '),
    DOI: textOf(work.doi),
    PMID: textOf(work.pmid),
    PMCID: textOf(work.pmcid),
    URL: textOf(work.doi) === undefined ? pageOf(work) : undefined,
  });
}

function typeOf(work: JsonObject, journal: JsonObject, isPreprint: boolean): string {
  if (isPreprint) return 'article';
  if (textOf(journal.title) !== undefined) return 'article-journal';
  const types = publicationTypes(work).join(' ');
  if (types.includes('thesis')) return 'thesis';
  if (types.includes('patent')) return 'patent';
  return types.includes('book') ? 'book' : 'document';
}

function nameOf(author: JsonObject): readonly JsonObject[] {
  const literal = textOf(author.collectiveName);
  if (literal !== undefined) return [{ literal }];
  const family = textOf(author.lastName);
  if (family !== undefined) return [defined({ family, given: textOf(author.firstName) ?? textOf(author.initials) })];
  const name = textOf(author.fullName);
  return name === undefined ? [] : [{ literal: name }];
}

function pageOf(work: JsonObject): string | undefined {
  const [source, id] = [textOf(work.source), textOf(work.id)];
  if (source === undefined || id === undefined) return undefined;
  return `https://europepmc.org/article/${encodeURIComponent(source)}/${encodeURIComponent(id)}`;
}
