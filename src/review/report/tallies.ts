import type { Item } from '../../references/item.ts';
import { yearOf } from '../../references/summarize.ts';

/** How many references there are of one kind or time. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

/** References that nobody knows enough of to be counted elsewhere. */
const unknown = 'not known';

/** More years than that are put together. */
const mostYears = 16;
const spans = [1, 2, 5, 10, 25, 50, 100, 500];

/** How many works are of which year, the newest first: of so many years together that there are few bars, gaps between them shown. */
export function byYear(items: readonly (Item | null)[]): readonly Tally[] {
  const years = items.map((item) => (item === null ? null : yearOf(item)));
  const dated = years.filter((year) => year !== null).sort((a, b) => a - b);
  const [first, last] = [dated[0], dated.at(-1)];
  const undated = { label: unknown, count: years.length - dated.length };
  if (first === undefined || last === undefined) return nonEmpty([undated]);
  const span = spans.find((one) => last / one - first / one < mostYears) ?? 1000;
  const tallies: Tally[] = [];
  for (let start = Math.floor(last / span) * span; start + span > first; start -= span) {
    const end = start + span - 1;
    const count = dated.filter((year) => start <= year && year <= end).length;
    tallies.push({ label: span === 1 ? String(start) : `${start}\u2013${end}`, count });
  }
  return [...tallies, ...nonEmpty([undated])];
}

/** How many works are of which kind, the most frequent first. */
export function byKind(items: readonly (Item | null)[]): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const kind = item === null ? unknown : kindOf(item);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const tallies = [...counts].map(([label, count]) => ({ label, count }));
  const known = tallies.filter(({ label }) => label !== unknown);
  known.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return [...known, ...tallies.filter(({ label }) => label === unknown)];
}

/** What CSL calls otherwise than people do. */
const kinds: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  chapter: 'book chapter',
  entry: 'entry of a reference work',
  'entry-dictionary': 'entry of a dictionary',
  'entry-encyclopedia': 'entry of an encyclopedia',
  motion_picture: 'film',
  'paper-conference': 'conference paper',
  post: 'post',
  'post-weblog': 'blog post',
  'review-book': 'book review',
  webpage: 'web page',
};

function kindOf({ type }: Item): string {
  return (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? type.replace(/[-_]/g, ' ');
}

function nonEmpty(tallies: readonly Tally[]): readonly Tally[] {
  return tallies.filter(({ count }) => count > 0);
}
