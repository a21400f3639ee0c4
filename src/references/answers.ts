import type { CacheEntry } from '../ports/ports.ts';
import { cleanItem } from './item.ts';
import type { CouldNotCheck, Resolution } from './resolution.ts';
import type { Looked } from './sources/lookup.ts';

/** What a service said once, and when (milliseconds since 1970). */
export interface Answer {
  readonly looked: Exclude<Looked, CouldNotCheck>;
  readonly at: number;
}

const hour = 60 * 60 * 1000;
/** A work rarely changes; one that is not there today may be registered tomorrow. */
const lifetimes = { resolved: 30 * 24 * hour, 'not-found': 24 * hour } as const;

/** True while the answer need not be asked for again. */
export function isFresh({ looked, at }: Answer, now: number): boolean {
  return now - at < lifetimes[looked.outcome];
}

/** The answer as it stands now: an old work is marked as stale, an old "no" is worth nothing (null). */
export function toResolution(answer: Answer, now: number): Resolution | null {
  const { looked } = answer;
  const fresh = isFresh(answer, now);
  const retrievedAt = new Date(answer.at).toISOString();
  if (looked.outcome === 'resolved') return { ...looked, retrievedAt, stale: !fresh };
  return fresh ? { ...looked, retrievedAt } : null;
}

/** The answer in a cache entry, or null when it is not one: a cache file may hold anything. */
export function answerOf({ value, storedAt }: CacheEntry): Answer | null {
  const at = Date.parse(storedAt);
  if (Number.isNaN(at) || typeof value !== 'object' || value === null) return null;
  if (!('source' in value) || typeof value.source !== 'string' || !('outcome' in value)) return null;
  const { outcome, source } = value;
  if (outcome === 'not-found') return { looked: { outcome, source }, at };
  const item = outcome === 'resolved' && 'item' in value ? cleanItem(value.item) : null;
  return item === null ? null : { looked: { outcome: 'resolved', item, source }, at };
}
