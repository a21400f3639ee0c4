import { LookupFailure } from '../network/failure.ts';
import type { HttpResponse } from '../../ports/ports.ts';
import { identifiersOfItem } from '../item-identifiers.ts';
import { cleanItem } from '../item.ts';
import { identifierKey } from '../resolution.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf, type JsonObject } from './answer.ts';
import { queryOf } from './parameters.ts';
import { titledItem } from './record.ts';
import type { Described, Source, SourceContext } from './source.ts';

const title = 'Zotero';
/** A DOI stands in notes and full texts of other works as well; the work itself is among the newest of those. */
const mostLookedAt = 20;

/**
 * The Zotero that runs on this machine, through its local API. What it does not have may well exist.
 *
 * @see https://www.zotero.org/support/dev/web_api/v3/local_api
 */
export const zotero: Source = {
  id: 'zotero',
  title,
  url: 'http://127.0.0.1:23119',
  isLocal: true,
  answersFor: ['doi', 'isbn', 'arxiv', 'pmid', 'pmcid', 'url'],
  decides: false,
  needs: 'switch',
  // The API is not switched on.
  ownStatuses: [403],
  limits: () => ({ requests: 20, perMs: 1000, concurrent: 2 }),

  async lookup(identifier, context) {
    const works = await worksWith(identifier.value, 'everything', mostLookedAt, context);
    const asked = identifierKey(identifier);
    const work = works.find((one) => {
      const item = cleanItem(one);
      return item !== null && identifiersOfItem(item).some((own) => identifierKey(own) === asked);
    });
    return work === undefined ? null : describe(work);
  },

  async search({ words, title: named = words }, rows, context) {
    const works = await worksWith(named, 'titleCreatorYear', rows, context);
    return works.filter((work) => textOf(work.title) !== undefined).map(describe);
  },
};

async function worksWith(
  text: string,
  mode: 'everything' | 'titleCreatorYear',
  limit: number,
  { ask }: SourceContext,
): Promise<readonly JsonObject[]> {
  const query = queryOf({ q: text, qmode: mode, format: 'csljson', limit: String(limit) });
  const response = await ask(`/api/users/0/items/top${query}`, 'application/json');
  refuseWithAdvice(response);
  // An export is sent as plain text: https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/server/server_localAPI.js
  const answer = jsonOf(response, title, ['json', 'plain']);
  const works = isObject(answer) ? answer.items : answer;
  if (!Array.isArray(works)) throw badAnswer(title, 'it sent no list of items');
  return objectsOf(works);
}

function refuseWithAdvice({ status }: HttpResponse): void {
  if (status !== 403) return;
  const setting = 'Settings > Advanced > Allow other applications on this computer to communicate with Zotero';
  throw new LookupFailure('refused', `${title} lets no other program read it; switch on "${setting}" in Zotero`);
}

function describe(work: JsonObject): Described {
  // Its own id is an address in its library.
  return { item: titledItem(work, textOf(work.DOI) ?? textOf(work.title) ?? title, title) };
}
