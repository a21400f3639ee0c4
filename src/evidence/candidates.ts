import type { Article, Range } from '../article/article.ts';
import { paragraphAt } from '../article/lookup.ts';
import { fold } from '../references/fold.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { yearOf } from '../references/summarize.ts';
import { firstAuthor } from '../references/first-author.ts';
import { namedIn } from './titles.ts';
import { usesOf } from './uses.ts';

/** How many uses of a marker are looked at. */
const mostUses = 50;

/**
 * Entries of the library that a marker may stand for, to be offered and never to be taken unasked: first those whose
 * title is named in a sentence of a use, then those whose first author and year stand in one, then those whose title is
 * named in a paragraph of one.
 */
export function candidates(article: Article, library: Library, key: string): readonly LibraryEntry[] {
  const uses = usesOf(article, key).slice(0, mostUses);
  const sentences = textsOf(
    article,
    uses.map(({ sentence }) => sentence),
  );
  const paragraphs = textsOf(
    article,
    uses.flatMap(({ reference }) => paragraphAt(article, reference.range.start)?.range ?? []),
  );
  return [
    ...new Set([
      ...sentences.flatMap((sentence) => namedIn(library, sentence)),
      ...sentences.flatMap((sentence) => byAuthorAndYear(library, sentence)),
      ...paragraphs.flatMap((paragraph) => namedIn(library, paragraph)),
    ]),
  ];
}

/** The text of each range, each range once. */
function textsOf({ text }: Article, ranges: readonly Range[]): readonly string[] {
  const ends = new Map(ranges.map(({ start, end }) => [start, end]));
  return [...ends].map(([start, end]) => text.slice(start, end));
}

/** The entries whose first author and year both stand in a sentence. */
export function byAuthorAndYear(library: Library, sentence: string): readonly LibraryEntry[] {
  const words = ` ${fold(sentence.replace(/['\u2019]s\b/g, ''))} `;
  return library.entries.filter(({ item }) => {
    const [author, year] = [firstAuthor(item), yearOf(item)];
    return author !== '' && year !== null && words.includes(` ${author} `) && words.includes(` ${String(year)} `);
  });
}
