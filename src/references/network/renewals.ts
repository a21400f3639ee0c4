import type { Cache, HttpResponse } from '../../ports/ports.ts';
import { isObject, textOf } from '../sources/answer.ts';

/** A larger body is asked for anew. */
const longestBody = 128 * 1024;

/** One request for what may be known already. */
export interface Renewal {
  /** What is sent along, so that a service can say that nothing has changed. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer, with the body that is known in place of a 304, which has none. */
  end(response: HttpResponse): Promise<HttpResponse>;
}

/**
 * Asks services for what changed since: an answer with a tag is kept, and the next request for the same names the tag.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests
 */
export class Renewals {
  readonly #cache: Cache | undefined;

  constructor(cache: Cache | undefined) {
    this.#cache = cache;
  }

  /** Begins a GET of this address. */
  async begin(url: string): Promise<Renewal> {
    const cache = this.#cache;
    if (cache === undefined) return { headers: {}, end: (response) => Promise.resolve(response) };
    const key = `tagged-1:${url}`;
    const known = taggedOf((await cache.get(key))?.value);
    return {
      headers: known === null ? {} : { 'if-none-match': known.tag },
      async end(response) {
        if (response.status === 304 && known !== null) return { ...response, status: 200, ...known.answer };
        const { etag: tag, 'content-type': type = '' } = response.headers;
        if (response.status === 200 && tag !== undefined && tag !== known?.tag && isWorthKeeping(response.body)) {
          await cache.set(key, { tag, type, body: response.body });
        }
        return response;
      },
    };
  }
}

/** One that was cut off would be given back again and again. */
function isWorthKeeping(body: string): boolean {
  return body.length <= longestBody && /[}\]>]$/.test(body.trimEnd().slice(-1));
}

interface Tagged {
  readonly tag: string;
  readonly answer: Pick<HttpResponse, 'body' | 'headers'>;
}

function taggedOf(value: unknown): Tagged | null {
  if (!isObject(value) || typeof value.body !== 'string') return null;
  const tag = textOf(value.tag);
  return tag === undefined
    ? null
    : { tag, answer: { body: value.body, headers: { 'content-type': textOf(value.type) ?? '' } } };
}
