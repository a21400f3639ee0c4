import type { IdentifierName } from '../../article/article.ts';
import { footnotesOf } from '../../article/footnotes.ts';
import { describeIdentifier, identifierUrl, parseIdentifier } from '../../article/identifiers/index.ts';
import { definitionAt, identifiersIn } from '../../article/lookup.ts';
import { plainProse } from '../../edits/plain-prose.ts';
import { identifiersOfItem } from '../../references/item-identifiers.ts';
import type { Item } from '../../references/item.ts';
import type { Library } from '../../references/library/library.ts';
import { identifierKey } from '../../references/resolution.ts';
import { summarize } from '../../references/summarize.ts';
import type { FootnoteSummary } from '../footnotes.ts';
import type { Review } from '../review.ts';
import { workBehind } from '../work-behind.ts';
import { legible } from './legible.ts';
import { judge, type Judgement, type Knowledge } from './standing.ts';

/** A work that an article cites, however often and by whatever. */
export interface ReportedReference extends Judgement {
  /** In a few words: authors, year and title, or else what the article has of it. */
  readonly name: string;
  /** Null where nothing is known of the work but the article's words. */
  readonly item: Item | null;
  /** An http(s) address, or null. */
  readonly url: string | null;
  /** True where there is something that services could be asked by. */
  readonly isIdentified: boolean;
  /** Where it is cited. */
  readonly offsets: readonly number[];
}

/** What the references of a report are drawn from. */
export interface Cited extends Knowledge {
  readonly review: Review;
  readonly library: Library;
}

const longestName = 200;

/** One place or footnote that cites a work. */
interface Citation {
  readonly words: string;
  readonly identifiers: readonly IdentifierName[];
  readonly item: Item | null;
  readonly offsets: readonly number[];
}

/** The different works that an article cites, in order of first mention: footnotes, then citation keys, then bare identifiers. */
export function referencesOf(cited: Cited): readonly ReportedReference[] {
  const works = new Map<string, Citation>();
  for (const [index, citation] of citationsIn(cited).entries()) {
    const key = keyOf(citation) ?? `citation ${index}`;
    const before = works.get(key);
    works.set(key, before === undefined ? citation : together(before, citation));
  }
  return [...works.values()].map((work) => describe(work, cited));
}

function citationsIn(cited: Cited): readonly Citation[] {
  const { article, footnotes } = cited.review;
  const inProse = (start: number): boolean => definitionAt(article, start) === null;
  return [
    ...footnotes.flatMap((footnote) => ofFootnote(footnote, cited)),
    ...article.citationKeys
      .filter(({ range }) => inProse(range.start))
      .map(({ key, range }) => {
        const item = cited.library.byId(key)?.item ?? null;
        return { words: `@${key}`, identifiers: [], item, offsets: [range.start] };
      }),
    ...article.identifiers
      .filter(({ problem, range }) => problem === null && inProse(range.start))
      .map(({ kind, value, raw, range }) => {
        const known = cited.known({ kind, value });
        const item = known?.outcome === 'resolved' ? known.item : null;
        return { words: raw, identifiers: [{ kind, value }], item, offsets: [range.start] };
      }),
  ];
}

function ofFootnote({ state, definition, key, label }: FootnoteSummary, cited: Cited): readonly Citation[] {
  if (state !== 'defined' || definition === null) return [];
  const { article } = cited.review;
  const { contentRange } = definition;
  const identifiers = identifiersIn(article, contentRange)
    .filter(({ problem }) => problem === null)
    .map(({ kind, value }) => ({ kind, value }));
  const uses = footnotesOf(article).get(key)?.references ?? [];
  return [
    {
      words: plainProse(article, contentRange) || (identifiers.length === 0 ? `[^${label}]` : ''),
      identifiers,
      item: workBehind(article, contentRange, cited.library, cited.known),
      offsets: (uses.length === 0 ? [definition] : uses).map(({ range }) => range.start),
    },
  ];
}

/** The same for citations of one work; null where nothing tells it from others. */
function keyOf({ identifiers, item }: Citation): string | null {
  const [first] = item === null ? identifiers : [...identifiersOfItem(item), ...identifiers];
  if (first !== undefined) return identifierKey(first);
  return item === null ? null : `item ${item.id}`;
}

function together(one: Citation, other: Citation): Citation {
  return {
    ...one,
    identifiers: [...one.identifiers, ...other.identifiers],
    offsets: [...one.offsets, ...other.offsets],
  };
}

function describe({ words, identifiers, item, offsets }: Citation, knowledge: Knowledge): ReportedReference {
  const own = item === null ? [] : identifiersOfItem(item);
  const names = [...new Map([...identifiers, ...own].map((name) => [identifierKey(name), name])).values()];
  const [first] = names;
  return {
    ...judge(names, knowledge),
    name: legible(item === null ? ownName(words, first) : nameOf(item), longestName),
    item,
    url: first === undefined ? null : webAddress(identifierUrl(first)),
    isIdentified: first !== undefined,
    offsets,
  };
}

/** "Turner et al. 2021. Optimal Policies Tend to Seek Power". */
function nameOf(item: Item): string {
  const { author, editor, title } = item;
  if (title === undefined) return summarize(item);
  return author === undefined && editor === undefined ? title : `${summarize(item).replace(/\.$/, '')}. ${title}`;
}

/** What the article says of a work; an identifier that stands by itself in its usual form. */
function ownName(words: string, identifier: IdentifierName | undefined): string {
  if (words === '' && identifier !== undefined) return describeIdentifier(identifier);
  const written = parseIdentifier(words);
  return written === null ? words : describeIdentifier(written);
}

function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s<>"\\]+$/i.test(url) ? url : null;
}
