import type { IdentifierName } from '../../article/article.ts';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import type { Facts, NoticeKind } from '../../references/facts.ts';
import type { LinkState } from '../../references/link-checks.ts';
import type { CouldNotCheck, Resolution } from '../../references/resolution.ts';
import { nameOfSource } from '../../references/sources/names.ts';
import type { Standing } from '../../references/standing.ts';
import { describeNotice } from '../../rules/notices.ts';

/**
 * How far a reference can be relied on.
 * - `doubtful`: retracted, withdrawn, under concern, gone, or under an identifier that does not exist;
 * - `changed`: corrected, or there is a version of it to cite instead;
 * - `clear`: who keeps notices was asked, and knows none;
 * - `unchecked`: somebody was asked and could not say;
 * - `unasked`: nobody was, or nobody keeps notices of it.
 */
export type Verdict = 'doubtful' | 'changed' | 'clear' | 'unchecked' | 'unasked';

export interface Judgement {
  readonly verdict: Verdict;
  /** What is held against it, a sentence each. */
  readonly remarks: readonly string[];
  /** Why something about it could not be found out, as phrases. */
  readonly obstacles: readonly string[];
}

/** What is known of works without asking anyone. */
export interface Knowledge {
  readonly known: (identifier: IdentifierName) => Resolution | null;
  readonly standing: (identifier: IdentifierName) => Standing | CouldNotCheck | null;
  readonly link: (url: string) => LinkState | CouldNotCheck | null;
}

interface Statement {
  readonly verdict: Verdict;
  /** A remark or an obstacle; empty where there is nothing to say. */
  readonly text: string;
}

/** From the one that counts most to the one that counts least. */
const verdicts: readonly Verdict[] = ['doubtful', 'changed', 'clear', 'unchecked', 'unasked'];

/** What is known of the standing of a work under any of its identifiers. */
export function judge(identifiers: readonly IdentifierName[], knowledge: Knowledge): Judgement {
  const statements = identifiers.flatMap((identifier) => [
    ...ofResolution(identifier, knowledge.known(identifier)),
    ...ofStanding(knowledge.standing(identifier)),
    ...(identifier.kind === 'url' ? ofLink(knowledge.link(identifier.value)) : []),
  ]);
  const saidAs = (...meant: readonly Verdict[]): readonly string[] => [
    ...new Set(statements.flatMap(({ verdict, text }) => (meant.includes(verdict) && text !== '' ? [text] : []))),
  ];
  return {
    verdict: verdicts.find((one) => statements.some(({ verdict }) => verdict === one)) ?? 'unasked',
    remarks: saidAs('doubtful', 'changed'),
    obstacles: saidAs('unchecked'),
  };
}

function ofResolution(identifier: IdentifierName, resolution: Resolution | null): readonly Statement[] {
  if (resolution?.outcome === 'could-not-check') return [obstacle(resolution)];
  if (resolution?.outcome !== 'not-found') return [];
  const text = `${describeIdentifier(identifier)} does not exist, says ${nameOfSource(resolution.source)}.`;
  return [{ verdict: 'doubtful', text }];
}

function ofStanding(standing: Standing | CouldNotCheck | null): readonly Statement[] {
  if (standing === null) return [];
  if (standing.outcome === 'could-not-check') return [obstacle(standing)];
  const { facts, unchecked } = standing;
  return [...ofFacts(facts), ...unchecked.map((text): Statement => ({ verdict: 'unchecked', text }))];
}

const notices: Readonly<Record<NoticeKind, Statement>> = {
  retraction: { verdict: 'doubtful', text: 'Retracted' },
  withdrawal: { verdict: 'doubtful', text: 'Withdrawn' },
  'expression-of-concern': { verdict: 'doubtful', text: 'Concern was expressed' },
  correction: { verdict: 'changed', text: 'Corrected' },
};

function* ofFacts({ notices: given, publishedAs, replacedBy }: Facts): Generator<Statement> {
  for (const notice of given ?? []) {
    const { verdict, text } = notices[notice.kind];
    yield { verdict, text: `${text}${describeNotice(notice)}.` };
  }
  if (publishedAs !== undefined) yield { verdict: 'changed', text: `Published since as doi:${publishedAs}.` };
  if (replacedBy !== undefined) yield { verdict: 'changed', text: `Replaced by doi:${replacedBy}.` };
  if (given?.length === 0) yield { verdict: 'clear', text: '' };
}

function ofLink(link: LinkState | CouldNotCheck | null): readonly Statement[] {
  if (link?.outcome === 'could-not-check') return [obstacle(link)];
  if (link?.outcome !== 'dead') return [];
  const since = link.goneSince === null ? '' : ` since ${link.goneSince.slice(0, 10)}`;
  return [{ verdict: 'doubtful', text: `Its page has been gone${since}.` }];
}

/** Who was not asked has not failed. */
const unasked: ReadonlySet<CouldNotCheck['code']> = new Set(['offline', 'unsupported', 'cancelled']);

function obstacle({ code, reason }: CouldNotCheck): Statement {
  return unasked.has(code) ? { verdict: 'unasked', text: '' } : { verdict: 'unchecked', text: reason };
}
