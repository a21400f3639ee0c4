import type { Range } from '../article/article.ts';

/** What a hover shows: of which words, and its paragraphs in Markdown or plain text. */
export interface Shown {
  readonly range: Range;
  readonly paragraphs: readonly string[];
}
