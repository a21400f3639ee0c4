import { CancellationTokenSource, type Connection } from 'vscode-languageserver/node';
import { HttpError, type Http } from '../ports/ports.ts';
import { offlineHttp } from '../ports/offline.ts';
import { fetchRequest, type FetchParams, type FetchResult } from './protocol.ts';

/** Statuses whose answer has no body; `Response` refuses one. */
const bodiless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/**
 * A `fetch` that lets the client send the request, which knows the editor's proxy and certificates. It follows no redirect:
 * that, like every limit, stays with the `Http` port.
 */
export function clientFetch(connection: Connection): (url: URL, init: RequestInit) => Promise<Response> {
  return async (url, { headers, body, signal }) => {
    const params: FetchParams = {
      url: url.href,
      headers: Object.fromEntries(new Headers(headers)),
      ...(typeof body === 'string' ? { body } : {}),
    };
    const cancel = new CancellationTokenSource();
    const abort = (): void => cancel.cancel();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      signal?.throwIfAborted();
      const result = await connection.sendRequest<FetchResult>(fetchRequest, params, cancel.token);
      signal?.throwIfAborted();
      return responseOf(result, url);
    } finally {
      signal?.removeEventListener('abort', abort);
      cancel.dispose();
    }
  };
}

function responseOf(result: FetchResult, url: URL): Response {
  if ('failure' in result) {
    if (result.failure === 'refused')
      throw new HttpError('refused', `the editor does not allow a request to ${url.host}`);
    if (result.failure === 'too-large') throw new HttpError('too-large', 'its answer is too large');
    throw Object.assign(new Error('The editor could not fetch it.'), { code: result.failure });
  }
  const { status, headers, body } = result;
  return new Response(bodiless.has(status) ? null : Buffer.from(body, 'base64'), { status, headers });
}

/** The one place where the network is closed: for as long as it is not open, every request fails with `offline`. */
export function switchedHttp(http: Http, isOpen: () => boolean): Http {
  return { send: (request) => (isOpen() ? http : offlineHttp).send(request) };
}
