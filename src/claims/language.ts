import type { Article } from '../article/article.ts';
import { keptWithChunk } from './kept.ts';
import { list } from './words.ts';

/** How many words of the article tell its language. */
const tellingWords = 400;

/** Short words that every English text is full of, and no other language. */
const functionWords: ReadonlySet<string> = new Set(
  list('the of and is was that with for are were which from this his by been has have not or'),
);

const longestFunctionWord = 5;

/** One word in eight of English prose is of these; of other languages, hardly one in fifty. */
const englishShare = 0.12;

/**
 * True for an article in English: as its front matter says (`lang: en-GB`), or, where it does not say, as its first words tell.
 * A text of a few words is taken for English.
 */
export function isEnglish(article: Article): boolean {
  const { lang } = article.frontMatter;
  if (lang !== null && lang.trim() !== '') return /^en(?:$|[-_]|g(?:$|lish))/i.test(lang.trim());
  let words = 0;
  let english = 0;
  for (const { chunk } of article.chunks) {
    const counted = countWords(chunk);
    words += counted.words;
    english += counted.english;
    if (words >= tellingWords) break;
  }
  return words < 20 || english / words >= englishShare;
}

/** No paragraph is read further, in characters. */
const longestSample = 1000;

/** The words of a chunk's paragraphs. */
const countWords = keptWithChunk(({ text, blocks }) => {
  let words = 0;
  let english = 0;
  for (const { kind, range } of blocks) {
    if (kind !== 'paragraph') continue;
    const sample = text.slice(range.start, Math.min(range.end, range.start + longestSample)).toLowerCase();
    for (const word of sample.match(inWords) ?? []) {
      words += 1;
      english += word.length <= longestFunctionWord && functionWords.has(word) ? 1 : 0;
    }
  }
  return { words, english };
});

const inWords = /\p{L}+/gu;
