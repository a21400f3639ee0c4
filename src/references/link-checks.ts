import { CachedQuestion, type AskOptions, type QuestionPorts } from './cached-question.ts';
import type { CouldNotCheck } from './resolution.ts';
import type { Services } from './services.ts';

/**
 * What is known of a web address. A server may say for an hour that a page is gone: it counts as dead when the same was said
 * at least a week before, and nothing else in between.
 */
export interface LinkState {
  readonly outcome: 'alive' | 'suspect' | 'dead';
  /** What its server last answered. */
  readonly status: number;
  /** Since when it has been gone, ISO 8601; null for one that is alive. */
  readonly goneSince: string | null;
}

/** What is known of a web address now. */
export interface KnownLink extends LinkState {
  /** True when it is to be asked for again. */
  readonly stale: boolean;
}

/** Finds out which web addresses lead nowhere. */
export interface LinkChecks {
  /** What is known in memory, why it could not be checked, or null when nobody asked. */
  known(url: string): KnownLink | CouldNotCheck | null;
  /** Reads the cache for these addresses, never the network. True when anything new was learnt. */
  recall(urls: readonly string[]): Promise<boolean>;
  /** What is known if it is fresh, else what the server says. Never throws. */
  check(url: string, options: AskOptions): Promise<LinkState | CouldNotCheck>;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function createLinkChecks(services: Services, ports: QuestionPorts): LinkChecks {
  const question: CachedQuestion<string, LinkState> = new CachedQuestion<string, LinkState>(
    {
      name: 'link-1',
      keyOf: (url) => url.replace(/#.*$/s, ''),
      async ask(url, signal) {
        const answer = await services.link(url, signal);
        return answer.outcome === 'could-not-check' ? answer : next(answer, question.remembered(url)?.value ?? null);
      },
      lifetimeMs: () => weekMs,
      outlives: () => true,
      read: readState,
    },
    ports,
  );
  const next = (
    { outcome, status }: { outcome: 'alive' | 'dead'; status: number },
    before: LinkState | null,
  ): LinkState => {
    if (outcome === 'alive') return { outcome, status, goneSince: null };
    const now = ports.clock.now();
    const goneSince = before?.goneSince ?? new Date(now).toISOString();
    return { outcome: now - Date.parse(goneSince) >= weekMs ? 'dead' : 'suspect', status, goneSince };
  };
  return {
    known(url) {
      const answer = question.remembered(url);
      return answer === null ? question.failure(url) : { ...answer.value, stale: !question.isFresh(answer) };
    },
    recall: (urls) => question.recall(urls),
    async check(url, options) {
      const answer = await question.ask(url, options);
      return 'outcome' in answer ? answer : answer.value;
    },
  };
}

function readState(stored: unknown): LinkState | null {
  if (typeof stored !== 'object' || stored === null || !('outcome' in stored && 'status' in stored)) return null;
  const { outcome, status } = stored;
  if (typeof status !== 'number') return null;
  if (outcome === 'alive') return { outcome, status, goneSince: null };
  const since = 'goneSince' in stored ? stored.goneSince : null;
  const isGone = (outcome === 'suspect' || outcome === 'dead') && typeof since === 'string';
  return isGone && !Number.isNaN(Date.parse(since)) ? { outcome, status, goneSince: since } : null;
}
