import type { Article, Block, FootnoteDefinition, Identifier, Range } from './article.ts';
import { lastIndexBy } from './search.ts';

/** The leaf block at an offset (its end included, so that a cursor behind it counts), or null. */
export function blockAt(article: Article, offset: number): Block | null {
  const block = article.blocks[lastStartingBy(article.blocks, offset)];
  return block && offset <= block.range.end ? block : null;
}

/** The sentence at an offset (its end included), or null. */
export function sentenceAt(article: Article, offset: number): Range | null {
  const sentences = blockAt(article, offset)?.sentences ?? [];
  return sentences.findLast(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** The paragraph at an offset, or null when something else is there. */
export function paragraphAt(article: Article, offset: number): Block | null {
  const block = blockAt(article, offset);
  return block?.kind === 'paragraph' ? block : null;
}

/** The footnote definition around an offset, or null. */
export function definitionAt({ definitions }: Article, offset: number): FootnoteDefinition | null {
  const definition = definitions[lastStartingBy(definitions, offset)];
  return definition && offset <= definition.range.end ? definition : null;
}

/** The identifiers that lie within a range, in order. */
export function identifiersIn(article: Article, range: Range): Identifier[] {
  const { identifiers } = article;
  const found: Identifier[] = [];
  for (let index = lastStartingBy(identifiers, range.start - 1) + 1; index < identifiers.length; index++) {
    const identifier = identifiers[index];
    if (!identifier || identifier.range.start >= range.end) break;
    if (identifier.range.end <= range.end) found.push(identifier);
  }
  return found;
}

/** The text of a range, cut from the chunks around it: `article.text` of an edited book takes long to join. */
export function textOf(article: Article, range: Range): string {
  const { chunks } = article;
  let text = '';
  for (let index = Math.max(lastPlacedBy(chunks, range.start), 0); index < chunks.length; index++) {
    const placed = chunks[index];
    if (!placed || placed.start >= range.end) break;
    text += placed.chunk.text.slice(Math.max(range.start - placed.start, 0), range.end - placed.start);
  }
  return text;
}

function lastStartingBy(items: readonly { readonly range: Range }[], offset: number): number {
  return lastIndexBy(items, ({ range }) => range.start, offset);
}

function lastPlacedBy(chunks: Article['chunks'], offset: number): number {
  return lastIndexBy(chunks, ({ start }) => start, offset);
}
