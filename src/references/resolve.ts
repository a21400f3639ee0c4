import type { IdentifierName } from '../article/article.ts';
import type { Cache, Clock, Http, Log } from '../ports/ports.ts';
import { answerOf, isFresh, toResolution, type Answer } from './answers.ts';
import type { NetworkSettings } from './network/network.ts';
import { SingleFlight } from './network/single-flight.ts';
import { resolutionKey, type CouldNotCheck, type Resolution } from './resolution.ts';
import type { Looked, Lookup } from './sources/lookup.ts';

export interface ResolveOptions {
  /** Whether services may be asked. */
  readonly network: boolean;
  readonly signal?: AbortSignal;
}

/** Finds out what identifiers stand for. */
export interface Resolver {
  /** What is known in memory, or null. Answers at once. */
  known(identifier: IdentifierName): Resolution | null;
  /** Reads the cache for these identifiers, never the network. True when anything new was learnt. */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean>;
  /** What is known if it is fresh, else what the services say, else what was known before. Never throws. */
  resolve(identifier: IdentifierName, options: ResolveOptions): Promise<Resolution>;
}

export interface ResolverOptions {
  readonly http: Http;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: NetworkSettings;
  /** Why the network may not be used, as a phrase, where the user is to be told more than that it may not. */
  readonly offlineReason?: string | undefined;
}

/** A resolver on the given ports. The services' part is loaded when the network is needed for the first time. */
export function createResolver(options: ResolverOptions): Resolver {
  return new CachingResolver(options);
}

class CachingResolver implements Resolver {
  readonly #options: ResolverOptions;
  readonly #answers = new Map<string, Answer>();
  /** Why a service could not be asked when it last was, so that it can be shown. It is never an answer. */
  readonly #failures = new Map<string, CouldNotCheck>();
  /** What the cache was asked for: `recall` runs while the user types, and need not read the same files on every key. */
  readonly #recalled = new Set<string>();
  readonly #flights = new SingleFlight<CouldNotCheck | null>();
  #lookup: Promise<Lookup> | null = null;

  constructor(options: ResolverOptions) {
    this.#options = options;
  }

  known(identifier: IdentifierName): Resolution | null {
    const key = keyOf(identifier);
    return this.#remembered(key) ?? this.#failures.get(key) ?? null;
  }

  async recall(identifiers: readonly IdentifierName[]): Promise<boolean> {
    const keys = identifiers.map(keyOf).filter((key) => !this.#recalled.has(key));
    const learnt = await Promise.all([...new Set(keys)].map((key) => this.#recallOne(key)));
    return learnt.includes(true);
  }

  async resolve(identifier: IdentifierName, { network, signal }: ResolveOptions): Promise<Resolution> {
    const key = keyOf(identifier);
    await this.#recallOne(key);
    const answer = this.#answers.get(key);
    const isEnough = answer !== undefined && isFresh(answer, this.#options.clock.now());
    const failure = network && !isEnough ? await this.#ask(key, identifier, signal) : null;
    const reason = this.#options.offlineReason ?? offline.reason;
    return this.#remembered(key) ?? failure ?? { ...offline, reason };
  }

  #remembered(key: string): Resolution | null {
    const answer = this.#answers.get(key);
    return answer === undefined ? null : toResolution(answer, this.#options.clock.now());
  }

  async #recallOne(key: string): Promise<boolean> {
    this.#recalled.add(key);
    if (this.#answers.has(key)) return false;
    const entry = await this.#options.cache.get(cacheKey(key));
    const answer = entry === null ? null : answerOf(entry);
    if (answer === null || this.#answers.has(key)) return false;
    this.#answers.set(key, answer);
    return this.#remembered(key) !== null;
  }

  /** Asks the services and keeps what they say. Returns why they said nothing, or null when they did. */
  async #ask(key: string, identifier: IdentifierName, signal: AbortSignal | undefined): Promise<CouldNotCheck | null> {
    try {
      return await this.#flights.run(key, signal, async (shared) => {
        const lookup = await this.#loadLookup();
        return this.#learn(key, await lookup(canonical(identifier), shared));
      });
    } catch (error) {
      if (signal?.aborted) return cancelled;
      this.#options.log.warn(`${key} could not be looked up: ${String(error)}`);
      return { outcome: 'could-not-check', code: 'bad-answer', reason: 'the services could not be asked' };
    }
  }

  #loadLookup(): Promise<Lookup> {
    this.#lookup ??= import('./sources/index.lazy.ts').then(({ createSourcesLookup }) =>
      createSourcesLookup(this.#options),
    );
    return this.#lookup;
  }

  async #learn(key: string, looked: Looked): Promise<CouldNotCheck | null> {
    if (looked.outcome === 'could-not-check') {
      if (isWorthShowing(looked)) this.#failures.set(key, looked);
      return looked;
    }
    this.#answers.set(key, { looked, at: this.#options.clock.now() });
    this.#failures.delete(key);
    await this.#options.cache.set(cacheKey(key), looked);
    return null;
  }
}

const offline: CouldNotCheck = {
  outcome: 'could-not-check',
  code: 'offline',
  reason: 'the network is switched off',
};
const cancelled: CouldNotCheck = {
  outcome: 'could-not-check',
  code: 'cancelled',
  reason: 'the request was cancelled',
};

function isWorthShowing({ code }: CouldNotCheck): boolean {
  return code !== 'offline' && code !== 'cancelled' && code !== 'unsupported';
}

/** arXiv's own DOIs stand for the same works as its IDs, and are asked for in the same way. */
function canonical(identifier: IdentifierName): IdentifierName {
  const [, id] = /^10\.48550\/arxiv\.(.+)$/s.exec(identifier.kind === 'doi' ? identifier.value : '') ?? [];
  return id === undefined ? identifier : { kind: 'arxiv', value: id };
}

/** Of all kinds only web addresses tell capital letters from small ones. */
function keyOf(identifier: IdentifierName): string {
  const key = resolutionKey(canonical(identifier));
  return identifier.kind === 'url' ? key : key.toLowerCase();
}

/** The number changes when what is kept changes its form. */
function cacheKey(key: string): string {
  return `resolution-1:${key}`;
}
