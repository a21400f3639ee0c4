import type { Cache, CacheEntry, Clock } from '../../src/ports/ports.ts';

/** A cache that lasts as long as the program; the oldest entry goes when there are more than `capacity`. */
export function memoryCache(clock: Clock, capacity = 5000): Cache {
  const entries = new Map<string, CacheEntry>();
  return {
    get: (key) => Promise.resolve(entries.get(key) ?? null),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, { value, storedAt: new Date(clock.now()).toISOString() });
      const oldest = entries.keys().next();
      if (entries.size > capacity && !oldest.done) entries.delete(oldest.value);
      return Promise.resolve();
    },
  };
}

/** A clock that stands still; sleeping takes no time. */
export function fixedClock(iso: string): Clock {
  const now = Date.parse(iso);
  return { now: () => now, sleep: () => Promise.resolve() };
}
