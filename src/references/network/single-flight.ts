import { cancelled } from './failure.ts';

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  passengers: number;
}

/** Runs a task once for all who ask for the same at the same time. */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /**
   * The result of the task that is under way under this key, or of a new one. A caller that cancels leaves at once, with a
   * `LookupFailure`; the task itself is only cancelled when every caller has left.
   */
  run(key: string, signal: AbortSignal | undefined, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const flight = this.#flights.get(key) ?? this.#start(key, task);
    flight.passengers += 1;
    if (signal === undefined) return flight.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(cancelled());
        flight.passengers -= 1;
        if (flight.passengers > 0) return;
        this.#forget(key, flight);
        flight.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.result.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }

  #start(key: string, task: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { result: task(controller.signal), controller, passengers: 0 };
    this.#flights.set(key, flight);
    const land = (): void => {
      this.#forget(key, flight);
    };
    flight.result.then(land, land);
    return flight;
  }

  #forget(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
