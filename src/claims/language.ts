import type { Article, Chunk } from '../article/article.ts';

/** How many words of the article tell its language. */
const tellingWords = 400;

/** Short words that every English text is full of, and no other language. */
const functionWords = /\b(?:the|of|and|is|was|that|with|for|are|were|which|from|this|his|by|been|has|have|not|or)\b/gi;
const anyWord = /\p{L}+/gu;

/** One word in eight of English prose is of these; of other languages, hardly one in fifty. */
const englishShare = 0.12;

/**
 * True for an article in English: as its front matter says (`lang: en-GB`), or, where it does not say, as its first words tell.
 * A text of a few words is taken for English.
 */
export function isEnglish(article: Article): boolean {
  const { lang } = article.frontMatter;
  if (lang !== null) return /^en\b/i.test(lang);
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

const counts = new WeakMap<Chunk, { readonly words: number; readonly english: number }>();

/** The words of a chunk's paragraphs. Counted once per chunk. */
function countWords(chunk: Chunk): { readonly words: number; readonly english: number } {
  let count = counts.get(chunk);
  if (count === undefined) {
    const prose = chunk.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ range }) => chunk.text.slice(range.start, Math.min(range.end, range.start + 2000)));
    const text = prose.join(' ');
    count = { words: text.match(anyWord)?.length ?? 0, english: text.match(functionWords)?.length ?? 0 };
    counts.set(chunk, count);
  }
  return count;
}
