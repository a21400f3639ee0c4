import type { IdentifierName } from '../../article/article.ts';
import { matchDefinition, type DefinitionMatch } from '../../evidence/definition-match.ts';
import type { Notice } from '../../references/facts.ts';
import type { Item } from '../../references/item.ts';
import { identifiersOfItem } from '../../references/item-identifiers.ts';
import type { FileReview } from '../review-file.ts';

/** Whether the words of a footnote name the work that its identifier stands for, and whether that work stands. */
export interface Verification {
  /** Null where no work is known. */
  readonly matches: DefinitionMatch | null;
  readonly standing: StandingReport;
}

export interface StandingReport {
  /** `not-asked`: nobody was, or nobody can be. */
  readonly outcome: 'checked' | 'could-not-check' | 'not-asked';
  /** What was published about the work since; null where nobody who keeps notices has answered. */
  readonly notices: readonly Notice[] | null;
  /** The DOI of the published version of a preprint. */
  readonly publishedAs: string | null;
  readonly checkedAt: string | null;
  /** Why it, or a part of it, could not be checked. */
  readonly unchecked: readonly string[];
}

const notAsked: StandingReport = {
  outcome: 'not-asked',
  notices: null,
  publishedAs: null,
  checkedAt: null,
  unchecked: [],
};

/**
 * Holds a footnote against the work behind it.
 *
 * @param item the work, where it is known
 */
export function verify(
  text: string,
  written: readonly (IdentifierName & { readonly raw: string })[],
  item: Item | null,
  file: FileReview,
): Verification {
  const raws = written.map(({ raw }) => raw);
  const names = [...written, ...(item === null ? [] : identifiersOfItem(item))];
  return {
    matches: item === null ? null : matchDefinition(text, raws, item),
    standing: names.map((name) => standingOf(name, file)).find(({ outcome }) => outcome !== 'not-asked') ?? notAsked,
  };
}

function standingOf(name: IdentifierName, { desk, library }: FileReview): StandingReport {
  const standing = desk.enquiries.standing(name, library);
  if (standing === null) return notAsked;
  if (standing.outcome === 'could-not-check') {
    return { ...notAsked, outcome: 'could-not-check', unchecked: [standing.reason] };
  }
  const { facts, checkedAt, unchecked } = standing;
  const { notices = null, publishedAs = null } = facts;
  return { outcome: 'checked', notices, publishedAs, checkedAt, unchecked };
}
