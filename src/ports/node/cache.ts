import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { product } from '../product.ts';
import type { Cache, CacheEntry, Clock } from '../ports.ts';
import { systemClock } from './clock.ts';

export interface NodeCacheOptions {
  readonly clock?: Clock;
  /** The folder's size at which the oldest entries go. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 50 * 1024 * 1024;
/** An unfinished write is older than this only when its program was ended. */
const abandonedAfterMs = 60 * 60 * 1000;
/** After the cap was reached, this share of it is left. */
const keptShare = 0.8;

/**
 * A cache of one JSON file per entry, named by the key's hash. Files are written whole or not at all, so any number of
 * programs may share the folder; a file that does not read is removed. Only the user may read them.
 */
export function createNodeCache(folder: string, options: NodeCacheOptions = {}): Cache {
  const { clock = systemClock, maxBytes = defaultMaxBytes } = options;
  /** The folder's size as far as this program knows; null until it was counted. */
  let bytes: number | null = null;
  const fileOf = (key: string): string => join(folder, `${fingerprint(key)}.json`);

  const write = async (key: string, value: unknown): Promise<void> => {
    const text = JSON.stringify({ key, storedAt: new Date(clock.now()).toISOString(), value });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `${crypto.randomUUID()}.tmp`);
    try {
      await writeFile(temporary, text, { mode: 0o600 });
      await rename(temporary, fileOf(key));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    bytes = bytes === null ? await prune(folder, maxBytes) : bytes + Buffer.byteLength(text);
    if (bytes > maxBytes) bytes = await prune(folder, maxBytes);
  };

  return {
    async get(key) {
      const file = fileOf(key);
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      const entry = parseEntry(text, key);
      if (entry === null) await rm(file, { force: true }).catch(() => undefined);
      return entry;
    },
    // A full or read-only disk costs the cache, not the answer.
    set: (key, value) => write(key, value).catch(() => undefined),
  };
}

/**
 * A short name for a key: FNV-1a with 64 bits. An entry says its key, so that two keys of one name cannot be mistaken for
 * each other; `node:crypto` would take longer to load than all that is read with it.
 *
 * @see https://www.ietf.org/archive/id/draft-eastlake-fnv-22.html
 */
function fingerprint(key: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(key)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

function parseEntry(text: string, key: string): CacheEntry | null {
  try {
    const entry: unknown = JSON.parse(text);
    if (typeof entry !== 'object' || entry === null || !('value' in entry)) return null;
    if (!('key' in entry) || entry.key !== key) return null;
    if (!('storedAt' in entry) || typeof entry.storedAt !== 'string') return null;
    return Number.isNaN(Date.parse(entry.storedAt)) ? null : { value: entry.value, storedAt: entry.storedAt };
  } catch {
    return null;
  }
}

/** Removes what was abandoned and, over the cap, the oldest entries. Returns the size that is left. */
async function prune(folder: string, maxBytes: number): Promise<number> {
  const found = await Promise.all((await readdir(folder)).map((name) => statusOf(join(folder, name))));
  const files = found.filter((file) => file !== null).sort((a, b) => a.modified - b.modified);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  const target = total > maxBytes ? maxBytes * keptShare : total;
  for (const { path, size, modified } of files) {
    const abandoned = path.endsWith('.tmp') && Date.now() - modified > abandonedAfterMs;
    const excess = path.endsWith('.json') && total > target;
    if (!abandoned && !excess) continue;
    await rm(path, { force: true });
    total -= size;
  }
  return total;
}

/** Null for one that another program has just removed. */
async function statusOf(path: string): Promise<{ path: string; size: number; modified: number } | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, size, modified: mtimeMs };
  } catch {
    return null;
  }
}

/** Where this system keeps the user's caches, with the product's own folder: an absolute path. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  // The XDG specification has a relative path ignored.
  const named = platform === 'win32' ? environment.LOCALAPPDATA : environment.XDG_CACHE_HOME;
  if (named !== undefined && isAbsolute(named)) return join(named, product.name);
  if (platform === 'win32') return join(home, 'AppData', 'Local', product.name);
  return platform === 'darwin' ? join(home, 'Library', 'Caches', product.name) : join(home, '.cache', product.name);
}
