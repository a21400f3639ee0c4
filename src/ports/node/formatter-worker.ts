import { messageOf } from '../error-message.ts';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { FormattingEngine, type StyleFiles } from '../../references/format/engine.ts';
import { exportItems } from '../../references/format/export.ts';
import type { FormatterAnswer, FormatterRequest, FormatterWorkerData } from './formatter-protocol.ts';

/** The worker's end of `createWorkerFormatter`: answers each request with lines, or with the words of an error. */

const { assets } = workerData as FormatterWorkerData;

const files: StyleFiles = {
  style: (name) => read(join(assets, 'styles', `${name}.csl`), 'is missing: build the project again'),
  locale: (tag) => read(join(assets, 'locales', `${tag}.xml`), 'is missing: build the project again'),
  userStyle: (path) =>
    read(path, 'cannot be read: see whether it is there, and whether the setting "style" is right; at most 1 MB'),
};

const engine = new FormattingEngine(files);

parentPort?.on('message', (request: FormatterRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: FormatterRequest): FormatterAnswer {
  try {
    if (request.kind === 'export') return { result: [exportItems(request.items, request.format)] };
    return { result: engine.format(request.items, request.request) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** No style is near this size, in bytes. */
const LARGEST = 1024 * 1024;

function read(path: string, trouble: string): string {
  try {
    const file = statSync(path);
    if (!file.isFile() || file.size > LARGEST) throw new Error('not a file of at most 1 MB');
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`The style file ${path} ${trouble}.`, { cause: error });
  }
}
