import { describeIdentifier } from '../../article/identifiers/index.ts';
import { LookupFailure } from '../network/failure.ts';
import { jsonOf } from './answer.ts';
import type { Source } from './source.ts';
import { translated } from './translated.ts';

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
    return translated(jsonOf(response, title), identifier, title);
  },
};
