import type { Service } from '../network/network.ts';
import type { Source } from './source.ts';

/** Web pages of all kinds. */
export const page: Source = {
  id: 'page',
  title: 'The page',
  url: '',
  answersFor: ['url'],
  decides: false,
  needs: 'switch',
  limits: () => ({ requests: 2, perMs: 1000, concurrent: 1 }),
};

/** The site that an address belongs to, as a service of its own, and the path on it. */
export function siteOf(address: string): { readonly site: Service; readonly path: string } {
  const { origin, host, pathname, search } = new URL(address);
  return { site: { ...page, title: host, url: origin }, path: pathname + search };
}
