import { CachedQuestion, type AskOptions, type QuestionPorts } from './cached-question.ts';
import { cleanFacts } from './facts.ts';
import { cleanItem } from './item.ts';
import type { Query } from './query.ts';
import type { CouldNotCheck } from './resolution.ts';
import type { Found, FoundWork, Services } from './services.ts';
import { isObject, objectsOf, textOf } from './sources/answer.ts';

/** Searches the services for works. */
export interface Searches {
  /** What was found within the week, else what the services find now. Never throws. */
  find(query: Query, rows: number, options: AskOptions): Promise<Found | CouldNotCheck>;
}

interface Search {
  readonly query: Query;
  readonly rows: number;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function createSearches(services: Services, ports: QuestionPorts): Searches {
  const question = new CachedQuestion<Search, Found>(
    {
      name: 'search-1',
      keyOf: ({ query, rows }) => JSON.stringify([rows, ...Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))]),
      ask: ({ query, rows }, signal) => services.search(query, rows, signal),
      // A search that some service did not answer is made again the next day.
      lifetimeMs: ({ unchecked }) => (unchecked.length === 0 ? weekMs : weekMs / 7),
      isWhole: ({ unchecked }) => unchecked.length === 0,
      outlives: () => false,
      read: readFound,
    },
    ports,
  );
  return {
    async find(query, rows, options) {
      const answer = await question.ask({ query, rows }, options);
      return 'outcome' in answer ? answer : answer.value;
    },
  };
}

function readFound(stored: unknown): Found | null {
  if (!isObject(stored) || !Array.isArray(stored.works) || !Array.isArray(stored.unchecked)) return null;
  const works = objectsOf(stored.works).flatMap(readWork);
  return { outcome: 'found', works, unchecked: stored.unchecked.filter((one) => typeof one === 'string') };
}

function readWork({ item: stored, facts, source: name }: Readonly<Record<string, unknown>>): readonly FoundWork[] {
  const [item, source] = [cleanItem(stored), textOf(name)];
  return item === null || source === undefined ? [] : [{ item, facts: cleanFacts(facts), source }];
}
