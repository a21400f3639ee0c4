import { inOrder } from './apply.ts';
import type { TextEdit } from './edit.ts';

/**
 * Where a place of the new text stood before the edits were made. A place inside what was written stands where that was
 * written.
 */
export function traceBack(offset: number, edits: readonly TextEdit[]): number {
  let moved = 0;
  for (const { range, text } of inOrder(edits)) {
    const start = range.start + moved;
    if (offset < start) break;
    if (offset < start + text.length) return Math.min(range.start + (offset - start), range.end);
    moved += text.length - (range.end - range.start);
  }
  return offset - moved;
}
