import type { Article } from '../article/article.ts';

/**
 * How much there is to read: the sentences of paragraphs, headings and tables, and the words in them (runs of characters
 * between white space that hold a letter or a digit, markers aside). Footnote definitions are left out.
 */
export function countProse(article: Article): { readonly words: number; readonly sentences: number } {
  let words = 0;
  let sentences = 0;
  for (const { containers, sentences: ranges } of article.blocks) {
    if (containers.includes('footnote-definition')) continue;
    sentences += ranges.length;
    for (const { start, end } of ranges) words += countWords(article.text.slice(start, end));
  }
  return { words, sentences };
}

const ONLY_MARKERS = /^(?:\[\^[^\]]+\])+[.,;:!?]*$/;

function countWords(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(/\S+/g)) {
    const isWord = /[A-Za-z0-9]/.test(run) || /[\p{L}\p{N}]/u.test(run);
    if (isWord && !(run.startsWith('[^') && ONLY_MARKERS.test(run))) words += 1;
  }
  return words;
}
