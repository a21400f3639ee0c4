import { describe, expect, it } from 'vitest';
import { without, withDismissal } from '../../src/review/ledger.ts';
import { changeLedger, loadLedger } from '../../src/review/ledgers.ts';
import { MemoryFiles } from './memory-files.ts';

const sound = '{\n  "A sentence.": { "state": "dismissed", "reason": "irrelevant" },\n  "version": 1\n}\n';
const dismissal = { reason: 'common-knowledge', on: '2026-11-24' } as const;

describe('the ledger beside an article', () => {
  it('is empty where there is none, and for a text that is no file', async () => {
    const { ledger, path, problems } = await loadLedger('/wiki/a.md', new MemoryFiles({ '/wiki/a.md': 'A.' }));
    expect([ledger.keys, path, problems]).toEqual([[], '/wiki/a.review.json', []]);
    expect((await loadLedger(null, new MemoryFiles({}))).path).toBeNull();
  });

  it('is made by the first decision', async () => {
    const files = new MemoryFiles({ '/wiki/a.md': 'A.' });
    await changeLedger('/wiki/a.md', files, (ledger) => withDismissal(ledger, 'Half of them.', dismissal));
    expect(JSON.parse(files.contents.get('/wiki/a.review.json') ?? '')).toEqual({
      'Half of them.': { state: 'dismissed', reason: 'common-knowledge', on: '2026-11-24' },
      version: 1,
    });
  });

  it('keeps what others have decided meanwhile, since it is read before it is changed', async () => {
    const files = new MemoryFiles({ '/wiki/a.review.json': sound });
    await changeLedger('/wiki/a.md', files, (ledger) => withDismissal(ledger, 'Half of them.', dismissal));
    expect((await loadLedger('/wiki/a.md', files)).ledger.keys).toEqual(['A sentence.', 'Half of them.']);
    await changeLedger('/wiki/a.md', files, (ledger) => without(ledger, ['Half of them.']));
    expect(files.contents.get('/wiki/a.review.json')).toBe(sound);
  });

  it('keeps every one of many decisions made at once', async () => {
    const files = new MemoryFiles({ '/wiki/a.md': 'A.' });
    const sentences = Array.from({ length: 20 }, (_, index) => `Sentence ${String(index)} of them.`);
    await Promise.all(
      sentences.map((one) => changeLedger('/wiki/a.md', files, (ledger) => withDismissal(ledger, one, dismissal))),
    );
    expect((await loadLedger('/wiki/a.md', files)).ledger.keys).toEqual([...sentences].sort());
  });

  it('is not read or written through a link that leads out of the folder', async () => {
    const files = new MemoryFiles({ '/elsewhere/b.json': sound });
    files.links.set('/wiki/a.review.json', '/elsewhere/b.json');
    expect((await loadLedger('/wiki/a.md', files)).problems[0]?.message).toMatch(
      /is a link to a file in another folder/,
    );
    await expect(changeLedger('/wiki/a.md', files, (ledger) => ledger)).rejects.toThrow(/is a link/);
  });

  it('says what is wrong with it, with its line', async () => {
    const files = new MemoryFiles({ '/wiki/a.review.json': '{\n  "A sentence.": 3,\n  "version": 1\n}\n' });
    expect((await loadLedger('/wiki/a.md', files)).problems).toMatchObject([{ line: 2 }]);
  });

  it('is never written over when it is faulty', async () => {
    const files = new MemoryFiles({ '/wiki/a.review.json': '<<<<<<< ours\n' });
    const change = changeLedger('/wiki/a.md', files, (ledger) => withDismissal(ledger, 'Half of them.', dismissal));
    await expect(change).rejects.toThrow(/"\/wiki\/a\.review\.json": .*line 1/);
    expect(files.contents.get('/wiki/a.review.json')).toBe('<<<<<<< ours\n');
  });

  it('says that it cannot be written where files cannot be', async () => {
    const files = new MemoryFiles({});
    const readOnly = { read: (path: string) => files.read(path), list: (folder: string) => files.list(folder) };
    await expect(changeLedger('/wiki/a.md', readOnly, (ledger) => ledger)).rejects.toThrow(/cannot be written/);
  });
});
