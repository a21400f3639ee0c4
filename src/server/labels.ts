import type { Article, Range } from '../article/article.ts';
import { footnotesOf, type Footnote } from '../article/footnotes.ts';

/** A footnote label that was pointed at. */
export interface PointedLabel {
  /** As written there. */
  readonly label: string;
  /** The label alone, there. */
  readonly range: Range;
  readonly footnote: Footnote;
}

/** The label whose marker, or whose definition's head (`[^label]:`), the offset touches; or null. */
export function labelAt(article: Article, offset: number): PointedLabel | null {
  const place =
    article.references.find(({ range }) => range.start <= offset && offset <= range.end) ??
    article.definitions.find(({ range, labelRange }) => range.start <= offset && offset <= labelRange.end + 1);
  const footnote = place === undefined ? undefined : footnotesOf(article).get(place.key);
  return place === undefined || footnote === undefined
    ? null
    : { label: place.label, range: place.labelRange, footnote };
}
