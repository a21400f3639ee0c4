import type { Article } from '../article/article.ts';
import { inOrder } from './apply.ts';
import type { TextEdit } from './edit.ts';
import { footnotesOf, type Footnote } from '../article/footnotes.ts';

/** True for a label that is a number by itself, as `3`. `03` is a name. */
function isNumeric(label: string): boolean {
  return /^[1-9]\d{0,8}$/.test(label);
}

/** The footnotes with a numeric label, in order of first use. */
export function numericFootnotes(article: Article): readonly Footnote[] {
  return [...footnotesOf(article).values()].filter(({ label }) => isNumeric(label));
}

/**
 * Numbers the footnotes 1, 2, 3 ... in order of first use, the unused ones last. References and definitions change
 * together; labels that are names stay, and nothing is moved.
 */
export function renumber(article: Article): TextEdit[] {
  const edits = numericFootnotes(article).flatMap(({ label, references, definitions }, index) => {
    const number = String(index + 1);
    if (label === number) return [];
    return [...references, ...definitions].map(({ labelRange }) => ({ range: labelRange, text: number }));
  });
  return inOrder(edits);
}
