import type { IdentifierName } from '../article/article.ts';
import { CachedQuestion, type Answer, type AskOptions, type QuestionPorts } from './cached-question.ts';
import { cleanFacts } from './facts.ts';
import { identifierKey, canonical, type CouldNotCheck } from './resolution.ts';
import type { Resolver } from './resolve.ts';
import type { Services, Stood } from './services.ts';
import { isObject } from './sources/answer.ts';

/** What is known of a work's standing, and when it was asked. */
export interface Standing extends Stood {
  /** ISO 8601. */
  readonly checkedAt: string;
  /** True when it is older than a week and could not be renewed. */
  readonly stale: boolean;
}

/** Finds out whether works still stand: retracted, corrected, withdrawn, replaced by another version. */
export interface Standings {
  /** What is known in memory, why it could not be checked, or null when nobody asked. Answers at once. */
  known(identifier: IdentifierName): Standing | CouldNotCheck | null;
  /** Reads the cache for these identifiers, never the network. True when anything new was learnt. */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean>;
  /** What is known if it is fresh, else what the services say, else what was known before. Never throws. */
  check(identifier: IdentifierName, options: AskOptions): Promise<Standing | CouldNotCheck>;
}

/** The name under which standings are kept. */
export const standingQuestion = 'standing-1';

/** A retraction is to be seen within a week. */
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** @param resolver what it learnt from a source within the week is not asked for again */
export function createStandings(services: Services, resolver: Resolver, ports: QuestionPorts): Standings {
  const question = new CachedQuestion<IdentifierName, Stood>(
    {
      name: standingQuestion,
      keyOf: identifierKey,
      ask(identifier, signal) {
        const told = resolver.facts(identifier);
        const isNew = told !== null && ports.clock.now() - told.at < weekMs;
        return services.standing(canonical(identifier), isNew ? told : null, signal);
      },
      // What one of several services did not say is asked for again the next day.
      lifetimeMs: ({ unchecked }) => (unchecked.length === 0 ? weekMs : weekMs / 7),
      isWhole: ({ unchecked }) => unchecked.length === 0,
      outlives: () => true,
      read: readStood,
    },
    ports,
  );
  const toStanding = (answer: Answer<Stood>): Standing => {
    return { ...answer.value, checkedAt: new Date(answer.at).toISOString(), stale: !question.isFresh(answer) };
  };
  return {
    known(identifier) {
      const answer = question.remembered(identifier);
      return answer === null ? question.failure(identifier) : toStanding(answer);
    },
    recall: (identifiers) => question.recall(identifiers),
    async check(identifier, options) {
      const answer = await question.ask(identifier, options);
      return 'outcome' in answer ? answer : toStanding(answer);
    },
  };
}

/** The answer in a value that may be anything, or null. */
export function readStood(stored: unknown): Stood | null {
  if (!isObject(stored) || stored.outcome !== 'checked') return null;
  const [sources, unchecked] = [textsOf(stored.sources), textsOf(stored.unchecked)];
  // Nobody's answer is none.
  return sources.length === 0 ? null : { outcome: 'checked', facts: cleanFacts(stored.facts), sources, unchecked };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
