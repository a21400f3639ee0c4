import type { Article, Range } from '../article/article.ts';

/** What is being typed where completion was asked for. */
export interface CompletionPlace {
  /** `label` after `[^`; `key` after `@`. */
  readonly kind: 'label' | 'key';
  /** What was typed of it so far. */
  readonly query: string;
  /** What the completed text takes the place of: the label behind `[^` with its `]` if there is one; the key with its `@`. */
  readonly range: Range;
  /** All that makes it a marker or a key so far, from the `[^` or `@` on. */
  readonly whole: Range;
  /** True for a key behind `[`, which nobody types but who cites by keys. */
  readonly isBracketed: boolean;
}

/** Nobody types a longer label or key. */
const maxLength = 200;
const openLabel = /\[\^([^[\]^\s]{0,200})$/;
const openKey = /(?:^|[^\p{L}\p{N}_@.])@([\p{L}\p{N}_:.#$%&+?<>~/-]{0,200})$/u;

/** The place at an offset, or null where neither a label nor a key is being typed, or where the text is code. */
export function completionPlace({ text, opaque }: Article, offset: number): CompletionPlace | null {
  if (opaque.some(({ start, end }) => start < offset && offset < end)) return null;
  const before = text.slice(Math.max(0, offset - maxLength - 3), offset);
  const label = openLabel.exec(before)?.[1];
  if (label !== undefined) {
    const rest = /^[^[\]\s]{0,200}\]/.exec(text.slice(offset, offset + maxLength))?.[0] ?? '';
    const range = { start: offset - label.length, end: offset + rest.length };
    return { kind: 'label', query: label, range, whole: { ...range, start: range.start - 2 }, isBracketed: false };
  }
  const key = openKey.exec(before)?.[1];
  if (key === undefined) return null;
  const range = { start: offset - key.length - 1, end: offset };
  const isBracketed = /\[-?$/.test(text.slice(Math.max(0, range.start - 2), range.start));
  return { kind: 'key', query: key, range, whole: range, isBracketed };
}
