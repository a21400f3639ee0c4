/** Temporary: one chunk. */
export function chunkEnd(text: string, start: number): number {
  void start;
  return text.length;
}
