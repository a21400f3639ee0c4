import type { IdentifierKind, IdentifierName } from '../../article/article.ts';
import { LookupFailure, toFailure } from '../network/failure.ts';
import { Network, type NetworkOptions } from '../network/network.ts';
import type { Item } from '../item.ts';
import type { CouldNotCheck } from '../resolution.ts';
import { agencyOf, doiOrg } from './doi-org.ts';
import type { Ask, Source } from './source.ts';

/** What the services said: the work, that there is none, or why neither is known. */
export type Looked =
  | { readonly outcome: 'resolved'; readonly item: Item; readonly source: string }
  | { readonly outcome: 'not-found'; readonly source: string }
  | CouldNotCheck;

export type Lookup = (identifier: IdentifierName, signal: AbortSignal) => Promise<Looked>;

/**
 * Asks the sources in their order until one knows the work or decides that there is none. A source that fails is passed
 * over; if none after it answers, its failure is the answer.
 */
export function createLookup(sources: readonly Source[], options: NetworkOptions): Lookup {
  const network = new Network(options);
  /** Of each prefix, once doi.org has said it. */
  const agencies = new Map<string, string | null>();

  return async (identifier, signal) => {
    const askAt =
      (source: Source): Ask =>
      (path, accept) =>
        network.ask(source, path, accept, signal);
    const concerned = sources.filter(({ answersFor }) => answersFor.includes(identifier.kind));
    if (concerned.length === 0) return unsupported(identifier);
    const failures: LookupFailure[] = [];

    for (const source of concerned) {
      if (signal.aborted) break;
      try {
        if (!(await mayKnow(source, identifier, agencies, askAt(doiOrg)))) continue;
        const { contactEmail } = network;
        const item = await source.lookup(identifier, { ask: askAt(source), contactEmail, url: network.urlOf(source) });
        if (item !== null) return { outcome: 'resolved', item, source: source.id };
        if (source.decides) return { outcome: 'not-found', source: source.id };
      } catch (error) {
        failures.push(toFailure(error, source.title));
      }
    }
    if (signal.aborted) return { outcome: 'could-not-check', code: 'cancelled', reason: 'the request was cancelled' };
    const { code, message: reason } = failures[0] ?? nobodyDecided;
    return { outcome: 'could-not-check', code, reason };
  };
}

const nobodyDecided = new LookupFailure('bad-answer', 'no service knows it, and none says that it does not exist');

/** For a DOI, false when doi.org names another agency than the source's; where doi.org fails, the source may know. */
async function mayKnow(
  { agency }: Source,
  { kind, value }: IdentifierName,
  agencies: Map<string, string | null>,
  askDoiOrg: Ask,
): Promise<boolean> {
  if (kind !== 'doi' || agency === undefined) return true;
  const prefix = value.split('/', 1)[0] ?? '';
  try {
    const named = agencies.get(prefix) ?? (await agencyOf(prefix, askDoiOrg));
    agencies.set(prefix, named);
    return named === agency;
  } catch {
    return true;
  }
}

const kindNames: Readonly<Record<IdentifierKind, string>> = {
  doi: 'DOIs',
  arxiv: 'arXiv IDs',
  isbn: 'ISBNs',
  pmid: 'PMIDs',
  pmcid: 'PMCIDs',
  url: 'web addresses',
};

/** The answer for an identifier of a kind that no source answers for. */
function unsupported({ kind }: IdentifierName): CouldNotCheck {
  const reason = `no service for ${kindNames[kind]} is built in yet; add the work to a library file`;
  return { outcome: 'could-not-check', code: 'unsupported', reason };
}
