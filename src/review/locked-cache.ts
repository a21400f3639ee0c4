import { messageOf } from '../ports/error-message.ts';
import type { Cache, CacheEntry, Clock, Files } from '../ports/ports.ts';
import { readKnown, resolutionQuestion } from '../references/resolve.ts';
import { readStood, standingQuestion } from '../references/standing.ts';
import { decodeUtf8 } from '../references/utf8.ts';
import { leadsInside } from './links.ts';
import { LOCK_NAME, readLock, writeLock, type Lock, type LockFile, type Locked, type LockedWork } from './lockfile.ts';
import { folderOf, joinPath } from './paths.ts';

/** A lockfile as it was found. */
export interface LoadedLock extends LockFile {
  readonly path: string;
  /** Null where there is none. */
  readonly bytes: Uint8Array | null;
}

/** What was written. */
export interface LockUpdate {
  readonly path: string;
  readonly before: Lock;
  readonly after: Lock;
}

export interface LockedCacheOptions {
  /** The folder of the lockfile, absolute; null where there is none. */
  readonly folder: string | null;
  readonly files: Files;
  readonly clock: Clock;
  /** What is kept besides; null = the lockfile alone counts. */
  readonly cache: Cache | null;
}

/**
 * A cache with a lockfile before it: of two answers the newer counts. What is learnt goes into the cache, and is remembered, so that
 * the lockfile can be written anew. The file is read when it is first needed.
 */
export class LockedCache implements Cache {
  readonly #options: LockedCacheOptions;
  readonly #learnt = new Map<string, CacheEntry>();
  #loading: Promise<LoadedLock | null> | null = null;

  constructor(options: LockedCacheOptions) {
    this.#options = options;
  }

  async get(key: string): Promise<CacheEntry | null> {
    const learnt = this.#learnt.get(key);
    if (learnt !== undefined) return learnt;
    const [locked, kept] = await Promise.all([this.#locked(key), this.#options.cache?.get(key) ?? null]);
    if (locked === null || kept === null) return locked ?? kept;
    const [ours, theirs] = [Date.parse(kept.storedAt), Date.parse(locked.storedAt)];
    return ours > theirs || theirs > this.#options.clock.now() ? kept : locked;
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#learnt.set(key, { value, storedAt: new Date(this.#options.clock.now()).toISOString() });
    await this.#options.cache?.set(key, value);
  }

  /** The lockfile, or null where no folder is known for one. Never throws. */
  load(): Promise<LoadedLock | null> {
    const { folder, files } = this.#options;
    this.#loading ??= folder === null ? Promise.resolve(null) : loadLock(joinPath(folder, LOCK_NAME), files);
    return this.#loading;
  }

  /** Reads the lockfile anew when it is next needed. */
  forget(): void {
    this.#loading = null;
  }

  /**
   * Writes what is known of these works into the lockfile, and leaves its other works as they are. Returns the works before and after.
   *
   * @throws Error in plain words when the lockfile is faulty or cannot be written; then it is as it was
   */
  async update(keys: readonly string[]): Promise<LockUpdate> {
    const { files } = this.#options;
    const loaded = await this.load();
    if (loaded === null || files.replace === undefined) throw new Error('There is no folder for a lockfile here.');
    const [problem] = loaded.problems;
    if (problem !== undefined) {
      throw new Error(`"${loaded.path}", line ${problem.line}: ${problem.message} Nothing was written.`);
    }
    const after = new Map(loaded.works);
    for (const key of keys) {
      const work = await this.#workOf(key, loaded.works.get(key));
      if (work !== null) after.set(key, work);
    }
    if (keys.length > 0 && after.size === 0) throw new Error('Nothing could be found out, so no lockfile was written.');
    const [old, text] = [loaded.bytes === null ? '' : writeLock(loaded.works), writeLock(after)];
    if (old !== text) await files.replace(loaded.path, loaded.bytes, text);
    this.forget();
    return { path: loaded.path, before: loaded.works, after };
  }

  async #locked(key: string): Promise<CacheEntry | null> {
    const [question, name] = splitKey(key);
    if (question !== resolutionQuestion && question !== standingQuestion) return null;
    const work = (await this.load())?.works.get(name);
    const answer = question === resolutionQuestion ? work?.resolution : work?.standing;
    return answer ? { value: answer.value, storedAt: answer.at } : null;
  }

  /** What a service could not say is no answer to be kept for others: then that of before stays. */
  async #workOf(key: string, before: LockedWork | undefined): Promise<LockedWork | null> {
    const resolution = lockedOf(await this.get(`${resolutionQuestion}:${key}`), readKnown);
    const stood = lockedOf(await this.get(`${standingQuestion}:${key}`), readStood);
    const standing = stood?.value.unchecked.length === 0 ? stood : (before?.standing ?? null);
    return resolution === null && standing === null ? null : { resolution, standing };
  }
}

function splitKey(key: string): readonly [string, string] {
  const end = key.indexOf(':');
  return [key.slice(0, end), key.slice(end + 1)];
}

function lockedOf<Value>(entry: CacheEntry | null, read: (value: unknown) => Value | null): Locked<Value> | null {
  const value = entry === null ? null : read(entry.value);
  return entry === null || value === null ? null : { value, at: entry.storedAt };
}

async function loadLock(path: string, files: Files): Promise<LoadedLock> {
  const none = { path, works: new Map<string, LockedWork>(), problems: [], bytes: null };
  try {
    if (!(await files.list(folderOf(path))).includes(LOCK_NAME)) return none;
    if (!(await leadsInside(path, [folderOf(path)], files))) {
      throw new Error(`${LOCK_NAME} is a link to a file in another folder: put the file itself here.`);
    }
    const bytes = await files.read(path);
    const decoded = decodeUtf8(bytes);
    if ('message' in decoded) throw new Error(decoded.message);
    return { path, bytes, ...readLock(decoded.text) };
  } catch (error) {
    return { ...none, problems: [{ message: messageOf(error), line: 1 }] };
  }
}
