import { toFailure } from '../network/failure.ts';
import type { CouldNotCheck } from '../resolution.ts';
import type { LinkAnswer } from '../services.ts';
import type { Asker } from './asker.ts';
import { page } from './page.ts';
import { siteOf } from './site.ts';

/** What a server says with certainty of a page that is not there. */
const gone: ReadonlySet<number> = new Set([404, 410]);

/** Whether an address leads to a page. A server that refuses, fails or is not reached has said nothing about it. */
export async function link(asker: Asker, url: string, signal: AbortSignal): Promise<LinkAnswer | CouldNotCheck> {
  if (!asker.sources.includes(page)) {
    const reason = 'pages are only asked for when the service "page" is switched on';
    return { outcome: 'could-not-check', code: 'unsupported', reason };
  }
  const { origin, pathname, search } = new URL(url);
  const site = siteOf(page, origin);
  try {
    const { status } = await asker.network.ask(
      site,
      { path: pathname + search, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      signal,
    );
    if (gone.has(status)) return { outcome: 'dead', status };
    if (status < 300) return { outcome: 'alive', status };
    return { outcome: 'could-not-check', code: 'bad-answer', reason: `${site.title} answered ${status}` };
  } catch (error) {
    const { code, message } = toFailure(error, site.title);
    return { outcome: 'could-not-check', code, reason: message };
  }
}
