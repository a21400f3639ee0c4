import type { Contents } from './article.ts';
import { readTree } from './read-tree.ts';
import { parseMarkdown } from './syntax/index.ts';

/** Reads a chunk through unified, remark-parse and micromark: right for whatever is in it. */
export function readSlowly(text: string): Contents {
  return readTree(text, parseMarkdown(text));
}
