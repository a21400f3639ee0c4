import type { Article, Identifier, IdentifierName, Range } from '../article/article.ts';
import { describeIdentifier, equivalents } from '../article/identifiers/index.ts';
import { identifiersIn } from '../article/lookup.ts';
import type { Library } from '../references/library/library.ts';
import { resolutionKey } from '../references/resolution.ts';
import { workKey, type Work } from '../references/work.ts';
import { isContrasted } from './contrast.ts';
import { namedIn, startOfTitle, titlesAsMarked } from './titles.ts';
import { usesOf, type Use } from './uses.ts';

/** A work that the article itself names for a marker. */
export interface WorkInReach {
  readonly kind: 'found';
  readonly work: Work;
  /** Why, as a phrase for a message: `its identifier stands in the sentence: arXiv:1912.01683`. */
  readonly reason: string;
  /** Where the article says so. */
  readonly range: Range;
}

/** The marker's uses name different works, so that none can be taken. */
export interface ConflictInReach {
  readonly kind: 'conflict';
  /** What each use names, in order: a work, or a title that the library does not have. */
  readonly named: readonly { readonly text: string; readonly range: Range }[];
}

/** What the article says of the work behind a marker; null when it says nothing that is certain. */
export type Reach = WorkInReach | ConflictInReach | null;

interface Mention {
  readonly range: Range;
  readonly text: string;
  readonly reason: string;
  /** Null for a title in quotation marks that the library does not have. */
  readonly work: Work | null;
}

/** The work that the article names for an undefined marker, when that is certain, or null. */
export function workInReach(article: Article, library: Library, key: string): WorkInReach | null {
  const reach = reachOf(article, library, key);
  return reach?.kind === 'found' ? reach : null;
}

/**
 * What a marker stands for: the item of the library whose key is its label (a number is never taken for a key), or else what
 * its uses name: an identifier, or the title of an item of the library, in the words that the marker
 * stands behind. When in doubt, nothing: where markers stand side by side, where the words before one name several works, and
 * where different uses name different works (or a title that the library does not have).
 */
export function reachOf(article: Article, library: Library, key: string): Reach {
  const uses = usesOf(article, key);
  const byLabel = namedByLabel(library, uses);
  if (byLabel !== null) return byLabel;
  const mentions = uses.flatMap((use) => mentionsOf(article, library, use));
  const [first, ...others] = mentions;
  if (first === undefined) return null;
  if (others.some((other) => !isSame(first, other))) {
    return { kind: 'conflict', named: mentions.map(({ text, range }) => ({ text, range })) };
  }
  if (first.work === null) return null;
  return { kind: 'found', work: first.work, reason: first.reason, range: first.range };
}

/** Writers who name a footnote after a key of their library have said which work they mean, whatever else stands beside it. */
function namedByLabel(library: Library, uses: readonly Use[]): WorkInReach | null {
  const [use] = uses;
  if (use === undefined || !/\p{L}/u.test(use.reference.label)) return null;
  const entry = library.byId(use.reference.label);
  if (entry === null) return null;
  const { labelRange: range } = use.reference;
  return {
    kind: 'found',
    work: { item: entry.item.id },
    reason: 'its label is the key of the work in the library',
    range,
  };
}

function isSame(a: Mention, b: Mention): boolean {
  return a.work !== null && b.work !== null && workKey(a.work) === workKey(b.work);
}

/**
 * All that a use names: one mention for each work, so that two are a conflict. A title in quotation marks that the library
 * does not have counts where nothing else is named: the marker may well stand for that. Nothing counts where a work
 * is named as what another answers to ("Smith criticizes ..."): the marker may stand for that other.
 */
function mentionsOf(article: Article, library: Library, { clause, sentence }: Use): readonly Mention[] {
  if (clause === null) return [];
  const text = article.text.slice(clause.start, clause.end);
  const identifiers = identifiersIn(article, clause).filter(({ problem }) => problem === null);
  const byIdentifier = identifiers.map((identifier) => mentionOfIdentifier(library, identifier));
  const entries = namedIn(library, text);
  const byTitle = entries.map(({ item }) => ({
    range: sentence,
    text: `"${item.title ?? item.id}"`,
    reason: `its title stands in the sentence: "${item.title ?? item.id}"`,
    work: { item: item.id },
  }));
  const starts = [
    ...identifiers.map(({ range }) => range.start - clause.start),
    ...entries.map(({ item }) => startOfTitle(item.title ?? '', text)),
  ];
  if (starts.some((start) => isContrasted(text.slice(0, start)))) return [];
  const known = [...byIdentifier, ...byTitle];
  if (known.length > 0) return known;
  return titlesAsMarked(text).map((title) => ({ range: sentence, text: `"${title}"`, reason: '', work: null }));
}

function mentionOfIdentifier(library: Library, identifier: Identifier): Mention {
  const entry = library.byIdentifier(identifier);
  const name = describeIdentifier(identifier);
  return {
    range: identifier.range,
    text: name,
    reason: `its identifier stands in the sentence: ${name}`,
    work: entry === null ? { identifier: firstName(identifier) } : { item: entry.item.id },
  };
}

/** The same name for an identifier and its equivalents. */
function firstName({ kind, value }: IdentifierName): IdentifierName {
  const names = [{ kind, value }, ...equivalents({ kind, value })];
  return names.sort((a, b) => (resolutionKey(a) < resolutionKey(b) ? -1 : 1))[0] ?? { kind, value };
}
