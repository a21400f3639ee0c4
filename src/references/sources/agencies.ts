import type { IdentifierName } from '../../article/article.ts';
import type { Asker } from './asker.ts';
import { agencyOf, doiOrg } from './doi-org.ts';
import type { Source } from './source.ts';

/** Which agency registered which DOI prefix, once doi.org has said it. */
export class Agencies {
  readonly #asker: Asker;
  readonly #known = new Map<string, string | null>();

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** False when doi.org names another agency for a DOI than the source's; where doi.org fails, the source may know it. */
  async mayKnow({ agency }: Source, { kind, value }: IdentifierName, signal: AbortSignal): Promise<boolean> {
    if (kind !== 'doi' || agency === undefined || !this.#asker.sources.includes(doiOrg)) return true;
    const prefix = value.split('/', 1)[0] ?? '';
    try {
      // What doi.org does not know either is kept as well: null.
      if (!this.#known.has(prefix)) {
        this.#known.set(prefix, await agencyOf(prefix, this.#asker.contextOf(doiOrg, signal).ask));
      }
      return this.#known.get(prefix) === agency;
    } catch {
      return true;
    }
  }
}
