import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkerFormatter } from '../../../src/ports/node/formatter.ts';
import { works } from './works.ts';

const folder = mkdtempSync(join(tmpdir(), 'citation-review-worker-'));
const workerFile = join(import.meta.dirname, '../../../src/ports/node/formatter-worker.ts');
const request = { style: 'apa', locale: 'en-US', markup: 'text' } as const;
const { book, chapter } = works;

function fakeWorker(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, `const { parentPort, threadId } = require('node:worker_threads');\n${code}`);
  return file;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('createWorkerFormatter', () => {
  it('formats and exports in a worker, requests at once included, and says errors in words', async () => {
    const formatter = createWorkerFormatter(workerFile);
    const answers = await Promise.all([
      formatter.format([book, chapter], request),
      formatter.format([chapter], request),
      formatter.export([book], 'csl-json'),
      formatter.format([], request),
    ]);
    expect(answers[0]).toEqual(['Russell, S. (2019). Human compatible. Viking.', answers[1][0]]);
    expect(JSON.parse(answers[2])).toEqual([book]);
    expect(answers[3]).toEqual([]);
    const unreadable = formatter.format([book], { ...request, style: '/no/such.csl' });
    await expect(unreadable).rejects.toThrow('The style file /no/such.csl cannot be read');
    await expect(formatter.format([book], { ...request, style: 'ap' })).rejects.toThrow('Did you mean "apa"?');
    expect(await formatter.format([book], request)).toHaveLength(1);
    await formatter.close();
  });

  it('rejects a request whose worker hangs, and starts another for the next', async () => {
    const hanging = `parentPort.on('message', ({ items }) => { if (items.length === 1) for (;;); parentPort.postMessage({ result: [String(threadId)] }); });`;
    const formatter = createWorkerFormatter(fakeWorker('hang.cjs', hanging), { timeout: 2000 });
    const before = await formatter.format([book, book], request);
    await expect(formatter.format([book], request)).rejects.toThrow(
      'References cannot be formatted: it took longer than',
    );
    const after = await formatter.format([book, book], request);
    expect(after).not.toEqual(before);
    await formatter.close();
  });

  it.each([
    ['throws', `parentPort.on('message', () => { throw new Error('it broke'); });`, 'it broke'],
    ['ends', `parentPort.on('message', () => { process.exit(3); });`, 'the formatter stopped'],
    ['cannot start', `require('./nowhere.cjs');`, "Cannot find module './nowhere.cjs'"],
  ])('rejects a request whose worker %s', async (name, code, reason) => {
    const formatter = createWorkerFormatter(fakeWorker(`${name}.cjs`, code));
    await expect(formatter.format([book], request)).rejects.toThrow(`References cannot be formatted: ${reason}`);
    await expect(formatter.format([book], request)).rejects.toThrow(reason);
    await formatter.close();
  });

  it('rejects what is open and what comes after it is closed', async () => {
    const formatter = createWorkerFormatter(fakeWorker('silent.cjs', `parentPort.on('message', () => {});`));
    const open = formatter.format([book], request);
    const refused = expect(open).rejects.toThrow('The formatter was closed.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await formatter.close();
    await refused;
    await expect(formatter.format([book], request)).rejects.toThrow('The formatter was closed.');
  });
});
