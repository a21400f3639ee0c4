import { lookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { HttpError } from '../ports.ts';

/** IPv4 networks that are not the public internet. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const privateIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** IPv6 networks that are not the public internet. @see https://www.iana.org/assignments/iana-ipv6-special-registry */
const privateIpv6: readonly (readonly [string, number])[] = [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const privateNetworks = createBlockList();

function createBlockList(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of privateIpv6) list.addSubnet(network, prefix, 'ipv6');
  for (const [network, prefix] of privateIpv4) {
    // IPv4-mapped IPv6 addresses (::ffff:a.b.c.d) are matched by the IPv4 rule itself.
    list.addSubnet(network, prefix, 'ipv4');
    const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
    const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
    list.addSubnet(`::${high}:${low}`, 96 + prefix, 'ipv6'); // IPv4-compatible
    list.addSubnet(`64:ff9b::${high}:${low}`, 96 + prefix, 'ipv6'); // NAT64
    list.addSubnet(`2002:${high}:${low}::`, 16 + prefix, 'ipv6'); // 6to4
  }
  return list;
}

/** True for an IP address (without brackets) that belongs to a machine on the public internet. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/s, '');
  const family = isIP(plain);
  return family !== 0 && !privateNetworks.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** Names that only mean something on this machine or in its own network. */
const localName = /^[^.:]*$|(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/;

/** The addresses a host name stands for. Throws when it has none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** Asks the system. */
export const resolveHost: ResolveHost = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

const isPrivate = 'is an address inside a private network';
const longestLookupMs = 2000;

/**
 * Why a request to this URL must not be sent, as a phrase that follows the URL's host ("is an address inside ..."), or
 * null when it may. A name that cannot be looked up within two seconds is let through: behind a proxy only the proxy can,
 * and without one the connection fails by itself. Whoever connects looks the name up once more: this stops a name that
 * leads inside, and `publicLookup` one that changes between the two.
 */
export async function whyRefused(url: URL, resolve: ResolveHost): Promise<string | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const addresses = isIP(host) === 0 ? await briefly(resolve(host).catch(() => [])) : [host];
  if (localName.test(host) || !addresses.every(isPublicAddress)) return isPrivate;
  return url.port === '' ? null : `is asked for at the unusual port ${url.port}`;
}

function briefly(found: Promise<readonly string[]>): Promise<readonly string[]> {
  return Promise.race([found, wait(longestLookupMs, [], { ref: false })]);
}

/**
 * Looks names up for connections, which go to one of the addresses that it gives. It gives none for a name that leads into a
 * private network, even as one of several.
 */
export function publicLookup(resolve: ResolveHost): LookupFunction {
  return (host, { all }, give) => {
    const tell = (addresses: readonly string[]): void => {
      const [first] = addresses;
      if (first === undefined) give(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      else if (!addresses.every(isPublicAddress)) give(new HttpError('refused', `${host} ${isPrivate}`), []);
      else if (all)
        give(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        );
      else give(null, first, isIP(first));
    };
    resolve(host).then(tell, (error: unknown) => give(error as NodeJS.ErrnoException, []));
  };
}
