import type { Facts } from '../facts.ts';
import { objectsOf, webAddressOf, type JsonObject } from './answer.ts';

/** What OpenAlex says of a work besides its bibliographic record. Of a retraction it knows neither the date nor the notice. */
export function openalexFacts(work: JsonObject): Facts {
  const { is_retracted: isRetracted, cited_by_count: citedBy, type } = work;
  const openAccess = webAddressOf(objectsOf(work.open_access)[0]?.oa_url);
  return {
    ...(typeof isRetracted === 'boolean'
      ? { notices: isRetracted ? [{ kind: 'retraction', source: 'openalex' } as const] : [] }
      : {}),
    ...(typeof type === 'string' ? { isPreprint: type === 'preprint' } : {}),
    ...(typeof citedBy === 'number' ? { citedBy } : {}),
    ...(openAccess === undefined ? {} : { openAccess }),
  };
}
