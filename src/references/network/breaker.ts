import type { Clock } from '../../ports/ports.ts';
import type { CouldNotCheck } from '../resolution.ts';
import { LookupFailure } from './failure.ts';

const failuresInARow = 3;
const restMs = 60_000;

/** Leaves a service alone that fails again and again, or that asked for a pause. */
export class Breaker {
  readonly #clock: Clock;
  readonly #title: string;
  #failures = 0;
  #restsUntil = -Infinity;
  #code: CouldNotCheck['code'] = 'server-error';

  constructor(clock: Clock, title: string) {
    this.#clock = clock;
    this.#title = title;
  }

  /** Throws `LookupFailure` while the service is left alone. After that one request may try; if it fails, it rests again. */
  check(): void {
    const rest = this.#restsUntil - this.#clock.now();
    if (rest <= 0) return;
    const seconds = Math.ceil(rest / 1000);
    throw new LookupFailure(this.#code, `${this.#title} failed before and is left alone for ${seconds} more seconds`);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(code: CouldNotCheck['code']): void {
    this.#failures += 1;
    if (this.#failures >= failuresInARow) this.#rest(restMs, code);
  }

  /** The service asked not to be asked for so long. */
  pause(milliseconds: number): void {
    this.#rest(milliseconds, 'rate-limited');
  }

  #rest(milliseconds: number, code: CouldNotCheck['code']): void {
    this.#restsUntil = Math.max(this.#restsUntil, this.#clock.now() + milliseconds);
    this.#code = code;
  }
}
