import type { IdentifierName } from '../article/article.ts';
import { CachedQuestion, type Answer, type AskOptions, type QuestionPorts } from './cached-question.ts';
import { cleanFacts, type Facts } from './facts.ts';
import { cleanItem } from './item.ts';
import { canonical, identifierKey, type CouldNotCheck, type Resolution } from './resolution.ts';
import type { Looked, Services } from './services.ts';
import { isOwnProgram } from './sources/names.ts';

/** Finds out what identifiers stand for. */
export interface Resolver {
  /** What is known in memory, or null. Answers at once. */
  known(identifier: IdentifierName): Resolution | null;
  /** What the service that described the work said besides, and when (milliseconds since 1970); null when nothing is known. */
  facts(identifier: IdentifierName): KnownFacts | null;
  /** Reads the cache for these identifiers, never the network. True when anything new was learnt. */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean>;
  /**
   * What is known if it is fresh, else what the services say, else what was known before. Where a program of the user's on this
   * machine may be asked, it comes before what is known of others. Never throws.
   */
  resolve(identifier: IdentifierName, options: AskOptions): Promise<Resolution>;
}

export interface KnownFacts {
  readonly source: string;
  readonly facts: Facts;
  readonly at: number;
}

/** The name under which resolutions are kept. */
export const resolutionQuestion = 'resolution-2';

export type Known = Exclude<Looked, CouldNotCheck>;

const hour = 60 * 60 * 1000;
/** A work rarely changes; one that is not there today may be registered tomorrow. */
const lifetimes = { resolved: 30 * 24 * hour, 'not-found': 24 * hour } as const;
/** How long what the user's own programs say counts: one edits there, and looks here. */
const ownLifetime = hour / 12;

/** A resolver that asks these services and keeps what they say in these ports' cache. */
export function createResolver(services: Services, ports: QuestionPorts): Resolver {
  /** When the user's own programs were asked last, by the keys of works. */
  const ownAsked = new Map<string, number>();
  const question = new CachedQuestion<IdentifierName, Known>(
    {
      name: resolutionQuestion,
      keyOf: identifierKey,
      ask(identifier, signal) {
        ownAsked.set(identifierKey(identifier), ports.clock.now());
        return services.lookup(canonical(identifier), signal);
      },
      lifetimeMs: ({ outcome, source }) => (isOwnProgram(source) ? ownLifetime : lifetimes[outcome]),
      outlives: ({ outcome }) => outcome === 'resolved',
      read: readKnown,
    },
    ports,
  );
  /** Lets what those programs have take the place of what others said. */
  const preferOwn = async (identifier: IdentifierName, signal = new AbortController().signal): Promise<void> => {
    await question.recall([identifier]);
    const known = question.remembered(identifier);
    // Who has nothing to go by yet asks everybody, and those programs first.
    if (known === null || !question.isFresh(known) || isOwnProgram(known.value.source)) return;
    const key = identifierKey(identifier);
    if (ports.clock.now() - (ownAsked.get(key) ?? -Infinity) < ownLifetime) return;
    ownAsked.set(key, ports.clock.now());
    const own = await services.own(canonical(identifier), signal).catch(() => null);
    if (own !== null) await question.learn(identifier, own);
  };
  const toResolution = (answer: Answer<Known>): Resolution => {
    const { value, at } = answer;
    const retrievedAt = new Date(at).toISOString();
    if (value.outcome === 'not-found') return { ...value, retrievedAt };
    const { outcome, item, source } = value;
    return { outcome, item, source, retrievedAt, stale: !question.isFresh(answer) };
  };
  const remembered = (identifier: IdentifierName): Resolution | null => {
    const answer = question.remembered(identifier);
    return answer === null ? null : toResolution(answer);
  };

  return {
    known: (identifier) => remembered(identifier) ?? question.failure(identifier),
    facts(identifier) {
      const answer = question.remembered(identifier);
      if (answer?.value.outcome !== 'resolved') return null;
      return { source: answer.value.source, facts: answer.value.facts ?? {}, at: answer.at };
    },
    recall: (identifiers) => question.recall(identifiers),
    async resolve(identifier, options) {
      if (options.network) await preferOwn(identifier, options.signal);
      const answer = await question.ask(identifier, options);
      if ('outcome' in answer) return answer;
      return toResolution(answer);
    },
  };
}

/** The answer in a value that may be anything, or null. */
export function readKnown(stored: unknown): Known | null {
  if (typeof stored !== 'object' || stored === null) return null;
  if (!('source' in stored) || typeof stored.source !== 'string' || !('outcome' in stored)) return null;
  const { outcome, source } = stored;
  if (outcome === 'not-found') return { outcome, source };
  const item = outcome === 'resolved' && 'item' in stored ? cleanItem(stored.item) : null;
  const facts = 'facts' in stored ? cleanFacts(stored.facts) : {};
  return item === null ? null : { outcome: 'resolved', item, source, facts };
}
