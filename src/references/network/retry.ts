import type { HttpResponse } from '../../ports/ports.ts';

export const maxRetries = 2;
/** A longer wish is not waited for but kept by asking nothing meanwhile. */
export const longestWaitMs = 5_000;
const longestPauseMs = 10 * 60_000;

/**
 * What `Retry-After` says (seconds or a date), in milliseconds from `now`, up to ten minutes; null where it says nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs({ headers }: HttpResponse, now: number): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  const wish = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wish) ? null : Math.min(Math.max(wish, 0), longestPauseMs);
}

/** Half a second, then a second, each shortened by chance, so that many programs do not come back together. */
export function backoffMs(retry: number, random: () => number): number {
  return 500 * 2 ** retry * (0.5 + random() / 2);
}
