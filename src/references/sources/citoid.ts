import type { IdentifierName } from '../../article/article.ts';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import { badAnswer, jsonOf } from './answer.ts';
import { refuseOther, titledItem } from './record.ts';
import type { Described, Source } from './source.ts';
import { zoteroRecords } from './zotero-record.ts';

const title = 'Citoid';

/**
 * Wikimedia's service for citations, at the address of a wiki's REST API or of a server of the user's.
 *
 * @see https://www.mediawiki.org/wiki/Citoid/API
 */
export const citoid: Source = {
  id: 'citoid',
  title,
  url: 'https://en.wikipedia.org/api/rest_v1',
  answersFor: ['url', 'doi', 'isbn', 'pmid', 'pmcid'],
  decides: false,
  needs: 'address',
  // The page could not be loaded; what comes with it is made of nothing but the address.
  ownStatuses: [520],
  limits: () => ({ requests: 1, perMs: 1000, concurrent: 1 }),

  async lookup(identifier, { ask }) {
    const { kind, value } = identifier;
    const asked = kind === 'pmid' || kind === 'isbn' ? describeIdentifier(identifier).replace(/^\w+:? /, '') : value;
    const path = `/data/citation/mediawiki/${encodeURIComponent(asked)}`;
    const response = await ask(path, 'application/json', { headers: { 'accept-language': 'en' } });
    if (response.status === 404) return null;
    if (response.status === 520) throw badAnswer(title, 'it could not load the page');
    return describe(jsonOf(response, title), identifier);
  },
};

function describe(answer: unknown, identifier: IdentifierName): Described {
  const [record] = zoteroRecords(answer) ?? [];
  if (record === undefined) throw badAnswer(title, 'it sent no citation');
  const own = identifier.kind === 'url' ? { ...record, URL: identifier.value } : record;
  const item = titledItem(own, identifier.value, title);
  refuseOther(item, identifier, title);
  return { item };
}
