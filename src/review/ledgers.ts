import { messageOf } from '../ports/error-message.ts';
import type { Files } from '../ports/ports.ts';
import { decodeUtf8 } from '../references/utf8.ts';
import { readLedger, writeLedger } from './ledger-file.ts';
import { leadsInside } from './links.ts';
import { emptyLedger, ledgerPath, type Ledger, type LedgerProblem } from './ledger.ts';
import { folderOf } from './paths.ts';

/** A ledger and what is wrong with its file. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  /** Null for an article that is no file. */
  readonly path: string | null;
  readonly problems: readonly LedgerProblem[];
}

/** The ledger beside the article at this absolute path; the empty one where there is none. Never throws. */
export async function loadLedger(articlePath: string | null, files: Files): Promise<LoadedLedger> {
  if (articlePath === null) return { ledger: emptyLedger, path: null, problems: [] };
  const path = ledgerPath(articlePath);
  try {
    const { ledger, problems } = await readFrom(path, files);
    return { ledger, path, problems };
  } catch (error) {
    return { ledger: emptyLedger, path, problems: [{ message: messageOf(error), line: 1 }] };
  }
}

/** The last change of each ledger that this process has under way. */
const underWay = new Map<string, Promise<void>>();

/**
 * Changes the ledger beside an article, one change after the other: what others have decided before is read first, and stays.
 *
 * @throws Error in plain words when the ledger is faulty or cannot be written; then it is as it was
 */
export async function changeLedger(
  articlePath: string,
  files: Files,
  change: (ledger: Ledger) => Ledger,
): Promise<void> {
  const path = ledgerPath(articlePath);
  const before = underWay.get(path) ?? Promise.resolve();
  const done = before.catch(() => undefined).then(() => changeNow(path, files, change));
  underWay.set(path, done);
  try {
    await done;
  } finally {
    if (underWay.get(path) === done) underWay.delete(path);
  }
}

async function changeNow(path: string, files: Files, change: (ledger: Ledger) => Ledger): Promise<void> {
  if (files.replace === undefined) throw new Error(`"${path}" cannot be written from here.`);
  const { ledger, bytes } = await readFrom(path, files);
  const text = named(path, () => writeLedger(change(ledger)));
  await files.replace(path, bytes, text);
}

interface ReadFile {
  readonly ledger: Ledger;
  readonly problems: readonly LedgerProblem[];
  /** Null where there is no file. */
  readonly bytes: Uint8Array | null;
}

async function readFrom(path: string, files: Files): Promise<ReadFile> {
  const name = path.slice(folderOf(path).length).replace(/^[/\\]/, '');
  if (!(await files.list(folderOf(path))).includes(name)) return { ledger: emptyLedger, problems: [], bytes: null };
  if (!(await leadsInside(path, [folderOf(path)], files))) {
    throw new Error(`"${path}" is a link to a file in another folder: a ledger is kept beside its article`);
  }
  const bytes = await files.read(path);
  const decoded = decodeUtf8(bytes);
  if ('message' in decoded) throw new Error(decoded.message);
  return { ...readLedger(decoded.text), bytes };
}

/** Names the file in front of what is wrong with it. */
function named<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new Error(`"${path}": ${messageOf(error)}`, { cause: error });
  }
}
