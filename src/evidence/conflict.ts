import type { Article, Range } from '../article/article.ts';
import { perChunk, placed, type Placed } from '../article/chunk-list.ts';
import type { Description } from './description.ts';
import { readingsOf, type Clause } from './readings.ts';
import { isOneWork } from './same-work.ts';

/** One of several works that a label is used for. */
export interface NamedWork {
  /** As the text names it: its title, or whoever is credited: "Formalizing Convergent Instrumental Goals", "Marvin Minsky". */
  readonly name: string;
  /** Where the text names it. */
  readonly range: Range;
  /** The markers that stand for it, in order. */
  readonly uses: readonly Range[];
}

/** What stands in front of a marker that has no other beside it. */
export interface LoneClause {
  readonly key: string;
  /** The one work that it names by title; null for none, and for several, of which the marker can stand for any. */
  readonly titled: () => Description | null;
}

/** The words in front of lone markers in which a title may stand. They are read when it is asked for. */
export const loneClauses = perChunk((chunk) =>
  readingsOf(chunk)
    .filter(({ isCited, mayHoldTitle }) => isCited && mayHoldTitle)
    .flatMap(({ clauses }) => clauses())
    .flatMap((clause): readonly LoneClause[] => {
      const [marker, ...others] = clause.markers;
      if (marker === undefined || others.length > 0) return [];
      let titled: Description | null | undefined;
      return [{ key: marker.key, titled: () => (titled === undefined ? (titled = titledIn(clause)) : titled) }];
    }),
);

function titledIn({ descriptions }: Clause): Description | null {
  const [description, ...others] = descriptions().filter(isWorkByTitle);
  return description === undefined || others.length > 0 ? null : description;
}

/** A title alone may be that of a song or a chapter: a work to cite has its author, place or identifier with it. */
function isWorkByTitle({ title, byline, venues, identifiers, isContrasted }: Description): boolean {
  if (title === null || !title.isTitle || title.form === 'bare' || isContrasted) return false;
  return title.text.split(/\s+/).length >= 3 && byline.length + venues.length + identifiers.length > 0;
}

const conflicts = new WeakMap<Article, ReadonlySet<string>>();

/** The keys of the labels whose lone uses name different works by title. Joins what the chunks hold, once per article. */
export function conflictingKeys(article: Article): ReadonlySet<string> {
  const known = conflicts.get(article);
  if (known !== undefined) return known;
  const conflicting = new Set<string>();
  for (const [key, clauses] of byKey(article.list(loneClauses))) {
    if (clauses.length > 1 && nameSeveral(clauses)) conflicting.add(key);
  }
  conflicts.set(article, conflicting);
  return conflicting;
}

function nameSeveral(clauses: readonly Placed<LoneClause>[]): boolean {
  let first: Description | null = null;
  for (const { value } of clauses) {
    const description = value.titled();
    if (first !== null && description !== null && !isOneWork(first, description)) return true;
    first ??= description;
  }
  return false;
}

function byKey<Value extends { readonly key: string }>(
  list: readonly Placed<Value>[],
): ReadonlyMap<string, readonly Placed<Value>[]> {
  const groups = new Map<string, Placed<Value>[]>();
  for (const one of list) {
    const group = groups.get(one.value.key);
    if (group === undefined) groups.set(one.value.key, [one]);
    else group.push(one);
  }
  return groups;
}

interface Use {
  readonly key: string;
  readonly marker: Range;
  /** Null where other markers stand beside it. */
  readonly clause: Clause | null;
}

/** Every use of a marker, with the words in front of it. Only asked for where there is a conflict. */
const uses = perChunk((chunk) =>
  readingsOf(chunk)
    .filter(({ isCited }) => isCited)
    .flatMap(({ clauses }) => clauses())
    .flatMap((clause) =>
      clause.markers.map(({ key, range }): Use => {
        return { key, marker: range, clause: clause.markers.length === 1 ? clause : null };
      }),
    ),
);

interface Draft extends NamedWork {
  readonly uses: Range[];
  readonly description: Description;
}

/** The works that each conflicting label is used for, in order of first use; a use that names none goes with the one before it. */
export function conflictsIn(article: Article): ReadonlyMap<string, readonly NamedWork[]> {
  const keys = conflictingKeys(article);
  if (keys.size === 0) return new Map();
  const groups = byKey(article.list(uses).filter(({ value }) => keys.has(value.key)));
  return new Map([...groups].map(([key, group]) => [key, worksOf(group)]));
}

function worksOf(list: readonly Placed<Use>[]): readonly NamedWork[] {
  const said = list.map(({ start, value }) => ({
    start,
    marker: value.marker,
    descriptions: value.clause?.descriptions() ?? [],
  }));
  const named = said.flatMap(({ descriptions }) => descriptions.filter(isWorkByTitle));
  const authors = new Set(named.flatMap((description) => description.authors.map(({ family }) => family)));
  const works: Draft[] = [];
  const early: Range[] = [];
  let current: Draft | undefined;
  for (const { start, marker, descriptions } of said) {
    const work = descriptions.find(isWorkByTitle) ?? descriptions.find((one) => isRemark(one, authors));
    if (work !== undefined) {
      current = works.find(({ description }) => isOneWork(description, work)) ?? draftOf(work, start, works);
    }
    (current?.uses ?? early).push(placed(marker, start));
  }
  works[0]?.uses.unshift(...early);
  return works.map(({ name, range, uses: markers }) => ({ name, range, uses: markers }));
}

function draftOf(description: Description, start: number, works: Draft[]): Draft {
  const draft = { name: nameOf(description), range: placed(placeOf(description), start), uses: [], description };
  works.push(draft);
  return draft;
}

function nameOf({ title, authors }: Description): string {
  return title?.text ?? authors.map(({ text }) => text)[0] ?? '';
}

function placeOf({ title, authors, range }: Description): Range {
  return title?.range ?? authors[0]?.range ?? range;
}

/** Somebody with full name who is credited with something, and is no author of the works that other uses name. */
function isRemark({ isFirm, authors }: Description, others: ReadonlySet<string>): boolean {
  const [first] = authors;
  return !isFirm && first !== undefined && first.given !== '' && !others.has(first.family);
}
