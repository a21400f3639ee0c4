import type { Article, FootnoteDefinition } from '../article/article.ts';
import { labelKey } from '../article/labels.ts';
import { inOrder } from './apply.ts';
import type { TextEdit } from './edit.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { removeDefinition } from './remove-definition.ts';

/** What is before the number in labels such as `fn1`, and the number. Longer numbers are years or dates. */
const numbered = /^(.*?\D)?([1-9]\d{0,2})$/;

/**
 * A label that no footnote of the article has. It follows the author's scheme: the number after the highest, or, where all
 * labels are numbered by one prefix (`fn1`, `fn2`), that prefix with the next number.
 */
export function nextLabel(article: Article): string {
  return nextLabels(article, 1)[0] ?? '';
}

/** So many labels that no footnote has, in order. */
export function nextLabels(article: Article, count: number): readonly string[] {
  const labels = [...footnotesOf(article).values()].map(({ label }) => label);
  const schemes = labels.map((label) => numbered.exec(label));
  const prefixes = new Set(schemes.map((match) => (match === null ? '' : (match[1] ?? ''))));
  const [only] = prefixes;
  const prefix = prefixes.size === 1 && only !== undefined ? only : '';
  const numbers = schemes.filter((match) => (match?.[1] ?? '') === prefix).map((match) => Number(match?.[2] ?? 0));
  const free: string[] = [];
  for (let number = Math.max(0, ...numbers) + 1; free.length < count; number += 1) {
    const label = `${prefix}${String(number)}`;
    if (!footnotesOf(article).has(labelKey(label))) free.push(label);
  }
  return free;
}

/** Gives all references and definitions of a footnote another label. */
export function renameLabel(article: Article, key: string, label: string): TextEdit[] {
  const footnote = footnotesOf(article).get(key);
  if (footnote === undefined) return [];
  const places = [...footnote.references, ...footnote.definitions];
  return inOrder(places.map(({ labelRange }) => ({ range: labelRange, text: label })));
}

/** Gives one definition another label, and nothing else. */
export function relabelDefinition(definition: FootnoteDefinition, label: string): TextEdit[] {
  return [{ range: definition.labelRange, text: label }];
}

/**
 * Makes one footnote of two: the references to `from` become references to `into`, and the definition of `from` goes. Where
 * the two stand side by side, one of them goes too. Nothing is done when the definition cannot be removed, nor when there are
 * several: they may say different things.
 */
export function mergeLabels(article: Article, from: string, into: string): TextEdit[] {
  const gone = footnotesOf(article).get(from);
  const kept = footnotesOf(article).get(into);
  const [definition, ...others] = gone?.definitions ?? [];
  if (gone === undefined || kept === undefined || definition === undefined || from === into) return [];
  const removal = removeDefinition(article, definition);
  if (removal.length === 0 || others.length > 0) return [];
  const ends = new Set(kept.references.flatMap(({ range }) => [range.start, range.end]));
  const references = gone.references.filter(({ within }) => within !== from);
  const turned = references.map(({ range, labelRange }) =>
    ends.has(range.start) || ends.has(range.end) ? { range, text: '' } : { range: labelRange, text: kept.label },
  );
  return inOrder([...turned, ...removal]);
}
