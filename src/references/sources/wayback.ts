import { badAnswer, isObject, jsonOf, textOf, webAddressOf } from './answer.ts';
import { queryOf } from './parameters.ts';
import type { ArchivedCopy, Source } from './source.ts';

const title = 'The Wayback Machine';

/**
 * The Internet Archive's copies of web pages.
 *
 * @see https://archive.org/help/wayback_api.php
 */
export const wayback: Source = {
  id: 'wayback',
  title,
  url: 'https://archive.org',
  answersFor: ['url'],
  decides: false,
  needs: 'nothing',
  // It publishes no limit, and asks for a pause when it is asked more than about once a second.
  limits: () => ({ requests: 1, perMs: 1000, concurrent: 1 }),

  async archived(url, { ask }) {
    const answer = jsonOf(await ask(`/wayback/available${queryOf({ url })}`, 'application/json'), title);
    const copies = isObject(answer) ? answer.archived_snapshots : undefined;
    if (!isObject(copies)) throw badAnswer(title, 'it did not say whether there is a copy');
    return copies.closest === undefined ? null : copyIn(copies.closest, url);
  },
};

/** The copy of the page itself; of an error page or a redirect there is none. */
function copyIn(closest: unknown, asked: string): ArchivedCopy | null {
  const copy = isObject(closest) ? closest : {};
  const address = webAddressOf(copy.url)?.replace(/^http:/i, 'https:');
  const [, time = '', page = ''] =
    /^https:\/\/web\.archive\.org\/web\/(\d{8})\d{0,6}\/(.+)$/i.exec(address ?? '') ?? [];
  if (address === undefined || hostOf(page) !== hostOf(asked)) throw badAnswer(title, 'it sent no copy of that page');
  if (copy.available !== true || !(textOf(copy.status) ?? '200').startsWith('2')) return null;
  return { url: address, date: time.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') };
}

/** The host of a page, which the archive knows with and without `www` and with its port. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : '';
}
