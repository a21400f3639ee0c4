import type { Block, FootnoteDefinition, FootnoteReference, Range } from './article.ts';

/** A range as many characters later. */
export function moveRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

// Written out, as they are run for every marker behind a key press, and a spread takes five times as long.

export function moveBlock({ kind, range, depth, containers, sentences }: Block, by: number): Block {
  const moved = sentences.map((sentence) => moveRange(sentence, by));
  return { kind, range: moveRange(range, by), depth, containers, sentences: moved };
}

export function moveReference(
  { label, key, range, labelRange, within }: FootnoteReference,
  by: number,
): FootnoteReference {
  return { label, key, range: moveRange(range, by), labelRange: moveRange(labelRange, by), within };
}

export function moveDefinition(definition: FootnoteDefinition, by: number): FootnoteDefinition {
  const { label, key, range, labelRange, contentRange, nested } = definition;
  return {
    label,
    key,
    range: moveRange(range, by),
    labelRange: moveRange(labelRange, by),
    contentRange: moveRange(contentRange, by),
    nested,
  };
}

export function moveRanged<T extends { readonly range: Range }>(item: T, by: number): T {
  return { ...item, range: moveRange(item.range, by) };
}
