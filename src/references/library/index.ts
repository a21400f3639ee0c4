import type { Item } from '../item.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { LibraryFormat, ReadEntry, ReadLibrary, ReadProblem } from './library-format.ts';
import type { LibraryProblem } from './library.ts';
import { ris } from './ris.ts';
import { decodeUtf8 } from '../utf8.ts';

/** The kinds of library file; another is added by one line. */
const libraryFormats: readonly LibraryFormat[] = [cslJson, bibtex, ris];

const LARGEST_FILE = 20 * 1024 * 1024;

/** More than these would say nothing new. */
const MOST_PROBLEMS = 100;

/** Whether a file that stands beside an article is taken for its library, by its name (without folder) alone. */
export function looksLikeLibrary(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return formatOf(lowerCase)?.isLikely(lowerCase) === true;
}

/**
 * Reads a library file; its ending says what it is. Each fault is a problem with its line, and all that is not broken
 * is still read. An item whose id another has already is given one of its own, and named. Never rejects.
 *
 * @param file the path, used for its ending and in problems.
 */
export async function readLibraryFile(
  file: string,
  bytes: Uint8Array,
): Promise<{ items: Item[]; problems: LibraryProblem[] }> {
  const { entries, problems } = await read(file, bytes);
  const { items, duplicates } = withUniqueIds(entries);
  const faults = [...problems, ...duplicates];
  const told: LibraryProblem[] = faults
    .slice(0, MOST_PROBLEMS)
    .map(({ line, message }) => ({ file, line: line(), message }));
  told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const rest = faults.length - told.length;
  if (rest > 0) told.push({ file, line: null, message: `The file has ${String(rest)} more faults like these.` });
  return { items, problems: told };
}

async function read(file: string, bytes: Uint8Array): Promise<ReadLibrary> {
  const format = formatOf(file.toLowerCase());
  if (format === undefined) {
    const known = libraryFormats.map(({ name, extension }) => `${name} (${extension})`).join(', ');
    return failure(null, `The file is of no kind of library that is known: ${known}.`);
  }
  if (bytes.length > LARGEST_FILE) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return failure(null, `The file is too large (${size} MB; at most 20 MB): split it.`);
  }
  const decoded = decodeUtf8(bytes);
  return 'message' in decoded ? failure(decoded.line, decoded.message) : format.read(decoded.text);
}

function formatOf(lowerCasePath: string): LibraryFormat | undefined {
  return libraryFormats.find(({ extension }) => lowerCasePath.endsWith(extension));
}

function failure(line: number | null, message: string): ReadLibrary {
  return { entries: [], problems: [{ line: () => line, message }] };
}

/** An id stands for one item: where a second has it too, references to it could mean the wrong work. */
function withUniqueIds(entries: readonly ReadEntry[]): { items: Item[]; duplicates: ReadProblem[] } {
  const taken = new Set(entries.map(({ item }) => item.id));
  const uses = new Map<string, number>();
  const duplicates: ReadProblem[] = [];
  const items = entries.map(({ item, line }) => {
    let use = (uses.get(item.id) ?? 0) + 1;
    uses.set(item.id, use);
    if (use === 1) return item;
    while (taken.has(`${item.id}-${String(use)}`)) use += 1;
    uses.set(item.id, use);
    const id = `${item.id}-${String(use)}`;
    taken.add(id);
    const message = `Two items have the id "${item.id}": give this one another (until then it is "${id}").`;
    duplicates.push({ line, message });
    return { ...item, id };
  });
  return { items, duplicates };
}
