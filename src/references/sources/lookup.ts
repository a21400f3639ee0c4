import type { IdentifierKind, IdentifierName } from '../../article/article.ts';
import { LookupFailure, toFailure } from '../network/failure.ts';
import { cancelledAnswer, type CouldNotCheck } from '../resolution.ts';
import type { Looked } from '../services.ts';
import type { Agencies } from './agencies.ts';
import type { Asker } from './asker.ts';

/**
 * Asks the sources in their order until one knows the work or decides that there is none. A source that fails is passed
 * over; if none after it answers, its failure is the answer.
 */
export async function lookup(
  asker: Asker,
  agencies: Agencies,
  identifier: IdentifierName,
  signal: AbortSignal,
): Promise<Looked> {
  const concerned = asker.sources.filter(({ answersFor, lookup }) => lookup && answersFor.includes(identifier.kind));
  if (concerned.length === 0) return unsupported(identifier);
  const failures: LookupFailure[] = [];
  for (const source of concerned) {
    if (signal.aborted) break;
    try {
      if (!(await agencies.mayKnow(source, identifier, signal))) continue;
      const described = await asker.describe(source, identifier, signal);
      if (described !== null) return { outcome: 'resolved', ...described, source: source.id };
      if (source.decides) return { outcome: 'not-found', source: source.id };
    } catch (error) {
      failures.push(toFailure(error, source.title));
    }
  }
  return signal.aborted ? cancelledAnswer : unanswered(failures);
}

/** The answer when nobody gave one: the first failure, or that nobody knows. */
export function unanswered([first = nobodyDecided]: readonly LookupFailure[]): CouldNotCheck {
  return { outcome: 'could-not-check', code: first.code, reason: first.message };
}

const nobodyDecided = new LookupFailure('bad-answer', 'no service knows it, and none says that it does not exist');

const kindNames: Readonly<Record<IdentifierKind, string>> = {
  doi: 'DOIs',
  arxiv: 'arXiv IDs',
  isbn: 'ISBNs',
  pmid: 'PMIDs',
  pmcid: 'PMCIDs',
  url: 'web addresses',
};

/** The answer for an identifier of a kind that no source may be asked about. */
export function unsupported({ kind }: IdentifierName): CouldNotCheck {
  const how = kind === 'url' ? ', or switch one on in the setting "services": page, citoid or translation-server' : '';
  const reason = `no service for ${kindNames[kind]} is switched on; add the work to a library file${how}`;
  return { outcome: 'could-not-check', code: 'unsupported', reason };
}

/** The answer to a search when no service that can be searched may be asked. */
export const unsupportedSearch: CouldNotCheck = {
  outcome: 'could-not-check',
  code: 'unsupported',
  reason: 'no service that can be searched is switched on',
};
