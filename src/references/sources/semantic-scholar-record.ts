import { defined, objectsOf, textOf, type JsonObject } from './answer.ts';
import { arxivFields } from './arxiv-record.ts';
import { writtenDate } from './written-date.ts';
import { wholeName } from './whole-name.ts';

/** Its types as CSL's, the most telling first: a paper may have several. */
const types: readonly (readonly [string, string])[] = [
  ['Book', 'book'],
  ['BookSection', 'chapter'],
  ['Conference', 'paper-conference'],
  ['Dataset', 'dataset'],
  ['News', 'article-newspaper'],
  ['JournalArticle', 'article-journal'],
  ['Review', 'article-journal'],
];

/**
 * A paper as Semantic Scholar describes it, as a CSL record. It keeps a preprint and its published version as one paper:
 * which of the two is meant depends on what was asked for.
 */
export function semanticScholarRecord(paper: JsonObject, arxivId = lonePreprint(paper)): JsonObject {
  const ids = objectsOf(paper.externalIds)[0] ?? {};
  const journal = objectsOf(paper.journal)[0] ?? {};
  const venue = venueOf(paper);
  const work = {
    title: textOf(paper.title),
    author: objectsOf(paper.authors).map(({ name }) => wholeName(textOf(name) ?? '')),
    issued: writtenDate(textOf(paper.publicationDate) ?? textOf(paper.year)),
    abstract: textOf(paper.abstract),
  };
  if (arxivId !== undefined) {
    return defined({ ...work, ...arxivFields(arxivId), DOI: `10.48550/arxiv.${arxivId.toLowerCase()}` });
  }
  return defined({
    ...work,
    type: typeOf(paper.publicationTypes, venue),
    'container-title': venue,
    volume: textOf(journal.volume),
    page: textOf(journal.pages)?.replace(/\s+/g, ''),
    DOI: textOf(ids.DOI),
    PMID: textOf(ids.PubMed),
    PMCID: textOf(ids.PubMedCentral),
  });
}

/** The arXiv ID of a paper that appeared nowhere else. */
function lonePreprint(paper: JsonObject): string | undefined {
  const venue = venueOf(paper);
  return venue === undefined || /^arxiv/i.test(venue) ? arxivIdIn(paper) : undefined;
}

/** The arXiv ID that it names. */
export function arxivIdIn(paper: JsonObject): string | undefined {
  return textOf(objectsOf(paper.externalIds)[0]?.ArXiv);
}

function venueOf(paper: JsonObject): string | undefined {
  return textOf(objectsOf(paper.journal)[0]?.name) ?? textOf(paper.venue);
}

function typeOf(named: unknown, venue: string | undefined): string {
  const names = [named].flat();
  const known = types.find(([name]) => names.includes(name));
  return known?.[1] ?? (venue === undefined ? 'document' : 'article-journal');
}
