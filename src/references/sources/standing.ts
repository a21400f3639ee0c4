import type { IdentifierName } from '../../article/article.ts';
import { mergeFacts } from '../facts.ts';
import { toFailure, type LookupFailure } from '../network/failure.ts';
import { cancelledAnswer, type CouldNotCheck } from '../resolution.ts';
import type { Stood, Told } from '../services.ts';
import type { Agencies } from './agencies.ts';
import type { Asker } from './asker.ts';
import { unanswered, unsupported } from './lookup.ts';
import type { Source } from './source.ts';

/** Those that register DOIs themselves. */
const registries: ReadonlySet<string> = new Set(['crossref', 'datacite']);

/** What all sources say that keep track of such works; of those that fail, why. */
export async function standing(
  asker: Asker,
  agencies: Agencies,
  identifier: IdentifierName,
  told: Told | null,
  signal: AbortSignal,
): Promise<Stood | CouldNotCheck> {
  const concerned = asker.sources.filter(({ knowsStandingOf }) => knowsStandingOf?.includes(identifier.kind));
  if (concerned.length === 0) return unsupported(identifier);
  const failures: LookupFailure[] = [];
  const ask = async (source: Source): Promise<readonly Told[]> => {
    if (told?.source === source.id) return [told];
    // What one registry has described, no other has. Others may have it from anyone.
    if (told !== null && registries.has(told.source) && source.agency !== undefined) return [];
    try {
      if (!(await agencies.mayKnow(source, identifier, signal))) return [];
      const described = await asker.describe(source, identifier, signal);
      return described === null ? [] : [{ source: source.id, facts: described.facts ?? {} }];
    } catch (error) {
      failures.push(toFailure(error, source.title));
      return [];
    }
  };
  const answers = (await Promise.all(concerned.map(ask))).flat();
  if (signal.aborted) return cancelledAnswer;
  if (answers.length === 0) return unanswered(failures);
  // One that keeps no track may still have said something, such as where a preprint was published.
  const aside = told === null || answers.includes(told) ? [] : [told];
  const facts = mergeFacts([...answers, ...aside].map((answer) => answer.facts));
  const unchecked = failures.map(({ message }) => message);
  return { outcome: 'checked', facts, sources: answers.map(({ source }) => source), unchecked };
}
