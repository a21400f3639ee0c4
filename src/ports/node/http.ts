import { product } from '../product.ts';
import { HttpError, type Http, type HttpRequest, type HttpResponse } from '../ports.ts';
import { publicLookup, resolveHost, whyRefused, type ResolveHost } from './addresses.ts';
import { readCapped } from './body.ts';
import { isBehindProxy, sendBy, type Send } from './direct.ts';

export interface NodeHttpOptions {
  /** Put behind the product's name and version in `User-Agent`, such as `(vscode)`. */
  readonly userAgentSuffix?: string;
  /** For a whole request with its redirects and body. */
  readonly timeoutMs?: number;
  /** For a body after decompression. */
  readonly maxBytes?: number;
  /** Looks host names up, to see whether they lead into a private network. */
  readonly resolve?: ResolveHost;
  /** A host's own way out. It looks names up by itself, so that where they lead can only be checked beforehand. */
  readonly fetch?: Send;
}

const maxRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What may be shown to another host than the one that was asked. */
const harmlessHeaders: ReadonlySet<string> = new Set(['accept', 'accept-language', 'user-agent']);

/** The network: 10 s per request, 5 MB per body, at most 5 redirects, to public hosts only unless an address is trusted. */
export function createNodeHttp(options: NodeHttpOptions = {}): Http {
  const { timeoutMs = 10_000, maxBytes = 5 * 1024 * 1024, resolve = resolveHost } = options;
  const { fetch: send = fetch } = options;
  const sendOutside = options.fetch ?? (isBehindProxy() ? fetch : sendBy(publicLookup(resolve)));
  const userAgent = [`${product.name}/${product.version}`, options.userAgentSuffix ?? ''].join(' ').trim();

  return {
    async send(request) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout]);
      const headers = { 'user-agent': userAgent, ...request.headers };
      try {
        return await follow({ ...request, headers, signal }, { maxBytes, resolve, send, sendOutside });
      } catch (error) {
        if (request.signal?.aborted) throw new HttpError('cancelled', 'the request was cancelled', { cause: error });
        if (timeout.aborted) {
          throw new HttpError('timeout', `there was no whole answer within ${timeoutMs / 1000} s`, { cause: error });
        }
        throw error instanceof HttpError ? error : new HttpError('network', explain(error), { cause: error });
      }
    },
  };
}

interface Means {
  readonly maxBytes: number;
  readonly resolve: ResolveHost;
  /** For addresses that are trusted. */
  readonly send: Send;
  /** For all others. */
  readonly sendOutside: Send;
}

async function follow(request: HttpRequest, means: Means): Promise<HttpResponse> {
  const { maxBytes, resolve } = means;
  const start = parse(request.url);
  let url = start;
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const isHome = url.origin === start.origin;
    const isTrusted = request.trusted === true && isHome;
    await refuseUnsafe(url, isTrusted, resolve);
    const send = isTrusted ? means.send : means.sendOutside;
    const response = await send(url, {
      headers: isHome ? request.headers : onlyHarmless(request.headers),
      ...(request.body === undefined ? {} : { method: 'POST', body: request.body }),
      redirect: 'manual',
      signal: request.signal ?? null,
    });
    const location = response.headers.get('location');
    if (location === null || !redirects.has(response.status)) {
      const body = await readCapped(response, maxBytes);
      return { status: response.status, headers: Object.fromEntries(response.headers), body, url: url.href };
    }
    await response.body?.cancel();
    if (request.body !== undefined) throw new HttpError('refused', `${url.host} redirected what was sent to it`);
    url = parse(location, url);
  }
  throw new HttpError('refused', `${start.host} redirected more than ${maxRedirects} times`);
}

async function refuseUnsafe(url: URL, trusted: boolean, resolve: ResolveHost): Promise<void> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new HttpError('refused', `"${url.protocol}" addresses are not followed, only http and https`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new HttpError('refused', `the address at ${url.host} holds a user name or password`);
  }
  const reason = trusted ? null : await whyRefused(url, resolve);
  if (reason !== null) throw new HttpError('refused', `${url.hostname} ${reason}`);
}

function parse(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new HttpError('refused', `"${text.slice(0, 100)}" is not a web address`);
  return new URL(text, base);
}

function onlyHarmless(headers: HttpRequest['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmlessHeaders.has(name.toLowerCase())));
}

/** The causes of a failed `fetch` that a reader can do something about. */
const causes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name could not be looked up, as when there is no connection',
  EAI_AGAIN: 'its name could not be looked up, as when there is no connection',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  EHOSTUNREACH: 'there is no way to it from this network',
  ENETUNREACH: 'there is no way to it from this network',
  ETIMEDOUT: 'it could not be connected to in time',
  UND_ERR_CONNECT_TIMEOUT: 'it could not be connected to in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

function explain(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    const known = causes[code];
    if (known !== undefined) return known;
    if (code.startsWith('Z_') || code.startsWith('ERR__')) return 'its answer could not be decompressed';
  }
  return 'the connection failed';
}
