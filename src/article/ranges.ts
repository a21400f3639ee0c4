import type { Range } from './article.ts';

/** True when `inner` lies within `outer`, ends included. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True for ranges that overlap or meet. */
export function touch(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}
