import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { replaceFile } from '../ports/node/replace-file.ts';
import { nameOf } from './input.ts';
import { UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What every report has in its first lines. */
export const sign = 'A report of Citation Review';

const firstLines = 200;

/** Where a report goes. */
export interface ReportFile {
  /** The folder from which its links lead. */
  readonly folder: string;
  readonly write: (text: string) => Promise<void>;
}

/** Standard output: it is read where the command was started. */
export function standardOutput(terminal: Terminal): ReportFile {
  return {
    folder: terminal.folder,
    write(text) {
      terminal.print(text);
      return Promise.resolve();
    },
  };
}

/**
 * The file at a path that is relative to the working folder. What is there already is only replaced when it is a report:
 * nobody's article is lost to a slip.
 *
 * @throws UsageError when the file is there and is none
 */
export async function reportFile(path: string, terminal: Terminal): Promise<ReportFile> {
  const full = resolve(terminal.folder, path);
  const before = await readFile(full).catch(() => null);
  if (before?.toString('utf8', 0, firstLines).includes(sign) === false) {
    throw new UsageError(`"${path}" is there already and is no report, so it is not replaced: name another file.`);
  }
  return {
    folder: dirname(full),
    async write(text) {
      await replaceFile(full, before, text);
      terminal.note(`Wrote ${nameOf(full, terminal.folder)}.`);
    },
  };
}

/** The relative URL that leads from a folder to a file: nothing in it can be taken for a scheme or for markup. */
export function addressFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return ['.', ...path.split(sep)].map(encode).join('/');
}

/** Leaves nothing but letters, digits and `-_.~`. */
function encode(step: string): string {
  return encodeURIComponent(step).replace(
    /['()!*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
