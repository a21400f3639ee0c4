import type { Article, Range } from '../article/article.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { contains } from '../article/ranges.ts';
import { inOrder } from './apply.ts';
import type { TextEdit } from './edit.ts';
import { nextLabels } from './labels.ts';

/**
 * Makes several footnotes of one: the markers of the first group keep the label and its definition, those of each other group get a
 * label of their own, which is yet to be defined.
 *
 * @param groups the ranges of markers, group by group
 */
export function splitLabel(article: Article, key: string, groups: readonly (readonly Range[])[]): TextEdit[] {
  const references = footnotesOf(article).get(key)?.references ?? [];
  const others = groups.slice(1);
  const labels = nextLabels(article, others.length);
  const edits = others.flatMap((markers, index) =>
    references
      .filter(({ range }) => markers.some((marker) => contains(marker, range)))
      .map(({ labelRange }) => ({ range: labelRange, text: labels[index] ?? '' })),
  );
  return inOrder(edits);
}
