import { badAnswer, isObject, jsonOf, textOf } from './answer.ts';
import { arxivFields } from './arxiv-record.ts';
import { dataciteRecord } from './datacite-record.ts';
import { itemOf } from './record.ts';
import type { Source } from './source.ts';

const title = 'DataCite';

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
  agency: 'DataCite',
  // Per five minutes: https://support.datacite.org/docs/rate-limit
  limits: (polite) => ({ requests: polite ? 1000 : 500, perMs: 300_000, concurrent: 3 }),

  async lookup({ kind, value }, { ask, contactEmail }) {
    const doi = kind === 'arxiv' ? `10.48550/arxiv.${value.toLowerCase()}` : value;
    const query = contactEmail === '' ? '' : `?mailto=${encodeURIComponent(contactEmail)}`;
    const response = await ask(`/dois/${encodeURIComponent(doi)}${query}`, 'application/vnd.api+json');
    if (response.status === 404) return null;
    const answer = jsonOf(response, title);
    const data = isObject(answer) ? answer.data : undefined;
    const work = isObject(data) ? data.attributes : undefined;
    if (!isObject(work)) throw badAnswer(title, 'it sent no work');
    const record = { DOI: textOf(isObject(data) ? data.id : undefined), ...dataciteRecord(work) };
    return itemOf(kind === 'arxiv' ? { ...record, ...arxivFields(value) } : record, doi, title);
  },
};
