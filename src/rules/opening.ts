import type { Article, Range } from '../article/article.ts';

/** Where what is said of a whole article is shown: its first words; null in an article that has none. */
export function openingOf({ blocks }: Article): Range | null {
  const block = blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph');
  return block === undefined ? null : (block.sentences[0] ?? block.range);
}
