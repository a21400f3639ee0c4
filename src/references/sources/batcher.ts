import type { IdentifierName } from '../../article/article.ts';
import type { Clock } from '../../ports/ports.ts';
import { cancelled, LookupFailure } from '../network/failure.ts';
import type { Batch, Described, Source, SourceContext } from './source.ts';

/** Long enough that what one command asks for comes together, and too short to be noticed. */
const gatheringMs = 20;

interface Waiting {
  readonly identifier: IdentifierName;
  readonly signal: AbortSignal;
  readonly resolve: (described: Described | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks a source for several works with one request where they are wanted at the same time. */
export class Batcher {
  readonly #source: Source;
  readonly #clock: Clock;
  readonly #contextOf: (signal: AbortSignal) => SourceContext;
  #waiting: Waiting[] = [];

  constructor(source: Source, clock: Clock, contextOf: (signal: AbortSignal) => SourceContext) {
    this.#source = source;
    this.#clock = clock;
    this.#contextOf = contextOf;
  }

  /** The work, or null when the service does not know it. Throws `LookupFailure`. */
  lookup(identifier: IdentifierName, signal: AbortSignal): Promise<Described | null> {
    return new Promise((resolve, reject) => {
      const isFirst = this.#waiting.length === 0;
      this.#waiting.push({ identifier, signal, resolve, reject });
      signal.addEventListener('abort', () => reject(cancelled()), { once: true });
      if (isFirst) void this.#clock.sleep(gatheringMs).then(() => this.#send());
    });
  }

  #send(): void {
    const all = this.#waiting.filter(({ signal }) => !signal.aborted);
    this.#waiting = [];
    const { batch } = this.#source;
    const size = batch?.size ?? 1;
    for (let start = 0; start < all.length; start += size) {
      const some = all.slice(start, start + size);
      if (batch === undefined || some.length === 1) for (const one of some) void this.#askForOne(one);
      else void this.#askForSome(some, batch);
    }
  }

  async #askForOne({ identifier, signal, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve((await this.#source.lookup?.(identifier, this.#contextOf(signal))) ?? null);
    } catch (error) {
      reject(error);
    }
  }

  /** A list that the service does not take, or an answer that does not read, is the fault of one of them: each alone then. */
  async #askForSome(some: readonly Waiting[], batch: Batch): Promise<void> {
    try {
      const context = this.#contextOf(abortedWithAll(some.map(({ signal }) => signal)));
      const described = await batch.lookup(
        some.map(({ identifier }) => identifier),
        context,
      );
      some.forEach(({ resolve }, index) => resolve(described[index] ?? null));
    } catch (error) {
      const isOfOne = error instanceof LookupFailure && error.code === 'bad-answer';
      for (const one of some) {
        if (isOfOne) void this.#askForOne(one);
        else one.reject(error);
      }
    }
  }
}

/** A signal that is aborted when nobody waits any more. */
function abortedWithAll(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  const check = (): void => {
    if (signals.every(({ aborted }) => aborted)) controller.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', check, { once: true });
  return controller.signal;
}
