import type { Clock } from '../../ports/ports.ts';
import { cancelled } from './failure.ts';

/** How much a service wants to be asked. */
export interface Limits {
  /** At most this many requests start within `perMs` milliseconds. */
  readonly requests: number;
  readonly perMs: number;
  /** At most this many are under way at a time. */
  readonly concurrent: number;
}

/**
 * Waits until the next request may start. Rejects when its signal is aborted.
 *
 * @param turns as how many requests it counts
 */
export type Turn = (turns?: number) => Promise<void>;

/** The line before one service: first come, first served, within its limits. */
export class RequestQueue {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  /** When the last requests started or will start, oldest first. */
  #starts: number[] = [];

  constructor(clock: Clock, limits: Limits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /**
   * Runs the task when there is room for it. It takes a turn before each request, and keeps its place between them, so
   * that a service that asks for a pause is not asked by the next in line meanwhile.
   */
  async run<T>(task: (turn: Turn) => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#enter(signal);
    try {
      return await task((turns = 1) => this.#takeTurn(turns, signal));
    } finally {
      this.#underWay -= 1;
      this.#waiting.shift()?.();
    }
  }

  #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#underWay < this.#limits.concurrent) {
      this.#underWay += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(cancelled());
      };
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        this.#underWay += 1;
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(enter);
    });
  }

  async #takeTurn(wanted: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { requests, perMs } = this.#limits;
    const turns = Math.min(wanted, requests);
    const now = this.#clock.now();
    const start = Math.max(now, (this.#starts.at(turns - 1 - requests) ?? -Infinity) + perMs);
    this.#starts = [...this.#starts, ...Array<number>(turns).fill(start)].slice(-requests);
    if (start === now) return;
    try {
      await this.#clock.sleep(start - now, signal);
    } catch (error) {
      // The turn was not used: the next in line may have it.
      const index = this.#starts.lastIndexOf(start);
      if (index >= 0) this.#starts.splice(Math.max(0, index - turns + 1), turns);
      throw error;
    }
  }
}
