import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cache } from '../../src/ports/ports.ts';
import { fixedClock, memoryCache } from './memory.ts';
import { cacheFolder, createNodeCache } from '../../src/ports/node/cache.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'citation-review-cache-'));
  made.push(folder);
  return folder;
}

const clock = fixedClock('2026-03-01T12:00:00Z');

function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return join(folder, name ?? '');
}

describe('The cache on disk', () => {
  it('gives back what was put in, with its time, also to another program', async () => {
    const folder = join(newFolder(), 'not', 'there', 'yet');
    await createNodeCache(folder, { clock }).set('doi:10.1000/1', { title: 'Ü' });
    const entry = { value: { title: 'Ü' }, storedAt: '2026-03-01T12:00:00.000Z' };
    expect(await createNodeCache(folder).get('doi:10.1000/1')).toEqual(entry);
    expect(await createNodeCache(folder).get('doi:10.1000/2')).toBeNull();
  });

  it('gives the key no say in the file’s place', async () => {
    const folder = newFolder();
    await createNodeCache(folder, { clock }).set('../../etc/passwd', 1);
    expect(onlyFile(folder)).toMatch(/[0-9a-f]{16}\.json$/);
  });

  it.skipIf(process.platform === 'win32')('lets nobody else read what was looked up', async () => {
    const folder = newFolder();
    await createNodeCache(folder, { clock }).set('a', 1);
    expect(statSync(onlyFile(folder)).mode & 0o077).toBe(0);
  });

  it.each([
    ['half an entry', '{"key":"a","storedAt":"2026-'],
    ['nothing', ''],
    ['another key’s entry', '{"key":"b","storedAt":"2026-03-01T12:00:00.000Z","value":1}'],
    ['no time', '{"key":"a","value":1}'],
    ['a time that is none', '{"key":"a","storedAt":"yesterday","value":1}'],
    ['no value', '{"key":"a","storedAt":"2026-03-01T12:00:00.000Z"}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('drops a file with %s', async (_name, text) => {
    const folder = newFolder();
    const cache = createNodeCache(folder, { clock });
    await cache.set('a', 1);
    writeFileSync(onlyFile(folder), text);
    expect(await cache.get('a')).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds whole entries when many write at once', async () => {
    const folder = newFolder();
    const one = createNodeCache(folder, { clock });
    const two = createNodeCache(folder, { clock });
    const cacheAt = (index: number): Cache => (index % 2 === 0 ? one : two);
    const value = 'x'.repeat(100_000);
    const writes = Array.from({ length: 20 }, (_none, index) => cacheAt(index).set('same', `${index}${value}`));
    const reads = Array.from({ length: 20 }, () => cacheAt(0).get('same'));
    for (const entry of await Promise.all(reads)) if (entry) expect(String(entry.value).endsWith(value)).toBe(true);
    await Promise.all(writes);
    expect(JSON.parse(readFileSync(onlyFile(folder), 'utf8'))).toMatchObject({ key: 'same' });
  });

  it('drops the oldest entries when it has grown too large, and keeps the newest', async () => {
    const folder = newFolder();
    const cache = createNodeCache(folder, { clock, maxBytes: 10_000 });
    for (let index = 0; index < 30; index += 1) {
      await cache.set(`entry ${index}`, 'x'.repeat(900));
      for (const name of readdirSync(folder)) {
        const path = join(folder, name);
        const age = statSync(path).mtimeMs / 1000 - 60;
        utimesSync(path, age, age);
      }
    }
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10_000);
    expect(await cache.get('entry 29')).not.toBeNull();
    expect(await cache.get('entry 0')).toBeNull();
  });

  it('removes what an ended program left unfinished, but not what another is writing', async () => {
    const folder = newFolder();
    const old = join(folder, 'old.tmp');
    writeFileSync(old, 'half');
    utimesSync(old, 1, 1);
    writeFileSync(join(folder, 'new.tmp'), 'half');
    await createNodeCache(folder, { clock }).set('a', 1);
    expect(readdirSync(folder)).toContain('new.tmp');
    expect(readdirSync(folder)).not.toContain('old.tmp');
  });

  it('costs nothing but itself where nothing can be written', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const cache = createNodeCache(file, { clock });
    await cache.set('a', 1);
    expect(await cache.get('a')).toBeNull();
  });

  it('does not fail on a value that JSON cannot hold', async () => {
    const cache = createNodeCache(newFolder(), { clock });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    await cache.set('a', circle);
    expect(await cache.get('a')).toBeNull();
  });
});

describe('The cache in memory', () => {
  it('gives back what was put in and forgets the oldest', async () => {
    const cache = memoryCache(clock, 2);
    for (const key of ['a', 'b', 'c']) await cache.set(key, key.toUpperCase());
    expect(await cache.get('a')).toBeNull();
    expect(await cache.get('c')).toEqual({ value: 'C', storedAt: '2026-03-01T12:00:00.000Z' });
  });
});

describe('The cache folder', () => {
  const home = join('/', 'home', 'ada');

  it('is where XDG_CACHE_HOME says, unless that is relative', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/ada' }, 'linux', home)).toBe(
      join('/var/cache/ada', 'citation-review'),
    );
    expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, 'linux', home)).toBe(join(home, '.cache', 'citation-review'));
  });

  it('is else the system’s own', () => {
    expect(cacheFolder({}, 'linux', home)).toBe(join(home, '.cache', 'citation-review'));
    expect(cacheFolder({}, 'darwin', home)).toBe(join(home, 'Library', 'Caches', 'citation-review'));
    expect(cacheFolder({}, 'win32', home)).toBe(join(home, 'AppData', 'Local', 'citation-review'));
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', home)).toBe(join('/local', 'citation-review'));
  });
});
