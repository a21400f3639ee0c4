import type { NodeHttpOptions } from '../../src/ports/node/http.ts';
import type { FaultServer } from './server.ts';

/** A web site of the fault server: no setting gives a page another address, and a page on this machine is refused. */
export const site = 'https://site.example.org';

/**
 * For `createNodeHttp`: as if the site were out in the world, while its requests reach the server's service `page`. What is
 * refused of it and its redirects is refused as ever.
 */
export function asIfOutside({ siteUrl }: FaultServer): Required<Pick<NodeHttpOptions, 'fetch' | 'resolve'>> {
  return {
    resolve: () => Promise.resolve(['93.184.215.14']),
    fetch: (url, init) => {
      const path = `${url.pathname}${url.search}`;
      return fetch(url.origin === site ? `${siteUrl}${path}` : url, init);
    },
  };
}
