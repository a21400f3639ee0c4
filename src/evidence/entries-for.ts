import type { Library, LibraryEntry } from '../references/library/library.ts';
import { fold } from '../references/fold.ts';
import { firstAuthor } from '../references/first-author.ts';
import { yearOf } from '../references/summarize.ts';
import { namedIn } from './titles.ts';

/** Shorter words say nothing of what a sentence is about. */
const shortestWord = 5;

/** A first author's name counts as a word does that one title of twenty has. */
const authorScore = 3;

/**
 * The entries of the library that may be the source of a sentence, likeliest first: those whose title it names, those whose first
 * author and year stand in it, then those that share words with it (a word that few titles have counts more, the first author's
 * name three times).
 */
export function entriesFor(library: Library, sentence: string): readonly LibraryEntry[] {
  return [
    ...new Set([
      ...namedIn(library, sentence),
      ...byAuthorAndYear(library, sentence),
      ...bySharedWords(library, sentence),
    ]),
  ];
}

function bySharedWords({ entries }: Library, sentence: string): readonly LibraryEntry[] {
  const words = new Set(fold(sentence).split(' '));
  const titles = entries.map(({ item }) => {
    const title = fold(item.title ?? '').split(' ');
    return new Set(title.filter((word) => word.length >= shortestWord && words.has(word)));
  });
  const frequency = new Map<string, number>();
  for (const title of titles) for (const word of title) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(1 + entries.length / (frequency.get(word) ?? 1));
  return entries
    .map((entry, index) => {
      const shared = [...(titles[index] ?? [])].reduce((sum, word) => sum + rarity(word), 0);
      const author = firstAuthor(entry.item);
      return { entry, score: shared + (author !== '' && words.has(author) ? authorScore : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** The entries whose first author and year both stand in a sentence. */
function byAuthorAndYear({ entries }: Library, sentence: string): readonly LibraryEntry[] {
  const words = ` ${fold(sentence.replace(/['\u2019]s\b/g, ''))} `;
  return entries.filter(({ item }) => {
    const [author, year] = [firstAuthor(item), yearOf(item)];
    return author !== '' && year !== null && words.includes(` ${author} `) && words.includes(` ${String(year)} `);
  });
}
