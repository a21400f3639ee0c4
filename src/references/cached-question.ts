import type { Cache, Clock, Log } from '../ports/ports.ts';
import { SingleFlight } from './network/single-flight.ts';
import { cancelledAnswer, offlineAnswer, wasAsked, type CouldNotCheck } from './resolution.ts';

/** Clocks of different machines may differ by so much. */
const leewayMs = 24 * 60 * 60 * 1000;

/** What was answered, and when (milliseconds since 1970). */
export interface Answer<Value> {
  readonly value: Value;
  readonly at: number;
}

/** A kind of question that services are asked, and whose answers are kept. */
export interface QuestionKind<Subject, Value> {
  /** The name of its answers in the cache, with a number that changes when their form does: `standing-1`. */
  readonly name: string;
  /** The same for subjects that have the same answer. */
  keyOf(subject: Subject): string;
  /** Asks the services. Throws only when something is wrong that nobody foresaw. */
  ask(subject: Subject, signal: AbortSignal): Promise<Value | CouldNotCheck>;
  /** How long an answer need not be asked for again, in milliseconds. */
  lifetimeMs(value: Value): number;
  /** False for an answer that lacks what some service could not say: who insists asks for it again. True when left out. */
  isWhole?(value: Value): boolean;
  /** True for an answer that still counts when it is older than that and cannot be renewed. */
  outlives(value: Value): boolean;
  /** The answer in a value from the cache, which may hold anything; null when it is none. Never throws. */
  read(stored: unknown): Value | null;
}

export interface AskOptions {
  /** Whether services may be asked. */
  readonly network: boolean;
  /** True when the user wants it to be asked now, so that what could not be said before is asked again. */
  readonly isInsistent?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface QuestionPorts {
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
  /** Why the network may not be used, as a phrase, where the user is to be told more than that it may not. */
  readonly offlineReason?: string | undefined;
  /** True where answers are played back as they were once given: then every answer counts, however old it is. */
  readonly isReplay?: boolean | undefined;
}

/**
 * One kind of question with its answers: in memory, in the cache, or from the services. An answer outlives its time when it
 * cannot be renewed; a failure to ask is shown, but is never kept as an answer.
 */
export class CachedQuestion<Subject, Value extends { readonly outcome: string }> {
  readonly #kind: QuestionKind<Subject, Value>;
  readonly #ports: QuestionPorts;
  readonly #answers = new Map<string, Answer<Value>>();
  /** Why a service could not be asked when it last was, so that it can be shown. */
  readonly #failures = new Map<string, CouldNotCheck>();
  /** What the cache was asked for: `recall` runs while the user types, and need not read the same files on every key. */
  readonly #recalled = new Set<string>();
  readonly #flights = new SingleFlight<CouldNotCheck | null>();

  constructor(kind: QuestionKind<Subject, Value>, ports: QuestionPorts) {
    this.#kind = kind;
    this.#ports = ports;
  }

  /** The answer in memory, or null. */
  remembered(subject: Subject): Answer<Value> | null {
    return this.#usable(this.#kind.keyOf(subject));
  }

  /** Why nobody could answer when it was last tried; null where that did not happen or an answer came later. */
  failure(subject: Subject): CouldNotCheck | null {
    return this.#failures.get(this.#kind.keyOf(subject)) ?? null;
  }

  /** False too for one that was given in the future: a wrong clock, or a wrong file, must not hide what is known since. */
  isFresh({ value, at }: Answer<Value>): boolean {
    const age = this.#ports.clock.now() - at;
    return age > -leewayMs && age < this.#kind.lifetimeMs(value);
  }

  /** Reads the cache for these subjects. True when anything new was learnt. */
  async recall(subjects: readonly Subject[]): Promise<boolean> {
    const keys = subjects.map((subject) => this.#kind.keyOf(subject)).filter((key) => !this.#recalled.has(key));
    const learnt = await Promise.all([...new Set(keys)].map((key) => this.#recallOne(key)));
    return learnt.includes(true);
  }

  /** The answer if it is fresh, else what the services say, else the old answer, else why there is none. Never throws. */
  async ask(subject: Subject, options: AskOptions): Promise<Answer<Value> | CouldNotCheck> {
    const { network, isInsistent = false, signal } = options;
    const key = this.#kind.keyOf(subject);
    await this.#recallOne(key);
    const known = this.#answers.get(key);
    const isEnough = known !== undefined && this.isFresh(known) && (!isInsistent || this.#isWhole(known.value));
    const failure = network && !isEnough ? await this.#askNow(key, subject, signal) : null;
    return this.#usable(key) ?? failure ?? this.#failures.get(key) ?? this.#offline();
  }

  /** Takes an answer that was learnt in another way. */
  async learn(subject: Subject, value: Value): Promise<void> {
    const key = this.#kind.keyOf(subject);
    this.#answers.set(key, { value, at: this.#ports.clock.now() });
    this.#failures.delete(key);
    await this.#ports.cache.set(this.#cacheKey(key), value);
  }

  #isWhole(value: Value): boolean {
    return this.#kind.isWhole?.(value) ?? true;
  }

  #usable(key: string): Answer<Value> | null {
    const answer = this.#answers.get(key);
    if (answer === undefined) return null;
    return this.#ports.isReplay === true || this.isFresh(answer) || this.#kind.outlives(answer.value) ? answer : null;
  }

  #offline(): CouldNotCheck {
    return { ...offlineAnswer, reason: this.#ports.offlineReason ?? offlineAnswer.reason };
  }

  async #recallOne(key: string): Promise<boolean> {
    this.#recalled.add(key);
    if (this.#answers.has(key)) return false;
    const entry = await this.#ports.cache.get(this.#cacheKey(key));
    const value = entry === null ? null : this.#kind.read(entry.value);
    const at = Date.parse(entry?.storedAt ?? '');
    if (value === null || Number.isNaN(at) || this.#answers.has(key)) return false;
    this.#answers.set(key, { value, at });
    return this.#usable(key) !== null;
  }

  /** Asks the services and keeps what they say. Returns why they said nothing, or null when they did. */
  async #askNow(key: string, subject: Subject, signal: AbortSignal | undefined): Promise<CouldNotCheck | null> {
    try {
      return await this.#flights.run(key, signal, async (shared) => {
        const value = await this.#kind.ask(subject, shared);
        if (isAnswer(value)) return this.learn(subject, value).then(() => null);
        if (wasAsked(value)) this.#failures.set(key, value);
        return value;
      });
    } catch (error) {
      if (signal?.aborted) return cancelledAnswer;
      this.#ports.log.warn(`${key} could not be looked up: ${String(error)}`);
      return { outcome: 'could-not-check', code: 'bad-answer', reason: 'the services could not be asked' };
    }
  }

  #cacheKey(key: string): string {
    return `${this.#kind.name}:${key}`;
  }
}

function isAnswer<Value extends { readonly outcome: string }>(value: Value | CouldNotCheck): value is Value {
  return value.outcome !== 'could-not-check';
}
