import type { Article, Block, FootnoteDefinition, FootnoteReference, Identifier, Range } from './article.ts';

/** The leaf block at an offset (its end included, so that a cursor behind it counts), or null. */
export function blockAt(article: Article, offset: number): Block | null {
  const index = lastStartingBy(article.blocks, offset);
  const block = article.blocks[index];
  return block && offset <= block.range.end ? block : null;
}

/** The sentence at an offset (its end included), or null. */
export function sentenceAt(article: Article, offset: number): Range | null {
  const block = blockAt(article, offset);
  return block?.sentences.findLast(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** The paragraph at an offset, or null when something else is there. */
export function paragraphAt(article: Article, offset: number): Block | null {
  const block = blockAt(article, offset);
  return block?.kind === 'paragraph' ? block : null;
}

/** The first definition with a key: the one that Markdown uses. */
export function definitionOf(article: Article, key: string): FootnoteDefinition | null {
  return article.definitions.find((definition) => definition.key === key) ?? null;
}

/** All references with a key, in order. */
export function referencesTo(article: Article, key: string): readonly FootnoteReference[] {
  return article.references.filter((reference) => reference.key === key);
}

/** The identifiers that lie within a range, in order. */
export function identifiersIn(article: Article, range: Range): readonly Identifier[] {
  const { identifiers } = article;
  const found: Identifier[] = [];
  for (let index = lastStartingBy(identifiers, range.start - 1) + 1; index < identifiers.length; index++) {
    const identifier = identifiers[index];
    if (!identifier || identifier.range.start >= range.end) break;
    if (identifier.range.end <= range.end) found.push(identifier);
  }
  return found;
}

/** The index of the last item that starts at or before an offset, or -1. The items are in order of position. */
function lastStartingBy(items: readonly { readonly range: Range }[], offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item && item.range.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
