import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a text in the place of a file's, wholly or not at all: it is written beside the file and renamed over it. The
 * file keeps its permissions, and a symbolic link stays one.
 *
 * @param before the bytes that were read; null for a file that is yet to be made
 * @throws Error in plain words that names the file when it is read-only, was changed since, or cannot be written; then
 * the file is as it was
 */
export async function replaceFile(path: string, before: Uint8Array | null, text: string): Promise<void> {
  if (before === null) return makeFile(path, text);
  const target = await realpath(path);
  const { mode } = await stat(target);
  // An administrator may write what is marked read-only, but was not asked to.
  if ((mode & 0o222) === 0) throw new Error(`"${path}" is read-only: it was left as it was`);
  if (!(await readFile(target)).equals(before)) {
    throw new Error(`"${path}" was changed by another program meanwhile: run the command again`);
  }
  const temporary = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error(`"${path}" could not be written (${codeOf(error)}): it was left as it was`, { cause: error });
  }
}

async function makeFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const code = codeOf(error);
    // No half of a file is left behind.
    if (code !== 'EEXIST') await rm(path, { force: true }).catch(() => undefined);
    const why =
      code === 'EEXIST' ? 'was made by another program meanwhile: try again' : `could not be written (${code})`;
    throw new Error(`"${path}" ${why}`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
