import type { IdentifierName } from '../../article/article.ts';
import { toFailure, type LookupFailure } from '../network/failure.ts';
import { cancelledAnswer, type CouldNotCheck } from '../resolution.ts';
import type { Access } from '../services.ts';
import type { Asker } from './asker.ts';
import { unanswered, unsupported } from './lookup.ts';
import type { Source } from './source.ts';

/** Where a work may be read: the first free place that a source knows of, and the newest copy in an archive. */
export async function access(
  asker: Asker,
  identifier: IdentifierName,
  signal: AbortSignal,
): Promise<Access | CouldNotCheck> {
  const concerned = asker.sources.filter(
    ({ answersFor, openAccess, archived }) =>
      answersFor.includes(identifier.kind) && (identifier.kind === 'url' ? archived : openAccess) !== undefined,
  );
  if (concerned.length === 0) return unsupported(identifier);
  const failures: LookupFailure[] = [];
  const ask = async (source: Source): Promise<Access | null> => {
    const context = asker.contextOf(source, signal);
    try {
      if (identifier.kind === 'url') {
        const archived = (await source.archived?.(identifier.value, context)) ?? null;
        return { outcome: 'checked', openAccess: null, archived };
      }
      const openAccess = (await source.openAccess?.(identifier, context)) ?? null;
      return { outcome: 'checked', openAccess, archived: null };
    } catch (error) {
      failures.push(toFailure(error, source.title));
      return null;
    }
  };
  const answers = (await Promise.all(concerned.map(ask))).filter((answer) => answer !== null);
  if (signal.aborted) return cancelledAnswer;
  const found = answers.find(({ openAccess, archived }) => openAccess !== null || archived !== null);
  // That one knows of none says little while another could not be asked.
  return found ?? (failures.length === 0 ? answers[0] : undefined) ?? unanswered(failures);
}
