import type { Article, FootnoteDefinition } from '../article/article.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { textOf } from '../article/lookup.ts';

/** A footnote that markers lead to, by the definition that counts. */
export interface NoteInUse {
  readonly key: string;
  readonly label: string;
  /** How many markers lead to it. */
  readonly uses: number;
  readonly definition: FootnoteDefinition;
  /** The text of the definition, as written. */
  readonly content: string;
}

/** The defined footnotes that are used, in order of first use. */
export function* notesInUse(article: Article): Generator<NoteInUse> {
  for (const { key, label, references, definitions } of footnotesOf(article).values()) {
    const [definition] = definitions;
    if (definition === undefined || references.length === 0) continue;
    yield { key, label, uses: references.length, definition, content: textOf(article, definition.contentRange).trim() };
  }
}
