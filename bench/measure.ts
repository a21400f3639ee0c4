/** The median, in milliseconds, of `runs` runs of a task, after as many runs to warm up as are asked for. */
export function median(task: (run: number) => void, runs: number, warmup = Math.ceil(runs / 3)): number {
  const times: number[] = [];
  for (let run = -warmup; run < runs; run += 1) {
    const start = performance.now();
    task(run);
    if (run >= 0) times.push(performance.now() - start);
  }
  return middle(times);
}

/** The same for a task that is waited for. */
export async function medianOf(task: (run: number) => Promise<void>, runs: number, warmup = 1): Promise<number> {
  const times: number[] = [];
  for (let run = -warmup; run < runs; run += 1) {
    const start = performance.now();
    await task(run);
    if (run >= 0) times.push(performance.now() - start);
  }
  return middle(times);
}

/** The median of times, which it puts in order. */
export function middle(times: number[]): number {
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** One line of a benchmark's table: what was measured, against what, and the ratio with its target. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  readonly against: string;
  /** The largest ratio that is aimed at; left out for what only explains another row. */
  readonly target?: number;
}

/** Prints a size or a time that has a target of its own. */
export function printLimit(what: string, value: number, limit: number, unit: string): void {
  const verdict = value <= limit ? 'met' : 'MISSED';
  console.log(`  ${what.padEnd(46)} ${value.toFixed(0).padStart(9)} ${unit}   target ${String(limit)}   ${verdict}`);
}

/** Prints rows as a table: times in milliseconds, the ratio, and whether the target is met. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, ours, theirs, against, target } of rows) {
    const ratio = ours / theirs;
    const verdict = target === undefined ? '' : `target ${String(target)}   ${ratio <= target ? 'met' : 'MISSED'}`;
    console.log(
      `  ${what.padEnd(46)} ${ours.toFixed(2).padStart(9)} ms   ${against.padEnd(34)} ${theirs.toFixed(2).padStart(9)} ms` +
        `   ratio ${ratio.toFixed(3)}   ${verdict}`,
    );
  }
}
