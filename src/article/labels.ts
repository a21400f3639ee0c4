import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { FootnoteReference, Range } from './article.ts';

/** The label of a footnote as Markdown compares it: white space collapsed, case folded. */
export function labelKey(label: string): string {
  return normalizeIdentifier(label);
}

/** The reference that stands at `range` of `text`. */
export function referenceAt(text: string, range: Range, within: string | null): FootnoteReference {
  const labelRange = { start: range.start + 2, end: range.end - 1 };
  const label = text.slice(labelRange.start, labelRange.end);
  return { label, key: labelKey(label), range, labelRange, within };
}

/** The label's range of the footnote definition that starts at `start`: up to the first `]` that is not escaped. */
export function definitionLabelRange(text: string, start: number): Range {
  let end = start + 2;
  while (end < text.length && text[end] !== ']')
    end += text[end] === '\\' && /[[\]\\]/.test(text[end + 1] ?? '') ? 2 : 1;
  return { start: start + 2, end };
}
