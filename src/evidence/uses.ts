import type { Article, FootnoteReference, Range } from '../article/article.ts';
import { sentenceAt } from '../article/lookup.ts';

/** One use of a footnote in the body, with the words that it can stand for. */
export interface Use {
  readonly reference: FootnoteReference;
  readonly sentence: Range;
  /**
   * From the marker before it in its sentence, or from the start of the sentence, to the marker. Null when other markers
   * stand side by side with it: what of the clause belongs to which cannot be told.
   */
  readonly clause: Range | null;
}

/** The uses of a footnote in the body, in order. Markers that stand in no sentence are left out. */
export function usesOf(article: Article, key: string): readonly Use[] {
  return (article.once(positionsOf).get(key) ?? []).flatMap((index) => useAt(article, index) ?? []);
}

function useAt(article: Article, index: number): Use | null {
  const reference = article.references[index];
  const sentence = reference === undefined ? null : sentenceAt(article, reference.range.start);
  if (reference === undefined || sentence === null) return null;
  return { reference, sentence, clause: clauseOf(article.text, sentence, article.references, index) };
}

/** The positions of a key's references in the body among all references. */
function positionsOf(article: Article): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  article.references.forEach(({ key, within }, index) => {
    if (within !== null) return;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [index]);
    else list.push(index);
  });
  return byKey;
}

function clauseOf(
  text: string,
  sentence: Range,
  references: readonly FootnoteReference[],
  index: number,
): Range | null {
  const marker = references[index]?.range;
  if (marker === undefined) return null;
  const previous = references[index - 1]?.range.end ?? 0;
  const next = references[index + 1]?.range.start ?? text.length;
  const start = Math.max(sentence.start, previous);
  const isAlone = (from: number, to: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(from, to));
  if (!isAlone(start, marker.start)) return null;
  if (next < sentence.end && !isAlone(marker.end, next)) return null;
  return { start, end: marker.start };
}
