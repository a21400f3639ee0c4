import { LookupFailure } from '../network/failure.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf } from './answer.ts';
import { crossrefRecord } from './crossref-record.ts';
import { itemOf } from './record.ts';
import type { Ask, Source } from './source.ts';

const title = 'doi.org';

/**
 * The DOI system itself. It sends the request on to the agency that registered the DOI, and is the one that decides
 * whether a DOI exists.
 *
 * @see https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation
 * @see https://citation.crosscite.org/docs.html
 */
export const doiOrg: Source = {
  id: 'doi.org',
  title,
  url: 'https://doi.org',
  answersFor: ['doi'],
  decides: true,
  needs: 'nothing',
  // It publishes no limit; this is that of Crossref's anonymous use, where most requests end.
  limits: () => ({ requests: 5, perMs: 1000, concurrent: 2 }),

  async lookup({ value: doi }, { ask, url }) {
    const response = await ask(`/${encodeURIComponent(doi)}`, 'application/vnd.citationstyles.csl+json');
    if (response.status === 404 && response.url.startsWith(`${url}/`)) return null;
    if (response.status === 404 || response.status === 406) {
      throw new LookupFailure('bad-answer', 'the DOI exists, but its agency gives no description of it');
    }
    const work = jsonOf(response, title);
    if (!isObject(work)) throw badAnswer(title, 'it sent no work');
    return { item: itemOf(crossrefRecord(work), doi, title) };
  },
};

/**
 * The agency that registered a DOI's prefix (`Crossref`, `DataCite`, `JaLC`, ...), or null where doi.org names none.
 * Throws `LookupFailure`.
 */
export async function agencyOf(prefix: string, ask: Ask): Promise<string | null> {
  const answer = jsonOf(await ask(`/ra/${encodeURIComponent(prefix)}`, 'application/json'), title);
  return textOf(objectsOf(answer)[0]?.RA) ?? null;
}
