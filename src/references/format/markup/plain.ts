import type { Segment } from '../marked-text.ts';

/** A reference as plain text. */
export function writeText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
