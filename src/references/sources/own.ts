import type { IdentifierName } from '../../article/article.ts';
import type { Owned } from '../services.ts';
import type { Asker } from './asker.ts';

/** The work as the first program of the user's has it. One that fails, or does not run, has nothing to say. */
export async function own(asker: Asker, identifier: IdentifierName, signal: AbortSignal): Promise<Owned | null> {
  for (const source of asker.sources) {
    if (source.isLocal !== true || !source.answersFor.includes(identifier.kind) || signal.aborted) continue;
    const described = await asker.describe(source, identifier, signal).catch(() => null);
    if (described !== null) return { outcome: 'resolved', ...described, source: source.id };
  }
  return null;
}
