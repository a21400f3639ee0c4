import { toFailure, type LookupFailure } from '../network/failure.ts';
import { matchOf } from '../match.ts';
import type { Query } from '../query.ts';
import { cancelledAnswer, type CouldNotCheck } from '../resolution.ts';
import type { Found, FoundWork } from '../services.ts';
import type { Asker } from './asker.ts';
import { unanswered, unsupportedSearch } from './lookup.ts';
import type { SourceId } from './names.ts';
import type { Source } from './source.ts';

/** The services that are asked first: programs on this machine besides. The others have stricter limits. */
const askedFirst: ReadonlySet<SourceId> = new Set(['crossref']);

/**
 * The best works of the services that can be searched; of those that fail, why. Programs on this machine and Crossref are asked
 * first, the others only when none of what those found is the work for certain.
 */
export async function search(
  asker: Asker,
  query: Query,
  rows: number,
  signal: AbortSignal,
): Promise<Found | CouldNotCheck> {
  const concerned = asker.sources.filter((source) => source.search !== undefined);
  if (concerned.length === 0) return unsupportedSearch;
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
  const works: FoundWork[] = [];
  for (const turn of turnsOf(concerned)) {
    works.push(...(await Promise.all(turn.map(ask))).flat());
    if (signal.aborted) return cancelledAnswer;
    if (works.some(({ item, facts }) => matchOf(query, item, facts).verdict === 'accepted')) break;
  }
  if (works.length === 0 && failures.length === concerned.length) {
    return { ...unanswered(failures), reason: failures.map(({ message }) => message).join('; ') };
  }
  return { outcome: 'found', works, unchecked: failures.map(({ message }) => message) };
}

function turnsOf(sources: readonly Source[]): readonly (readonly Source[])[] {
  const isFirst = ({ id, isLocal }: Source): boolean => isLocal === true || askedFirst.has(id);
  return [sources.filter(isFirst), sources.filter((source) => !isFirst(source))];
}
