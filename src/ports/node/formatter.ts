import { messageOf } from '../error-message.ts';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ExportFormat, Formatter, StyleRequest } from '../../references/format/formatter.ts';
import type { Item } from '../../references/item.ts';
import type { FormatterAnswer, FormatterRequest, FormatterWorkerData } from './formatter-protocol.ts';

export interface WorkerFormatterOptions {
  /** The folder that holds `styles` and `locales`; by default that of the worker file. */
  readonly assets?: string;
  /** How long one request may take, in milliseconds, before the worker is ended; each item adds a hundredth of it. */
  readonly timeout?: number;
}

const CLOSED = 'The formatter was closed.';
const TIMEOUT = 10_000;

/** A style that needs more memory than this (in MB) is broken. */
const MOST_MEMORY = 512;

/**
 * A formatter whose work is done in a worker thread, which starts on first use, ends with `close`, and never keeps the
 * program alive by itself. When it crashes or does not answer in time, the request is rejected and the next starts a new
 * one.
 *
 * @param workerFile the path of `formatter.js`.
 */
export function createWorkerFormatter(workerFile: string, options: WorkerFormatterOptions = {}): Formatter {
  return new WorkerFormatter(workerFile, options.assets ?? dirname(workerFile), options.timeout ?? TIMEOUT);
}

class WorkerFormatter implements Formatter {
  readonly #file: string;
  readonly #assets: string;
  readonly #timeout: number;
  #worker: Worker | null = null;
  /** Requests are answered one after the other, so that time is only counted while one is worked on. */
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: string, assets: string, timeout: number) {
    this.#file = file;
    this.#assets = assets;
    this.#timeout = timeout;
  }

  async format(items: readonly Item[], request: StyleRequest): Promise<readonly string[]> {
    return items.length === 0 ? [] : this.#ask({ kind: 'format', items, request });
  }

  async export(items: readonly Item[], format: ExportFormat): Promise<string> {
    const [text = ''] = await this.#ask({ kind: 'export', items, format });
    return text;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  #ask(request: FormatterRequest): Promise<readonly string[]> {
    const answer = this.#last.then(() => this.#send(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #send(request: FormatterRequest): Promise<readonly string[]> {
    if (this.#closed) throw new Error(CLOSED);
    this.#worker ??= this.#start();
    const answer = await this.#answerOf(this.#worker, request);
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  }

  #start(): Worker {
    const workerData: FormatterWorkerData = { assets: this.#assets };
    const worker = new Worker(this.#file, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    worker.unref();
    return worker;
  }

  /** Rejects when the worker fails, ends or is too slow, and ends it then. */
  async #answerOf(worker: Worker, request: FormatterRequest): Promise<FormatterAnswer> {
    const limit = this.#timeout * (1 + request.items.length / 100);
    const waiting = new AbortController();
    const { signal } = waiting;
    const tooSlow = sleep(limit, null, { signal, ref: false }).then(() => {
      throw new Error(`it took longer than ${String(Math.ceil(limit / 1000))} seconds`);
    });
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new Error(this.#closed ? CLOSED : 'the formatter stopped');
    });
    const answered = once(worker, 'message', { signal });
    worker.ref();
    worker.postMessage(request);
    try {
      const [answer] = (await Promise.race([answered, ended, tooSlow])) as [FormatterAnswer];
      return answer;
    } catch (error) {
      await this.#end();
      const reason = messageOf(error);
      throw new Error(reason === CLOSED ? CLOSED : `References cannot be formatted: ${reason}`, { cause: error });
    } finally {
      for (const promise of [answered, ended, tooSlow]) promise.catch(() => undefined);
      waiting.abort();
      worker.unref();
    }
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
