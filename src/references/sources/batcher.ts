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
    const all = this.#waiting;
    this.#waiting = [];
    this.#sendAll(all);
  }

  #sendAll(waiting: readonly Waiting[]): void {
    const all = waiting.filter(({ signal }) => !signal.aborted);
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

  /** A list that the service does not take is the fault of one of them: each alone then. */
  async #askForSome(some: readonly Waiting[], batch: Batch): Promise<void> {
    try {
      const context = this.#contextOf(abortedWithAll(some.map(({ signal }) => signal)));
      const said = await batch.lookup(
        some.map(({ identifier }) => identifier),
        context,
      );
      some.forEach(({ resolve, reject }, index) => {
        const one = said[index] ?? null;
        if (one instanceof LookupFailure) reject(one);
        else if (one !== null) resolve(one);
      });
      this.#tellUnknown(
        some.filter((_one, index) => (said[index] ?? null) === null),
        some.length,
      );
    } catch (error) {
      const isOfOne = error instanceof LookupFailure && faultsOfOne.has(error.status);
      for (const one of some) {
        if (isOfOne) void this.#askForOne(one);
        else one.reject(error);
      }
    }
  }

  /**
   * A service that decides what exists may have dropped from a list what it knows: those are asked for again, until it knows
   * none of a whole list, which is what it says of one alone.
   */
  #tellUnknown(unknown: readonly Waiting[], asked: number): void {
    if (this.#source.decides && unknown.length < asked) this.#sendAll(unknown);
    else for (const { resolve } of unknown) resolve(null);
  }
}

/** How services say that they do not take a list: malformed, not found, too long. */
const faultsOfOne: ReadonlySet<number | undefined> = new Set([400, 404, 414]);

/** A signal that is aborted when nobody waits any more. */
function abortedWithAll(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  const check = (): void => {
    if (signals.every(({ aborted }) => aborted)) controller.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', check, { once: true });
  return controller.signal;
}
