import { equivalents } from '../article/identifiers/index.ts';
import type { IdentifierName } from '../article/article.ts';
import type { Facts } from './facts.ts';
import { firstAuthor } from './first-author.ts';
import { fold } from './fold.ts';
import { identifiersOfItem } from './item-identifiers.ts';
import type { Item } from './item.ts';
import { identifierKey } from './resolution.ts';
import { yearOf } from './summarize.ts';

/** One record of a work: what a service or a library has of it. */
export interface WorkRecord {
  readonly item: Item;
  readonly facts: Facts;
  /** `library`, or the id of a service. */
  readonly source: string;
}

/** Years between a preprint and its publication in which the same title by the same author is the same work. */
const mostYearsApart = 2;

/** What a record is of, from what is best cited to what is no work of its own. */
const editions = ['library', 'published', 'preprint', 'posted', 'part'] as const;
type Edition = (typeof editions)[number];

/** Types of what Crossref has of parts and reviews of works, and of what it does not know. */
const partTypes: ReadonlySet<string> = new Set(['review', 'document', 'figure']);

/**
 * Records as works: those with an identifier in common (versions of one DOI, as `.../v2`, and a preprint's published version
 * included), and those of the same title by the same first author within two years. The best version comes first: the library's, else the
 * published one before the preprint before what was only posted. Works are in the order of their first records.
 */
export function clusterWorks<Of extends WorkRecord>(records: readonly Of[]): readonly (readonly Of[])[] {
  const groups = new Groups(records.length);
  joinByKeys(records, groups);
  joinByTitles(records, groups);
  const works = new Map<number, Of[]>();
  records.forEach((record, index) => {
    const leader = groups.leaderOf(index);
    const work = works.get(leader);
    if (work === undefined) works.set(leader, [record]);
    else work.push(record);
  });
  return [...works.values()].map((work) => work.sort((a, b) => placeOf(a) - placeOf(b)));
}

/** The place of a record among the versions of its work: smaller is better to cite. */
export function placeOf(record: WorkRecord): number {
  return editions.indexOf(editionOf(record));
}

/** True for a review or part of a work, and for what was posted by nobody knows whom. */
export function isHardlyWork(record: WorkRecord): boolean {
  return placeOf(record) >= editions.indexOf('posted');
}

function editionOf({ item, facts, source }: WorkRecord): Edition {
  if (source === 'library') return 'library';
  if (facts.isPreprint === true || item.genre === 'Preprint') return 'preprint';
  if (partTypes.has(item.type)) return 'part';
  return item.type === 'article' ? 'posted' : 'published';
}

function joinByKeys(records: readonly WorkRecord[], groups: Groups): void {
  const first = new Map<string, number>();
  records.forEach((record, index) => {
    for (const key of keysOf(record)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else groups.join(other, index);
    }
  });
}

/** A book's ISBN stands in the records of its chapters, and a web address may lead to many works. */
function keysOf({ item, facts }: WorkRecord): readonly string[] {
  const own = identifiersOfItem(item).filter(({ kind }) => kind !== 'url' && (kind !== 'isbn' || item.type === 'book'));
  const others = [facts.publishedAs, facts.replacedBy].flatMap((value): IdentifierName[] => {
    return value === undefined ? [] : [{ kind: 'doi', value }];
  });
  return [...own, ...others].flatMap((name) => [name, ...equivalents(name)]).map(keyOf);
}

/** The version at the end of a DOI or an arXiv ID is none of the work: `10.17504/protocols.io.dm6gp/v2`. */
function keyOf(name: IdentifierName): string {
  const key = identifierKey(name);
  return name.kind === 'doi' || name.kind === 'arxiv' ? key.replace(/[/.]?v\d{1,3}$/, '') : key;
}

/** The first author of one must be among the authors of the other: proceedings are registered with their authors in any order. */
function joinByTitles(records: readonly WorkRecord[], groups: Groups): void {
  const alike = new Map<string, number[]>();
  records.forEach(({ item }, index) => {
    const title = titleKey(item);
    if (title === '') return;
    const others = alike.get(title) ?? [];
    for (const other of others) if (areSame(item, records[other]?.item)) groups.join(other, index);
    alike.set(title, [...others, index]);
  });
}

/** Some services keep the line breaks of arXiv's titles as a backslash and a letter. */
function titleKey({ title = '' }: Item): string {
  return fold(title.replaceAll('\\n ', ' ')).replace(/ v\d{1,3}$/, '');
}

function areSame(item: Item, other: Item | undefined): boolean {
  return other !== undefined && areNear(item, other) && (hasFirstAuthor(item, other) || hasFirstAuthor(other, item));
}

function hasFirstAuthor(of: Item, other: Item): boolean {
  const first = firstAuthor(of);
  return (
    first !== '' &&
    (other.author ?? other.editor ?? []).some((name) => fold(name.family ?? name.literal ?? '') === first)
  );
}

function areNear(item: Item, other: Item): boolean {
  const [year, otherYear] = [yearOf(item), yearOf(other)];
  return year === null || otherYear === null || Math.abs(year - otherYear) <= mostYearsApart;
}

/** Numbers in groups that can be joined: each leads to a smaller one of its group, or to itself. */
class Groups {
  readonly #leaders: number[];

  constructor(size: number) {
    this.#leaders = Array.from({ length: size }, (_, index) => index);
  }

  leaderOf(index: number): number {
    let leader = index;
    while (this.#leaders[leader] !== leader) leader = this.#leaders[leader] ?? leader;
    return leader;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.leaderOf(a), this.leaderOf(b)];
    this.#leaders[Math.max(one, other)] = Math.min(one, other);
  }
}
