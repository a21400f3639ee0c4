import type { Article, FootnoteDefinition } from '../article/article.ts';
import { textOf } from '../article/lookup.ts';
import { isPlaceholder } from '../edits/definition-text.ts';
import { footnotesOf } from '../article/footnotes.ts';

/** `defined` = with a reference; `placeholder` and `empty` = there is a definition, but it names no source. */
export type FootnoteState = 'undefined' | 'empty' | 'placeholder' | 'defined';

export interface FootnoteSummary {
  /** As first written. */
  readonly label: string;
  readonly key: string;
  /** How many markers stand for it. */
  readonly uses: number;
  readonly state: FootnoteState;
  /** The definition that counts (the first), or null. */
  readonly definition: FootnoteDefinition | null;
}

/** One summary per label, in the order in which footnotes are numbered. */
export function summarizeFootnotes(article: Article): readonly FootnoteSummary[] {
  return [...footnotesOf(article).values()].map(({ key, label, references, definitions }) => {
    const definition = definitions[0] ?? null;
    return { key, label, uses: references.length, definition, state: stateOf(article, definition) };
  });
}

function stateOf(article: Article, definition: FootnoteDefinition | null): FootnoteState {
  if (definition === null) return 'undefined';
  const content = textOf(article, definition.contentRange).trim();
  if (content === '') return 'empty';
  return isPlaceholder(content) ? 'placeholder' : 'defined';
}

/** How far an article's footnotes have come, as the status bar and the reports say it. */
export interface FootnoteCounts {
  /** Different labels in use. */
  readonly markers: number;
  /** Places that use one. */
  readonly uses: number;
  /** Labels in use that have a definition with a reference. */
  readonly defined: number;
}

/** Counts the footnotes that are in use. */
export function countFootnotes(footnotes: readonly FootnoteSummary[]): FootnoteCounts {
  const used = footnotes.filter(({ uses }) => uses > 0);
  return {
    markers: used.length,
    uses: used.reduce((sum, { uses }) => sum + uses, 0),
    defined: used.filter(({ state }) => state === 'defined').length,
  };
}
