import type { Clock } from '../../src/ports/ports.ts';

export interface HastyClock extends Clock {
  /** How long was slept, in milliseconds, oldest first. */
  readonly sleeps: readonly number[];
  /** Lets time pass. */
  advance(milliseconds: number): void;
}

/** A clock on which sleeping takes no time: it goes forward at once by what was to be slept. */
export function hastyClock(start = '2026-01-01T00:00:00Z'): HastyClock {
  let now = Date.parse(start);
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      now += milliseconds;
      await Promise.resolve();
    },
  };
}
