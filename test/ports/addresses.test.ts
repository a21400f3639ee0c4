import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicLookup, whyRefused } from '../../src/ports/node/addresses.ts';

const privateHosts = [
  '127.0.0.1',
  '127.8.8.8',
  '2130706433', // 127.0.0.1 as one number
  '0x7f.1',
  '0177.0.0.1',
  '0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::127.0.0.1]',
  '[64:ff9b::10.0.0.1]',
  '[2002:7f00:1::]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'api.localhost',
  'printer',
  'nas.local',
  'metadata.google.internal',
  'router.home.arpa',
];

const publicHosts = ['api.crossref.org', '8.8.8.8', '172.32.0.1', '[2606:4700::6810:84e5]', '[64:ff9b::808:808]'];

const nowhere = (): Promise<readonly string[]> => Promise.reject(new Error('no such name'));

describe('An address', () => {
  it.each(privateHosts)('of a private network is refused: %s', async (host) => {
    expect(await whyRefused(new URL(`http://${host}/`), nowhere)).toBe('is an address inside a private network');
  });

  it.each(publicHosts)('of the public internet is let through: %s', async (host) => {
    expect(await whyRefused(new URL(`https://${host}/`), nowhere)).toBeNull();
  });

  it('is refused when its name leads into a private network, even as one of several', async () => {
    const rebound = (): Promise<readonly string[]> => Promise.resolve(['93.184.215.14', '10.0.0.7']);
    expect(await whyRefused(new URL('https://example.org/'), rebound)).toContain('private network');
  });

  it('is refused at another port than the usual ones', async () => {
    expect(await whyRefused(new URL('https://example.org:8443/'), nowhere)).toContain('port 8443');
    expect(await whyRefused(new URL('https://example.org:443/'), nowhere)).toBeNull();
  });

  it('is not public when it is no address at all', () => {
    expect(isPublicAddress('example.org')).toBe(false);
    expect(isPublicAddress('fe80::1%eth0')).toBe(false);
  });
});

describe('A name that is looked up for a connection', () => {
  const lookUp = (addresses: readonly string[], all: boolean): Promise<readonly unknown[]> =>
    new Promise((resolve) => {
      publicLookup(() => Promise.resolve(addresses))('example.org', { all }, (...given) => resolve(given));
    });

  it('has its addresses, or its first', async () => {
    expect(await lookUp(['93.184.215.14', '2606:4700::1'], true)).toEqual([
      null,
      [
        { address: '93.184.215.14', family: 4 },
        { address: '2606:4700::1', family: 6 },
      ],
    ]);
    expect(await lookUp(['93.184.215.14'], false)).toEqual([null, '93.184.215.14', 4]);
  });

  it.each([true, false])(
    'has none when any is inside a private network, or when there is none (all: %s)',
    async (all) => {
      const refused = { code: 'refused', message: 'example.org is an address inside a private network' };
      expect(await lookUp(['93.184.215.14', '10.0.0.7'], all)).toMatchObject([refused, []]);
      expect(await lookUp([], all)).toMatchObject([{ code: 'ENOTFOUND' }, []]);
    },
  );
});
