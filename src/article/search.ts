/**
 * The index of the last item that starts at or before an offset, or -1.
 *
 * @param items in order of their starts
 */
export function lastIndexBy<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
