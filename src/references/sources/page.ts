import { LookupFailure } from '../network/failure.ts';
import type { HttpResponse } from '../../ports/ports.ts';
import { badAnswer, bodyOf } from './answer.ts';
import { readHead } from './html.ts';
import { pageRecord } from './page-record.ts';
import { titledItem } from './record.ts';
import type { Source } from './source.ts';

/**
 * Web pages, which are asked themselves. The article names their hosts, so that only who has switched this on contacts
 * them; no setting gives them another address. A page that is gone may still have been there.
 */
export const page: Source = {
  id: 'page',
  title: 'The page',
  url: '',
  answersFor: ['url'],
  decides: false,
  needs: 'switch',
  limits: () => ({ requests: 2, perMs: 1000, concurrent: 1 }),

  async lookup({ value: address }, { ask }) {
    const { origin, host, pathname, search } = new URL(address);
    const response = await ask(pathname + search, 'text/html,application/xhtml+xml', { site: origin });
    if (response.status === 404 || response.status === 410) return null;
    refuseFrontPage(response, address, host);
    const head = readHead(bodyOf(response, 'html', host));
    if (!head.isWhole) throw badAnswer(host, 'what it sent is not a whole page');
    const record = pageRecord(head, address);
    const title = head.title.trim();
    if (notice.test(title)) throw badAnswer(host, `it sent "${title.slice(0, 60)}" instead of the page`);
    return { item: titledItem(record, address.replace(/^https?:\/\//i, ''), host) };
  },
};

/** How the titles of those pages begin that stand in the way of another, or in its place. */
const notice =
  /^(?:(?:http )?(?:error )?(?:40[0-9]|410|429|50[0-9])\b|error$|access (?:to this page has been )?denied|are you (?:a robot|human)|attention required|bot verification|captcha|checking your browser|client challenge|ddos-guard|forbidden|just a moment|log ?in\b|making sure|not found|one moment|page not found|pardon our interruption|please wait|robot check|security check|sign in\b|site maintenance|too many requests|verify(?:ing)? (?:that )?you)/i;

/** Many sites send who asks for a page that is gone to their first one. */
function refuseFrontPage({ url }: HttpResponse, address: string, host: string): void {
  const [asked, answered] = [new URL(address), URL.canParse(url) ? new URL(url) : null];
  if (asked.pathname === '/' || answered?.pathname !== '/' || answered.search !== '') return;
  throw new LookupFailure('bad-answer', `${host} led from the page to its front page`);
}
