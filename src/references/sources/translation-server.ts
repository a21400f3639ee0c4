import type { IdentifierName } from '../../article/article.ts';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import { LookupFailure } from '../network/failure.ts';
import { badAnswer, jsonOf } from './answer.ts';
import { refuseOther, titledItem } from './record.ts';
import type { Described, Source } from './source.ts';
import { zoteroRecords } from './zotero-record.ts';

const title = 'The translation server';

/**
 * A server of the user's that runs Zotero's translators: it reads web pages, and asks other services about identifiers.
 *
 * @see https://github.com/zotero/translation-server
 */
export const translationServer: Source = {
  id: 'translation-server',
  title,
  url: 'http://127.0.0.1:1969',
  answersFor: ['url', 'doi', 'isbn', 'arxiv', 'pmid'],
  decides: false,
  needs: 'address',
  // No translator knows the page, or none found anything.
  ownStatuses: [501],
  limits: () => ({ requests: 2, perMs: 1000, concurrent: 2 }),

  async lookup(identifier, { ask }) {
    const isPage = identifier.kind === 'url';
    const body = isPage ? identifier.value : describeIdentifier(identifier);
    const extra = { body, headers: { 'content-type': 'text/plain' } };
    const response = await ask(isPage ? '/web' : '/search', 'application/json', extra);
    if (response.status === 501) return null;
    if (response.status === 300) {
      throw new LookupFailure('bad-answer', `${title} finds several works there and cannot tell which is meant`);
    }
    // 400 stands for a page that is not there: https://github.com/zotero/translation-server/blob/master/src/webSession.js
    if (response.status === 400 && /not found/i.test(response.body.slice(0, 200))) return null;
    return describe(jsonOf(response, title), identifier);
  },
};

/** The first item is the work; others belong to it. */
function describe(answer: unknown, identifier: IdentifierName): Described | null {
  const records = zoteroRecords(answer);
  if (records === null) throw badAnswer(title, 'it sent no list of items');
  const [record] = records;
  if (record === undefined) return null;
  const own = identifier.kind === 'url' ? { ...record, URL: identifier.value } : record;
  const item = titledItem(own, identifier.value, title);
  refuseOther(item, identifier, title);
  return { item };
}
