import type { HttpResponse } from '../../ports/ports.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf, type JsonObject } from './answer.ts';
import { listed } from './listed.ts';
import { openalexFacts } from './openalex-facts.ts';
import { openalexDoi, openalexRecord } from './openalex-record.ts';
import { queryOf } from './parameters.ts';
import { itemOf, titledItem } from './record.ts';
import { searchWords } from './search-words.ts';
import type { Described, Source, SourceContext } from './source.ts';

const title = 'OpenAlex';
const select = [
  ...['id', 'doi', 'title', 'type', 'language', 'ids', 'publication_date', 'authorships', 'biblio', 'primary_location'],
  ...['open_access', 'is_retracted', 'cited_by_count', 'abstract_inverted_index'],
].join(',');
/** A search costs ten times as much of what each address may ask in a day as a list; a single work costs nothing. */
const search = { turns: 5 };

/**
 * An index of all works. It describes those DOIs that Crossref, DataCite and doi.org could not be asked about, and says
 * of every work whether it was retracted and where it is free.
 *
 * @see https://developers.openalex.org/api-reference/authentication
 */
export const openalex: Source = {
  id: 'openalex',
  title,
  url: 'https://api.openalex.org',
  answersFor: ['doi'],
  decides: false,
  needs: 'nothing',
  takesKey: true,
  knowsStandingOf: ['doi'],
  // A hundred a second would be allowed, but only a hundred searches a day (a thousand with a key): slowly, then.
  limits: () => ({ requests: 5, perMs: 1000, concurrent: 2 }),

  async lookup({ value: doi }, context) {
    const response = await askFor(doi, select, context);
    return response.status === 404 ? null : describe(workIn(response), doi);
  },

  batch: {
    size: 50,
    // What a filter ends at, joins values with, or negates them by.
    takes: ({ value }) => !/[,|!"]/.test(value),
    async lookup(identifiers, context) {
      const filter = `doi:${identifiers.map(({ value }) => value).join('|')}`;
      const response = await ask('/works', { filter, select, 'per-page': String(identifiers.length) }, context);
      return listed(identifiers, worksIn(response), {
        title,
        keyOf: ({ value }) => value,
        keysOf: (work) => [openalexDoi(work)],
        describe: (work, { value }) => describe(work, value),
      });
    },
  },

  async search(query, rows, context) {
    const words = searchWords(query).join(' ');
    if (words === '') return [];
    const response = await ask('/works', { search: words, select, 'per-page': String(rows) }, context, search);
    return worksIn(response).flatMap(describeFound);
  },

  async openAccess({ value: doi }, context) {
    const response = await askFor(doi, 'doi,open_access', context);
    if (response.status === 404) return null;
    const work = workIn(response);
    const isOther = openalexDoi(work) !== doi;
    if (isOther || !isObject(work.open_access)) throw badAnswer(title, 'it did not say whether the work is free');
    return openalexFacts(work).openAccess ?? null;
  },
};

function askFor(doi: string, fields: string, context: SourceContext): Promise<HttpResponse> {
  return ask(`/works/doi:${encodeURIComponent(doi)}`, { select: fields }, context);
}

function ask(
  path: string,
  parameters: Readonly<Record<string, string>>,
  { ask: send, contactEmail, key }: SourceContext,
  extra: { readonly turns?: number } = {},
): Promise<HttpResponse> {
  const query = queryOf({ ...parameters, mailto: contactEmail });
  // The key is not put into the address, which is logged and kept.
  const headers = key === '' ? {} : { headers: { authorization: `Bearer ${key}` } };
  return send(path + query, 'application/json', { ...headers, ...extra });
}

function workIn(response: HttpResponse): JsonObject {
  const work = jsonOf(response, title);
  if (!isObject(work)) throw badAnswer(title, 'it sent no work');
  return work;
}

function worksIn(response: HttpResponse): readonly JsonObject[] {
  const { results } = workIn(response);
  if (!Array.isArray(results)) throw badAnswer(title, 'it sent no list of works');
  return objectsOf(results);
}

function describe(work: JsonObject, doi: string): Described {
  return { item: itemOf(openalexRecord(work), doi, title), facts: openalexFacts(work) };
}

/** What is not a work of its own. */
const parts: ReadonlySet<unknown> = new Set(['grant', 'paratext', 'peer-review', 'supplementary-materials']);

function describeFound(work: JsonObject): readonly Described[] {
  const record = openalexRecord(work);
  if (record.title === undefined || parts.has(work.type)) return [];
  const name = openalexDoi(work) ?? textOf(work.id) ?? 'work';
  return [{ item: titledItem(record, name, title), facts: openalexFacts(work) }];
}
