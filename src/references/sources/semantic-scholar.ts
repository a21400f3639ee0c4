import type { IdentifierKind, IdentifierName } from '../../article/article.ts';
import type { Facts } from '../facts.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf, webAddressOf, type JsonObject } from './answer.ts';
import { orFailure } from './listed.ts';
import { queryOf } from './parameters.ts';
import { refuseOther, titledItem } from './record.ts';
import { searchWords } from './search-words.ts';
import { arxivIdIn, semanticScholarRecord } from './semantic-scholar-record.ts';
import type { AskExtra, Described, Source, SourceContext } from './source.ts';

const title = 'Semantic Scholar';
const json = 'application/json';
const fields =
  'title,year,authors,venue,journal,externalIds,publicationTypes,publicationDate,abstract,citationCount,openAccessPdf';

/** How its API tells identifiers apart. */
const prefixes: Partial<Readonly<Record<IdentifierKind, string>>> = {
  doi: 'DOI',
  arxiv: 'ARXIV',
  pmid: 'PMID',
  pmcid: 'PMCID',
};

/**
 * The Allen Institute's index of papers. It is asked with the user's key only, since all who have none share one limit.
 *
 * @see https://api.semanticscholar.org/api-docs/graph
 */
export const semanticScholar: Source = {
  id: 'semantic-scholar',
  title,
  url: 'https://api.semanticscholar.org',
  answersFor: ['doi', 'arxiv', 'pmid', 'pmcid'],
  decides: false,
  needs: 'key',
  takesKey: true,
  // What a new key is good for.
  limits: () => ({ requests: 1, perMs: 1000, concurrent: 1 }),

  async lookup(identifier, context) {
    const path = `/graph/v1/paper/${encodeURIComponent(nameOf(identifier))}?fields=${fields}`;
    const response = await context.ask(path, json, withKey(context));
    return response.status === 404 ? null : describe(jsonOf(response, title), identifier);
  },

  batch: {
    size: 100,
    takes: () => true,
    async lookup(identifiers, context) {
      const body = JSON.stringify({ ids: identifiers.map(nameOf) });
      const extra = withKey(context, { 'content-type': json });
      const papers = jsonOf(
        await context.ask(`/graph/v1/paper/batch?fields=${fields}`, json, { ...extra, body }),
        title,
      );
      if (!Array.isArray(papers) || papers.length !== identifiers.length) throw badAnswer(title, 'it sent no list');
      return identifiers.map((identifier, index) => {
        const paper: unknown = papers[index];
        return paper === null ? null : orFailure(() => describe(paper, identifier));
      });
    },
  },

  async search(query, rows, context) {
    const parameters = { query: searchWords(query).join(' '), limit: String(rows), fields };
    const response = await context.ask(`/graph/v1/paper/search${queryOf(parameters)}`, json, withKey(context));
    const answer = jsonOf(response, title);
    if (!isObject(answer) || typeof answer.total !== 'number') throw badAnswer(title, 'it sent no list of papers');
    return objectsOf(answer.data).flatMap((paper) => {
      const name = textOf(paper.paperId);
      if (name === undefined || textOf(paper.title) === undefined) return [];
      return [{ item: titledItem(semanticScholarRecord(paper), name, title), facts: factsOf(paper) }];
    });
  },
};

function withKey({ key }: SourceContext, headers: AskExtra['headers'] = {}): AskExtra {
  return { headers: { ...headers, 'x-api-key': key } };
}

function nameOf({ kind, value }: IdentifierName): string {
  return `${prefixes[kind] ?? ''}:${kind === 'pmcid' ? value.replace(/^PMC/i, '') : value}`;
}

function describe(paper: unknown, identifier: IdentifierName): Described {
  if (!isObject(paper)) throw badAnswer(title, 'it sent no paper');
  const arxivId = identifier.kind === 'arxiv' ? arxivIdIn(paper) : undefined;
  const item = titledItem(semanticScholarRecord(paper, arxivId), identifier.value, title);
  refuseOther(item, identifier, title);
  return { item, facts: factsOf(paper) };
}

function factsOf(paper: JsonObject): Facts {
  const { citationCount } = paper;
  const openAccess = webAddressOf(objectsOf(paper.openAccessPdf)[0]?.url);
  return {
    ...(typeof citationCount === 'number' ? { citedBy: citationCount } : {}),
    ...(openAccess === undefined ? {} : { openAccess }),
  };
}
