import type { Service } from '../network/network.ts';

/**
 * A web site as a service of its own, with a line and a rest of its own. It goes by its origin, which no setting names: no
 * address in the settings takes its place, and it is not trusted as such an address is.
 *
 * @param service whose limits count for it
 * @param origin such as `https://example.org`
 */
export function siteOf(service: Service, origin: string): Service {
  return { id: origin, title: new URL(origin).host, url: origin, limits: (polite) => service.limits(polite) };
}
