import type { IdentifierName } from '../article/article.ts';
import { CachedQuestion, type AskOptions, type QuestionPorts } from './cached-question.ts';
import { canonical, identifierKey, type CouldNotCheck } from './resolution.ts';
import type { Access, Services } from './services.ts';
import { isObject, textOf, webAddressOf } from './sources/answer.ts';

/** Finds out where works may be read. */
export interface Accesses {
  /** What is known in memory, or null. */
  known(identifier: IdentifierName): Access | null;
  /** Reads the cache for these identifiers, never the network. True when anything new was learnt. */
  recall(identifiers: readonly IdentifierName[]): Promise<boolean>;
  /** What is known if it is fresh, else what the services say, else what was known before. Never throws. */
  find(identifier: IdentifierName, options: AskOptions): Promise<Access | CouldNotCheck>;
}

const dayMs = 24 * 60 * 60 * 1000;

export function createAccesses(services: Services, ports: QuestionPorts): Accesses {
  const question = new CachedQuestion<IdentifierName, Access>(
    {
      name: 'access-1',
      keyOf: identifierKey,
      ask: (identifier, signal) => services.access(canonical(identifier), signal),
      lifetimeMs: ({ openAccess, archived }) => ((openAccess ?? archived) ? 30 * dayMs : 7 * dayMs),
      outlives: () => true,
      read: readAccess,
    },
    ports,
  );
  return {
    known: (identifier) => question.remembered(identifier)?.value ?? null,
    recall: (identifiers) => question.recall(identifiers),
    async find(identifier, options) {
      const answer = await question.ask(identifier, options);
      return 'outcome' in answer ? answer : answer.value;
    },
  };
}

function readAccess(stored: unknown): Access | null {
  if (!isObject(stored) || stored.outcome !== 'checked') return null;
  const archived = isObject(stored.archived) ? stored.archived : {};
  const [url, date] = [webAddressOf(archived.url), textOf(archived.date)?.slice(0, 10)];
  return {
    outcome: 'checked',
    openAccess: webAddressOf(stored.openAccess) ?? null,
    archived: url === undefined || date === undefined ? null : { url, date },
  };
}
