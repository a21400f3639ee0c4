import type { Query } from '../query.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf, type JsonObject } from './answer.ts';
import { crossrefFacts } from './crossref-facts.ts';
import { crossrefRecord } from './crossref-record.ts';
import { listed } from './listed.ts';
import { queryOf } from './parameters.ts';
import { itemOf, titledItem } from './record.ts';
import type { Described, Source } from './source.ts';

const title = 'Crossref';
const json = 'application/json';
/** A list may be asked for a third as often as a single work, or less. */
const list = { turns: 4 };

/**
 * The registry of most scholarly DOIs. It answers 404 for other agencies' DOIs, so that its "no" decides nothing.
 *
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
export const crossref: Source = {
  id: 'crossref',
  title,
  url: 'https://api.crossref.org',
  answersFor: ['doi'],
  decides: false,
  needs: 'nothing',
  knowsStandingOf: ['doi'],
  limits: (polite) =>
    polite ? { requests: 10, perMs: 1000, concurrent: 3 } : { requests: 5, perMs: 1000, concurrent: 1 },

  async lookup({ value: doi }, context) {
    const query = queryOf({ mailto: context.contactEmail });
    const response = await context.ask(`/works/${encodeURIComponent(doi)}${query}`, json);
    if (response.status === 404) return null;
    return describe(messageOf(jsonOf(response, title)), doi);
  },

  batch: {
    size: 20,
    // A comma or colon would end it in a filter.
    takes: ({ value }) => !/[,:]/.test(value),
    async lookup(identifiers, context) {
      const filter = identifiers.map(({ value }) => `doi:${value}`).join(',');
      const query = queryOf({ filter, rows: String(identifiers.length), mailto: context.contactEmail });
      const works = worksOf(jsonOf(await context.ask(`/works${query}`, json, list), title));
      return listed(identifiers, works, {
        title,
        keyOf: ({ value }) => value,
        keysOf: (work) => [textOf(work.DOI)?.toLowerCase()],
        describe: (work, { value }) => describe(work, value),
      });
    },
  },

  async search(query, rows, context) {
    const parameters = { 'query.bibliographic': wordsOf(query), rows: String(rows), mailto: context.contactEmail };
    const response = await context.ask(`/works${queryOf(parameters)}`, json, list);
    return worksOf(jsonOf(response, title)).flatMap((work) => describeFound(work));
  },
};

/** All that is known of the work, as one text: Crossref matches it against title, authors, venue and year together. */
function wordsOf({ words, title: named, authors = [], year, venue }: Query): string {
  if (named === undefined) return words;
  return [named, ...authors.slice(0, 3), venue, year].filter((part) => part !== undefined).join(' ');
}

function messageOf(answer: unknown): JsonObject {
  const message = isObject(answer) ? answer.message : undefined;
  if (!isObject(message)) throw badAnswer(title, 'it sent no work');
  return message;
}

function worksOf(answer: unknown): readonly JsonObject[] {
  const { items } = messageOf(answer);
  if (!Array.isArray(items)) throw badAnswer(title, 'it sent no list of works');
  return objectsOf(items);
}

function describe(work: JsonObject, doi: string): Described {
  return { item: itemOf(crossrefRecord(work), doi, title), facts: crossrefFacts(work) };
}

/** What is not a work of its own is left out: a journal's issue, a figure of an article, a review of one. */
const parts: ReadonlySet<unknown> = new Set([
  'component',
  'journal-issue',
  'journal-volume',
  'journal',
  'peer-review',
  'grant',
]);

function describeFound(work: JsonObject): readonly Described[] {
  const doi = textOf(work.DOI)?.toLowerCase();
  if (doi === undefined || textOf(work.title) === undefined || parts.has(work.type)) return [];
  return [{ item: titledItem({ ...crossrefRecord(work), DOI: doi }, doi, title), facts: crossrefFacts(work) }];
}
