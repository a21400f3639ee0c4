import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeFiles } from '../../src/ports/node/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'citation-review-files-'));
const files = createNodeFiles();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('A path', () => {
  it.skipIf(process.platform === 'win32')('leads where its links lead, or nowhere else', async () => {
    const target = fileWith('target.json', '[]');
    const link = join(folder, 'link.json');
    symlinkSync(target, link);
    expect(await files.realPath?.(link)).toBe(realpathSync(target));
    expect(await files.realPath?.(join(folder, 'nothing.json'))).toBe(join(folder, 'nothing.json'));
  });
});

describe('A file', () => {
  it('is read as bytes', async () => {
    expect(Buffer.from(await files.read(fileWith('a.md', 'Zürich'))).toString()).toBe('Zürich');
  });

  it('that does not exist is named', async () => {
    const path = join(folder, 'missing.bib');
    await expect(files.read(path)).rejects.toThrow(`"${path}" does not exist: check the path`);
    await expect(files.read(join(fileWith('b.md', ''), 'c.md'))).rejects.toThrow('a part of its path is a file');
  });

  it('that is a folder is called one', async () => {
    await expect(files.read(folder)).rejects.toThrow('is a folder, not a file');
  });

  it('of more than 20 MB is not read', async () => {
    const path = fileWith('large.json', '');
    truncateSync(path, 20 * 1024 * 1024 + 1);
    await expect(files.read(path)).rejects.toThrow('is too large: it has 21 MB');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that may not be read says so', async () => {
    const path = fileWith('secret.bib', '');
    chmodSync(path, 0);
    await expect(files.read(path)).rejects.toThrow('permission is denied');
  });

  it.skipIf(process.platform === 'win32')('that would never end is not opened', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(files.read(pipe)).rejects.toThrow('is not a regular file');
    await expect(files.read('/dev/zero')).rejects.toThrow('is not a regular file');
  });

  it('with a name that no file can have is named', async () => {
    await expect(files.read('a\0b')).rejects.toThrow('is not a path');
    await expect(files.read(join(folder, 'x'.repeat(300)))).rejects.toThrow('its name is too long');
  });
});

describe('A folder', () => {
  it('lists its names', async () => {
    expect(await files.list(folder)).toContain('a.md');
  });

  it('that is not there is empty', async () => {
    expect(await files.list(join(folder, 'nowhere'))).toEqual([]);
  });
});
