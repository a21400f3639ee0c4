import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip } from 'node:zlib';

/** What is read of a `Response`. */
export type Reply = Pick<Response, 'status' | 'headers' | 'body'>;

/** Sends one request and follows no redirect, as the runtime's `fetch` does when it is told so. */
export type Send = (url: URL, init: RequestInit) => Promise<Reply>;

/**
 * Sends requests to no other addresses than this look-up gives. `fetch` would look a name up by itself, and may be given
 * another address than the one that was checked before.
 */
export function sendBy(lookup: LookupFunction): Send {
  return (url, { method = 'GET', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const all = { ...Object.fromEntries(new Headers(headers)), 'accept-encoding': Object.keys(decoders).join(', ') };
      const request = open(url, { method, headers: all, lookup, ...(signal ? { signal } : {}) });
      request.on('response', (message) => resolve(replyOf(message)));
      request.on('error', reject);
      request.end(typeof body === 'string' ? body : undefined);
    });
}

/** True where the runtime's `fetch` goes through a proxy: then only that looks names up and connects to what they stand for. */
export function isBehindProxy({ env, execArgv }: Pick<NodeJS.Process, 'env' | 'execArgv'> = process): boolean {
  const flags = [...execArgv, ...(env['NODE_OPTIONS'] ?? '').split(/\s/)];
  return env['NODE_USE_ENV_PROXY'] === '1' || flags.includes('--use-env-proxy');
}

/** Bodies that end a little early are read as far as they go, as `fetch` reads them; an answer without a body is such a one. */
const decoders = {
  gzip: () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
} as const;

function replyOf(message: IncomingMessage): Reply {
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const body = Readable.toWeb(decoded(message)) as Reply['body'];
  return { status: message.statusCode ?? 0, headers: new Headers(headers), body };
}

function decoded(message: IncomingMessage): Readable {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'br') return message;
  // What breaks off either stream is read from the second.
  return pipeline(message, decoders[encoding](), () => undefined);
}
