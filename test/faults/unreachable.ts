import { createNodeHttp } from '../../src/ports/node/http.ts';
import type { Http } from '../../src/ports/ports.ts';

const http = createNodeHttp();

/** Every way in which a service is not even reached, by a name that a test's title can hold. */
export const unreachable = {
  'a name that is not found': failingWith('ENOTFOUND'),
  'a name server that does not answer': failingWith('EAI_AGAIN'),
  'a certificate that has expired': failingWith('CERT_HAS_EXPIRED'),
  'a connection without TLS': {
    send: (request) => http.send({ ...request, url: request.url.replace(/^http:/, 'https:') }),
  },
} as const satisfies Readonly<Record<string, Http>>;

export type WayNotThere = keyof typeof unreachable;

/** As the runtime's `fetch` fails: the reason is the cause of its error. */
function failingWith(code: string): Http {
  const cause = Object.assign(new Error(code), { code });
  return createNodeHttp({ fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) });
}
