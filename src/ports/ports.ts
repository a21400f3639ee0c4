/** The edges of the pure core: what it needs of the world, as small interfaces. `node/` implements them. */

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With a body it is a POST, else a GET. A POST is never sent on to where it is redirected. */
  readonly body?: string;
  readonly signal?: AbortSignal;
  /**
   * True when the user named this address in the settings: it may then be on this machine or in a private network. An
   * address that came from a document or an answer may not, nor may a redirect away from a trusted one.
   */
  readonly trusted?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded and capped. */
  readonly body: string;
  /** After redirects. */
  readonly url: string;
}

/** Sends requests. Throws `HttpError` when there is no whole answer; a status of 400 or more is an answer. */
export interface Http {
  send(request: HttpRequest): Promise<HttpResponse>;
}

export type HttpErrorCode = 'offline' | 'timeout' | 'network' | 'too-large' | 'refused' | 'cancelled';

export class HttpError extends Error {
  readonly code: HttpErrorCode;
  constructor(code: HttpErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HttpError';
    this.code = code;
  }
}

/** By its name, since each bundle has a class of its own: what one throws, another catches. */
export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && error.name === 'HttpError' && 'code' in error;
}

export interface Files {
  /** The file's bytes. Throws an `Error` whose message names the file and the reason in plain words. */
  read(path: string): Promise<Uint8Array>;
  /** The names in a folder, or an empty list when there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** Where a path leads when links are followed; the path itself where nothing is. Missing where there are no links. */
  realPath?(path: string): Promise<string>;
  /**
   * Puts a text in the place of a file's, wholly or not at all; missing where files cannot be written.
   *
   * @param before the bytes that were read, or null for a file that is yet to be made
   * @throws Error in plain words when the file is not as it was read, or cannot be written; then it is as it was
   */
  replace?(path: string, before: Uint8Array | null, text: string): Promise<void>;
}

export interface CacheEntry {
  readonly value: unknown;
  /** ISO 8601. */
  readonly storedAt: string;
}

/** A keyed store that may lose anything at any time. Never throws: a corrupt entry is as good as none. */
export interface Cache {
  get(key: string): Promise<CacheEntry | null>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
