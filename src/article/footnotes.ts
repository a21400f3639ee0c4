import type { Article, FootnoteDefinition, FootnoteReference } from './article.ts';

/** All that stands under one label. */
export interface Footnote {
  /** As first written: by the first reference, or else by the first definition. */
  readonly label: string;
  readonly key: string;
  /** In order of position. */
  readonly references: readonly FootnoteReference[];
  /** In order of position. The first is the one that counts. */
  readonly definitions: readonly FootnoteDefinition[];
}

interface Draft extends Footnote {
  readonly references: FootnoteReference[];
  readonly definitions: FootnoteDefinition[];
}

/**
 * The article's footnotes by key, in the order in which they are numbered: by first use in the body, then by first use
 * inside other footnotes, then the unused ones in order of definition. Made once per article.
 */
export function footnotesOf(article: Article): ReadonlyMap<string, Footnote> {
  return article.once(makeIndex);
}

function makeIndex({ references, definitions }: Article): ReadonlyMap<string, Footnote> {
  const index = new Map<string, Draft>();
  const draftOf = ({ key, label }: { readonly key: string; readonly label: string }): Draft => {
    let draft = index.get(key);
    if (draft === undefined) index.set(key, (draft = { key, label, references: [], definitions: [] }));
    return draft;
  };
  const inside: FootnoteReference[] = [];
  for (const reference of references) {
    if (reference.within === null) draftOf(reference).references.push(reference);
    else inside.push(reference);
  }
  for (const reference of inside) insertInOrder(draftOf(reference).references, reference);
  for (const definition of definitions) draftOf(definition).definitions.push(definition);
  return index;
}

function insertInOrder(references: FootnoteReference[], reference: FootnoteReference): void {
  const at = references.findLastIndex(({ range }) => range.start < reference.range.start);
  references.splice(at + 1, 0, reference);
}

/** The first definition with a key, which is the one that Markdown uses, or null. */
export function definitionOf(article: Article, key: string): FootnoteDefinition | null {
  return footnotesOf(article).get(key)?.definitions[0] ?? null;
}
