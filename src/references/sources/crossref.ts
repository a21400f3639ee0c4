import { badAnswer, isObject, jsonOf } from './answer.ts';
import { crossrefRecord } from './crossref-record.ts';
import { itemOf } from './record.ts';
import type { Source } from './source.ts';

const title = 'Crossref';

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
  limits: (polite) =>
    polite ? { requests: 10, perMs: 1000, concurrent: 3 } : { requests: 5, perMs: 1000, concurrent: 1 },

  async lookup({ value: doi }, { ask, contactEmail }) {
    const query = contactEmail === '' ? '' : `?mailto=${encodeURIComponent(contactEmail)}`;
    const response = await ask(`/works/${encodeURIComponent(doi)}${query}`, 'application/json');
    if (response.status === 404) return null;
    const answer = jsonOf(response, title);
    const work = isObject(answer) ? answer.message : undefined;
    if (!isObject(work)) throw badAnswer(title, 'it sent no work');
    return itemOf(crossrefRecord(work), doi, title);
  },
};
