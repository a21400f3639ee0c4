import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Files } from '../ports/ports.ts';
import { faultOfText } from '../references/utf8.ts';

/** An article of a million words has 6 MB; what is larger is no article. */
const MAX_MEGABYTES = 10;

/** What a command was asked to read. */
export interface Input {
  /** How it is called in messages and reports: relative to the working folder where it stands in it, with `/`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly isStandardInput: boolean;
}

/** A file as it was read; the byte order mark is part of the text. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The file at a path that is relative to the working folder. */
export function fileInput(path: string, folder: string): Input {
  const full = resolve(folder, path);
  return { name: nameOf(full, folder), path: full, isStandardInput: false };
}

/** Standard input, taken for a file of this name where one is given. */
export function standardInput(name: string | undefined, folder: string): Input {
  const path = resolve(folder, name ?? 'stdin.md');
  return { name: name === undefined ? '<stdin>' : nameOf(path, folder), path, isStandardInput: true };
}

/** Reads an article. Throws an `Error` in plain words that names the file when it cannot be read as one. */
export async function readInput(input: Input, files: Files): Promise<Source> {
  const bytes = Buffer.from(input.isStandardInput ? await readStandardInput() : await files.read(input.name));
  const fault = faultOf(bytes);
  if (fault !== null) throw new Error(`"${input.name}" ${fault}`);
  return { bytes, text: bytes.toString('utf8') };
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (isTooLarge(size)) break;
  }
  return Buffer.concat(parts);
}

function isTooLarge(size: number): boolean {
  return size > MAX_MEGABYTES * 1_000_000;
}

/** Why the bytes cannot be an article, or null when they can. */
function faultOf(bytes: Buffer): string | null {
  if (isTooLarge(bytes.length)) return `is too large: an article may have ${MAX_MEGABYTES} MB, so split it`;
  return faultOfText(bytes)?.reason ?? null;
}

/** How a file is called in messages and reports: relative to the working folder where it stands in it, with `/`. */
export function nameOf(path: string, folder: string): string {
  const inside = relative(folder, path);
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
  return isInside ? inside.split(sep).join('/') : path;
}
