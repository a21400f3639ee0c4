import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Files } from '../ports.ts';
import { replaceFile } from './replace-file.ts';

const maxMegabytes = 20;

/** The machine's files, up to 20 MB each. */
export function createNodeFiles(): Files {
  return {
    read: readWhole,
    list: listNames,
    realPath: (path) => realpath(path).catch(() => path),
    replace: replaceFile,
  };
}

async function readWhole(path: string): Promise<Uint8Array> {
  const status = await explained(path, () => stat(path));
  if (status.isDirectory()) throw new Error(`"${path}" is a folder, not a file`);
  if (!status.isFile()) throw new Error(`"${path}" is not a regular file`);
  if (status.size > maxMegabytes * 1024 * 1024) {
    const size = Math.ceil(status.size / (1024 * 1024));
    throw new Error(`"${path}" is too large: it has ${size} MB, and ${maxMegabytes} MB is the most that is read`);
  }
  return explained(path, () => readFile(path));
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** The system's error codes, as a reader of the message can act on them. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path',
  ENOTDIR: 'does not exist: a part of its path is a file',
  EACCES: 'cannot be read: permission is denied',
  EPERM: 'cannot be read: permission is denied',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'cannot be read: its links lead in a circle',
  ENAMETOOLONG: 'cannot be read: its name is too long',
  EMFILE: 'cannot be read: too many files are open',
  ERR_INVALID_ARG_VALUE: 'is not a path',
};

async function explained<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new Error(`"${path}" ${reasons[code] ?? `cannot be read (${code})`}`, { cause: error });
  }
}
