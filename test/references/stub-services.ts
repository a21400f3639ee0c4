import type { QuestionPorts } from '../../src/references/cached-question.ts';
import type { Services } from '../../src/references/services.ts';
import { hastyClock, type HastyClock } from '../faults/hasty-clock.ts';
import { memoryCache } from '../ports/memory.ts';

const unasked = (): Promise<never> => Promise.reject(new Error('This test asks no such thing'));

/** Services of which a test gives those that it asks. */
export function stubServices(services: Partial<Services>): Services {
  return {
    own: () => Promise.resolve(null),
    lookup: unasked,
    standing: unasked,
    access: unasked,
    link: unasked,
    search: unasked,
    ...services,
  };
}

/** A cache in memory, a clock that waits for nobody, and nobody who listens. */
export function stubPorts(): QuestionPorts & { readonly clock: HastyClock } {
  const clock = hastyClock('2026-01-01T00:00:00Z');
  return { clock, cache: memoryCache(clock), log: { info: () => undefined, warn: () => undefined } };
}

export const day = 24 * 60 * 60 * 1000;
export const online = { network: true };
export const offline = { network: false };
