import type { Article, Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import { fold } from '../references/fold.ts';
import type { Description } from './description.ts';
import { evidenceOf, type Statement } from './evidence.ts';
import { readingsOf } from './readings.ts';
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

interface Naming {
  readonly key: string;
  readonly description: Description;
}

/** The titles that stand in front of a lone marker, one of each clause: all that a conflict can begin with. */
export const namings = perChunk((chunk) =>
  readingsOf(chunk)
    .filter(({ mayNameWork, isCited }) => mayNameWork && isCited)
    .flatMap(({ clauses }) => clauses())
    .flatMap(({ markers, descriptions }): readonly Naming[] => {
      const named = descriptions.filter(isWorkByTitle);
      const [description] = named;
      const [marker] = markers;
      if (description === undefined || marker === undefined || named.length + markers.length !== 2) return [];
      return [{ key: marker.key, description }];
    }),
);

/** A title alone may be that of a song or a chapter: a work to cite has its author, place or identifier with it. */
function isWorkByTitle({ title, byline, venues, identifiers, isContrasted }: Description): boolean {
  if (title === null || !title.isTitle || title.form === 'bare' || isContrasted) return false;
  return title.text.split(/\s+/).length >= 3 && byline.length + venues.length + identifiers.length > 0;
}

/** The labels whose lone uses name different works by title. Joins what the chunks hold, and reads nothing. */
export function conflictingKeys(article: Article): readonly string[] {
  const firsts = new Map<string, Description>();
  const conflicting = new Set<string>();
  for (const { value } of article.list(namings)) {
    const first = firsts.get(value.key);
    if (first === undefined) firsts.set(value.key, value.description);
    else if (!isOneWork(first, value.description)) conflicting.add(value.key);
  }
  return [...conflicting];
}

/** The works that a label is used for, in order of first use; each use that names none goes with the one before it. */
export function worksUnder(article: Article, key: string): readonly NamedWork[] {
  const { uses = [], statements = [] } = evidenceOf(article).get(key) ?? {};
  const works: { name: string; range: Range; uses: Range[]; description: Description }[] = [];
  let current: (typeof works)[number] | undefined;
  for (const use of uses) {
    const own = statements.filter(({ marker, nearness }) => marker.start === use.start && nearness === 'own');
    const naming =
      own.find(({ description }) => isWorkByTitle(description)) ?? own.find((one) => isRemark(one, statements));
    if (naming !== undefined) {
      const { description, start } = naming;
      current = works.find((work) => isOneWork(work.description, description));
      if (current === undefined) {
        current = { name: nameOf(description), range: placed(placeOf(description), start), uses: [], description };
        works.push(current);
      }
    }
    current?.uses.push(use);
  }
  const [first] = works;
  // Uses in front of the first that names a work go with it.
  if (first !== undefined) first.uses.unshift(...uses.filter(({ end }) => end <= (first.uses[0]?.start ?? 0)));
  return works.map(({ name, range, uses: some }) => ({ name, range, uses: some }));
}

function nameOf({ title, authors }: Description): string {
  return title?.text ?? authors.map(({ text }) => text)[0] ?? '';
}

function placeOf({ title, authors, range }: Description): Range {
  return title?.range ?? authors[0]?.range ?? range;
}

/** Somebody with full name who is credited with something, and is no author of the works that other uses name. */
function isRemark({ description }: Statement, statements: readonly Statement[]): boolean {
  const [first] = description.authors;
  if (description.isFirm || first === undefined || first.given === '') return false;
  const authors = statements.filter((one) => isWorkByTitle(one.description)).flatMap((one) => one.description.authors);
  return !authors.some(({ family }) => fold(family) === fold(first.family));
}
