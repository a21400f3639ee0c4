import type { IdentifierName } from '../../article/article.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf } from './answer.ts';
import { arxivFields } from './arxiv-record.ts';
import { dataciteFacts } from './datacite-facts.ts';
import { dataciteRecord } from './datacite-record.ts';
import { listed } from './listed.ts';
import { queryOf } from './parameters.ts';
import { itemOf } from './record.ts';
import type { Described, Source } from './source.ts';

const title = 'DataCite';
const jsonApi = 'application/vnd.api+json';

/**
 * The registry of data, software, theses, reports and of arXiv's DOIs.
 *
 * @see https://support.datacite.org/docs/api-get-doi
 */
export const datacite: Source = {
  id: 'datacite',
  title,
  url: 'https://api.datacite.org',
  answersFor: ['doi', 'arxiv'],
  decides: false,
  needs: 'nothing',
  knowsStandingOf: ['doi'],
  agency: 'DataCite',
  // Per five minutes: https://support.datacite.org/docs/rate-limit
  limits: (polite) => ({ requests: polite ? 1000 : 500, perMs: 300_000, concurrent: 3 }),

  async lookup(identifier, context) {
    const query = queryOf({ mailto: context.contactEmail });
    const response = await context.ask(`/dois/${encodeURIComponent(doiOf(identifier))}${query}`, jsonApi);
    if (response.status === 404) return null;
    const answer = jsonOf(response, title);
    return describe(identifier, isObject(answer) ? answer.data : undefined);
  },

  batch: {
    size: 50,
    takes: ({ value }) => !value.includes(','),
    async lookup(identifiers, context) {
      const ids = identifiers.map(doiOf).join(',');
      const query = queryOf({ ids, 'page[size]': String(identifiers.length), mailto: context.contactEmail });
      const answer = jsonOf(await context.ask(`/dois${query}`, jsonApi), title);
      const data = isObject(answer) ? answer.data : undefined;
      if (!Array.isArray(data)) throw badAnswer(title, 'it sent no list of works');
      return listed(identifiers, objectsOf(data), {
        title,
        keyOf: doiOf,
        keysOf: ({ id }) => [textOf(id)?.toLowerCase()],
        describe: (entry, identifier) => describe(identifier, entry),
      });
    },
  },
};

function doiOf({ kind, value }: IdentifierName): string {
  return kind === 'arxiv' ? `10.48550/arxiv.${value.toLowerCase()}` : value;
}

function describe(identifier: IdentifierName, entry: unknown): Described {
  const work = isObject(entry) ? entry.attributes : undefined;
  if (!isObject(entry) || !isObject(work)) throw badAnswer(title, 'it sent no work');
  const record = { DOI: textOf(entry.id), ...dataciteRecord(work) };
  const isArxiv = identifier.kind === 'arxiv';
  const item = itemOf(isArxiv ? { ...record, ...arxivFields(identifier.value) } : record, doiOf(identifier), title);
  return { item, facts: dataciteFacts(work, identifier) };
}
