import type { Article } from '../article/article.ts';
import { paragraphAt } from '../article/lookup.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { comparable } from './titles.ts';
import { usesOf } from './uses.ts';

/**
 * Entries of the library that a marker may stand for, to be offered and never to be taken unasked: first those whose
 * first author and year stand in a sentence of a use, then those whose title stands in a paragraph of one.
 */
export function candidates(article: Article, library: Library, key: string): readonly LibraryEntry[] {
  const found = new Set<LibraryEntry>();
  const uses = usesOf(article, key);
  for (const { sentence } of uses) {
    const words = wordsOf(article.text.slice(sentence.start, sentence.end));
    for (const entry of library.entries) if (namesAuthorAndYear(entry, words)) found.add(entry);
  }
  for (const { reference } of uses) {
    const paragraph = paragraphAt(article, reference.range.start);
    if (paragraph === null) continue;
    const text = article.text.slice(paragraph.range.start, paragraph.range.end);
    for (const entry of library.titlesIn(text)) found.add(entry);
  }
  return [...found];
}

function namesAuthorAndYear({ item }: LibraryEntry, words: string): boolean {
  const [author] = item.author ?? item.editor ?? [];
  const name = comparable(author?.family ?? author?.literal ?? '');
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return name !== '' && year !== undefined && words.includes(` ${name} `) && words.includes(` ${String(year)} `);
}

/** The words in comparable form, with a space at either end. The possessive "Bostrom's" counts as the name too. */
function wordsOf(text: string): string {
  return ` ${comparable(text.replace(/['\u2019]s\b/g, ''))} `;
}
