import type { TextEdit } from './edit.ts';

/**
 * The text with all edits made. Insertions at one place are made in the order of the list.
 *
 * Throws a `RangeError` when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { range, text: replacement } of inOrder(edits)) {
    if (range.start < position || range.end < range.start || range.end > text.length) {
      throw new RangeError(
        `The edit at ${String(range.start)}-${String(range.end)} overlaps another or leaves the text`,
      );
    }
    result += text.slice(position, range.start) + replacement;
    position = range.end;
  }
  return result + text.slice(position);
}

/**
 * Many mends as one list of edits, in order of position. A mend that overlaps an earlier one is left out whole, so that
 * none is made by half; one that equals an earlier one is the same mend. Other insertions at one place are kept in order.
 */
export function mergeEdits(lists: readonly (readonly TextEdit[])[]): TextEdit[] {
  const merged: TextEdit[] = [];
  const seen = new Set<string>();
  for (const list of lists) {
    const mend = JSON.stringify(list);
    if (seen.has(mend) || list.some((edit) => merged.some((other) => overlaps(edit, other)))) continue;
    seen.add(mend);
    merged.push(...list);
  }
  return inOrder(merged);
}

/** The edits in order of position; those at one place stay in the order they were given in. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Two insertions at one place do not overlap, nor do edits that only touch. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}
