import { toFailure, type LookupFailure } from '../network/failure.ts';
import type { Query } from '../query.ts';
import { cancelledAnswer, type CouldNotCheck } from '../resolution.ts';
import type { Found, FoundWork } from '../services.ts';
import type { Asker } from './asker.ts';
import { unanswered } from './lookup.ts';
import type { Source } from './source.ts';

/** The best works of every service that can be searched; of those that fail, why. */
export async function search(
  asker: Asker,
  query: Query,
  rows: number,
  signal: AbortSignal,
): Promise<Found | CouldNotCheck> {
  const concerned = asker.sources.filter((source) => source.search !== undefined);
  const failures: LookupFailure[] = [];
  const ask = async (source: Source): Promise<readonly FoundWork[]> => {
    try {
      const found = (await source.search?.(query, rows, asker.contextOf(source, signal))) ?? [];
      return found.map(({ item, facts = {} }) => ({ item, facts, source: source.id }));
    } catch (error) {
      failures.push(toFailure(error, source.title));
      return [];
    }
  };
  const works = (await Promise.all(concerned.map(ask))).flat();
  if (signal.aborted) return cancelledAnswer;
  if (works.length === 0 && failures.length === concerned.length) return unanswered(failures);
  return { outcome: 'found', works, unchecked: failures.map(({ message }) => message) };
}
