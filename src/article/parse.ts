import type { Article, PlacedChunk } from './article.ts';
import { readChunk } from './chunk-memo.ts';
import { chunkEnd } from './chunks.ts';
import { readHead } from './head.ts';
import { PlacedArticle } from './placed-article.ts';

export { clearMemory } from './chunk-memo.ts';

/**
 * Reads a Markdown text. Never throws: what is no Markdown is plain text, and what was made to be slow to read is read
 * more simply.
 */
export function parse(text: string): Article {
  const chunks: PlacedChunk[] = [];
  const head = readHead(text);
  if (head) chunks.push(head);
  let start = head ? head.chunk.text.length : 0;
  while (start < text.length) {
    const end = chunkEnd(text, start);
    chunks.push({ start, chunk: readChunk(text.slice(start, end)) });
    start = end;
  }
  return new PlacedArticle(chunks, text);
}
