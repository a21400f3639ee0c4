import type { SentRequest } from '../references/network/network.ts';

/** What was asked of whom since the server started: the newest requests, and how many there were in all. */
export class RequestLog {
  readonly #newest: SentRequest[] = [];
  #count = 0;

  readonly add = (request: SentRequest): void => {
    this.#count += 1;
    this.#newest.push(request);
    if (this.#newest.length > mostKept) this.#newest.shift();
  };

  /** Newest first. */
  get newest(): readonly SentRequest[] {
    return this.#newest.toReversed();
  }

  get count(): number {
    return this.#count;
  }
}

const mostKept = 500;
