import { describeIdentifier } from '../../article/identifiers/index.ts';
import { badAnswer, jsonOf } from './answer.ts';
import type { Source } from './source.ts';
import { translated } from './translated.ts';

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
    const response = await ask(pathTo(asked), 'application/json', {
      headers: { 'accept-language': 'en' },
      shownPath: pathTo(kind === 'url' ? withoutQuery(value) : asked),
    });
    if (response.status === 404) return null;
    if (response.status === 520) throw badAnswer(title, 'it could not load the page');
    const described = translated(jsonOf(response, title), identifier, title);
    if (described === null) throw badAnswer(title, 'it sent no citation');
    return described;
  },
};

function pathTo(cited: string): string {
  return `/data/citation/mediawiki/${encodeURIComponent(cited)}`;
}

/** As the addresses of other requests are shown. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
