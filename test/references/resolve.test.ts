import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { memoryCache } from '../../src/ports/memory.ts';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import { offlineHttp } from '../../src/ports/offline.ts';
import type { Cache, Http } from '../../src/ports/ports.ts';
import { createResolver, type Resolver } from '../../src/references/resolve.ts';
import { hastyClock, type HastyClock } from '../faults/hasty-clock.ts';
import { startFaultServer, type FaultServer } from '../faults/server.ts';

const bostrom: IdentifierName = { kind: 'doi', value: '10.1007/s11023-012-9281-3' };
const dataset: IdentifierName = { kind: 'doi', value: '10.5281/zenodo.1239' };
const prodi: IdentifierName = { kind: 'doi', value: '10.1430/8105' };
const turner: IdentifierName = { kind: 'arxiv', value: '1912.01683' };
const carlsmith: IdentifierName = { kind: 'arxiv', value: '2206.13353' };
const invented: IdentifierName = { kind: 'doi', value: '10.1007/no-such-work' };

const day = 24 * 60 * 60 * 1000;

let server: FaultServer;
let clock: HastyClock;
let cache: Cache;
let resolver: Resolver;

beforeEach(async () => {
  server = await startFaultServer();
  clock = hastyClock('2026-01-01T00:00:00Z');
  cache = memoryCache(clock);
  resolver = newResolver();
});
afterEach(() => server.close());

function newResolver(options: { http?: Http; contactEmail?: string } = {}): Resolver {
  return createResolver({
    http: options.http ?? createNodeHttp(),
    cache,
    clock,
    log: { info: () => undefined, warn: () => undefined },
    settings: { contactEmail: options.contactEmail ?? '', services: server.services },
  });
}

const online = { network: true };
const offline = { network: false };

describe('An identifier is looked up', () => {
  it('at Crossref for its DOIs', async () => {
    expect(await resolver.resolve(bostrom, online)).toMatchObject({
      outcome: 'resolved',
      source: 'crossref',
      retrievedAt: '2026-01-01T00:00:00.000Z',
      stale: false,
      item: {
        id: 'bostrom2012superintelligent',
        type: 'article-journal',
        author: [{ family: 'Bostrom', given: 'Nick' }],
        issued: { 'date-parts': [[2012, 5]] },
        'container-title': 'Minds and Machines',
        page: '71-85',
        DOI: '10.1007/s11023-012-9281-3',
      },
    });
    expect(server.requests).toEqual(['crossref /works/10.1007/s11023-012-9281-3']);
  });

  it('at DataCite where doi.org names it', async () => {
    const answer = await resolver.resolve(dataset, online);
    expect(answer).toMatchObject({
      outcome: 'resolved',
      source: 'datacite',
      item: { type: 'dataset', publisher: 'Zenodo' },
    });
    expect(server.requests).toEqual([
      'crossref /works/10.5281/zenodo.1239',
      'doi.org /ra/10.5281',
      'datacite /dois/10.5281/zenodo.1239',
    ]);
  });

  it('at doi.org where another agency registered it', async () => {
    const answer = await resolver.resolve(prodi, online);
    expect(answer).toMatchObject({ outcome: 'resolved', source: 'doi.org', item: { id: 'prodi2002industria' } });
    expect(server.requests).toEqual(['crossref /works/10.1430/8105', 'doi.org /ra/10.1430', 'doi.org /10.1430/8105']);
  });

  it('at DataCite for arXiv, as a preprint with its number', async () => {
    expect(await resolver.resolve(turner, online)).toMatchObject({
      outcome: 'resolved',
      source: 'datacite',
      item: {
        type: 'article',
        number: 'arXiv:1912.01683',
        publisher: 'arXiv',
        URL: 'https://arxiv.org/abs/1912.01683',
      },
    });
    expect(server.requests).toEqual(['datacite /dois/10.48550/arxiv.1912.01683']);
  });

  it('at arXiv itself for a preprint that DataCite does not have yet', async () => {
    const answer = await resolver.resolve(carlsmith, online);
    expect(answer).toMatchObject({
      outcome: 'resolved',
      source: 'arxiv',
      item: { author: [{ family: 'Carlsmith', given: 'Joseph' }], issued: { 'date-parts': [[2022, 6, 16]] } },
    });
  });

  it('once for an arXiv ID and the DOI that arXiv gave it', async () => {
    const byDoi = await resolver.resolve({ kind: 'doi', value: '10.48550/arxiv.1912.01683' }, online);
    expect(await resolver.resolve(turner, online)).toEqual(byDoi);
    expect(server.requests).toHaveLength(1);
  });

  it('elsewhere when the first service fails', async () => {
    server.fail('datacite', '500');
    expect(await resolver.resolve(turner, online)).toMatchObject({ outcome: 'resolved', source: 'arxiv' });
  });

  it('with the contact address, where one is set', async () => {
    await newResolver({ contactEmail: 'ada@example.org' }).resolve(dataset, online);
    expect(server.requests.filter((request) => request.includes('mailto'))).toEqual([
      'crossref /works/10.5281/zenodo.1239?mailto=ada%40example.org',
      'datacite /dois/10.5281/zenodo.1239?mailto=ada%40example.org',
    ]);
  });

  it('once when it is asked for several times at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => resolver.resolve(bostrom, online)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['resolved']));
    expect(server.requests).toHaveLength(1);
  });
});

describe('A work that does not exist', () => {
  it('is only said so by doi.org', async () => {
    expect(await resolver.resolve(invented, online)).toEqual({
      outcome: 'not-found',
      source: 'doi.org',
      retrievedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(server.requests.at(-1)).toBe('doi.org /10.1007/no-such-work');
  });

  it('is only said so by arXiv', async () => {
    const answer = await resolver.resolve({ kind: 'arxiv', value: '0000.0000' }, online);
    expect(answer).toMatchObject({ outcome: 'not-found', source: 'arxiv' });
  });

  it('is not known not to exist while doi.org fails', async () => {
    server.fail('doi.org', '503');
    expect(await resolver.resolve(invented, online)).toMatchObject({
      outcome: 'could-not-check',
      code: 'server-error',
    });
  });

  it('does not exist even when Crossref fails', async () => {
    server.fail('crossref', '500');
    expect(await resolver.resolve(invented, online)).toMatchObject({ outcome: 'not-found', source: 'doi.org' });
  });

  it('is asked for again after a day, and not shown as missing until then', async () => {
    await resolver.resolve(invented, online);
    const asked = server.requests.length;
    clock.advance(day - 60_000);
    await resolver.resolve(invented, online);
    expect(server.requests).toHaveLength(asked);
    clock.advance(60_000);
    expect(resolver.known(invented)).toBeNull();
    await resolver.resolve(invented, online);
    expect(server.requests.length).toBeGreaterThan(asked);
  });
});

describe('What was found', () => {
  it('is known at once', async () => {
    expect(resolver.known(bostrom)).toBeNull();
    const answer = await resolver.resolve(bostrom, online);
    expect(resolver.known(bostrom)).toEqual(answer);
  });

  it('is kept for thirty days', async () => {
    await resolver.resolve(bostrom, online);
    clock.advance(30 * day - 1000);
    expect(await resolver.resolve(bostrom, online)).toMatchObject({ stale: false });
    expect(server.requests).toHaveLength(1);
    clock.advance(1000);
    expect(await resolver.resolve(bostrom, online)).toMatchObject({
      stale: false,
      retrievedAt: '2026-01-31T00:00:00.000Z',
    });
    expect(server.requests).toHaveLength(2);
  });

  it('is still given when it is old and cannot be renewed, and says so', async () => {
    await resolver.resolve(bostrom, online);
    clock.advance(31 * day);
    expect(resolver.known(bostrom)).toMatchObject({ stale: true });
    expect(await resolver.resolve(bostrom, offline)).toMatchObject({
      stale: true,
      retrievedAt: '2026-01-01T00:00:00.000Z',
    });
    server.fail('crossref', '500');
    expect(await resolver.resolve(bostrom, online)).toMatchObject({ outcome: 'resolved', stale: true });
  });

  it('is found in the cache by the next program', async () => {
    await resolver.resolve(bostrom, online);
    const next = newResolver({ http: offlineHttp });
    expect(next.known(bostrom)).toBeNull();
    expect(await next.recall([bostrom, turner])).toBe(true);
    expect(next.known(bostrom)).toMatchObject({ outcome: 'resolved', source: 'crossref' });
    expect(next.known(turner)).toBeNull();
    expect(await next.recall([bostrom, turner])).toBe(false);
    expect(await newResolver({ http: offlineHttp }).resolve(bostrom, offline)).toMatchObject({ outcome: 'resolved' });
  });

  it('is read from the cache once, since that may be done on every key', async () => {
    let reads = 0;
    const counting: Cache = { ...cache, get: (key) => ((reads += 1), cache.get(key)) };
    const settings = { contactEmail: '', services: {} };
    const log = { info: () => undefined, warn: () => undefined };
    const next = createResolver({ http: offlineHttp, cache: counting, clock, log, settings });
    for (let keys = 0; keys < 5; keys += 1) await next.recall([bostrom, turner]);
    expect(reads).toBe(2);
  });

  it('is not believed of a cache that holds something else', async () => {
    const key = 'resolution-1:doi:10.1007/s11023-012-9281-3';
    for (const value of [
      null,
      'text',
      { outcome: 'resolved' },
      { outcome: 'resolved', source: 'crossref', item: [] },
    ]) {
      await cache.set(key, value);
      expect(await newResolver().recall([bostrom])).toBe(false);
    }
  });
});

describe('Without the network', () => {
  it('nothing is sent, and the answer says why', async () => {
    expect(await resolver.resolve(bostrom, offline)).toEqual({
      outcome: 'could-not-check',
      code: 'offline',
      reason: 'the network is switched off',
    });
    expect(server.requests).toEqual([]);
    expect(resolver.known(bostrom)).toBeNull();
  });

  it('recalling sends nothing either', async () => {
    expect(await resolver.recall([bostrom, dataset, turner])).toBe(false);
    expect(server.requests).toEqual([]);
  });
});

describe('What could not be checked', () => {
  it('is shown with its reason, is not kept, and is asked for again', async () => {
    server.fail('crossref', '503');
    const failed = await resolver.resolve(bostrom, online);
    expect(failed).toEqual({ outcome: 'could-not-check', code: 'server-error', reason: 'Crossref answered 503' });
    expect(resolver.known(bostrom)).toEqual(failed);
    expect(await newResolver().recall([bostrom])).toBe(false);
    server.fail('crossref', null);
    clock.advance(60_000);
    expect(await resolver.resolve(bostrom, online)).toMatchObject({ outcome: 'resolved' });
    expect(resolver.known(bostrom)).toMatchObject({ outcome: 'resolved' });
  });

  it.each([
    ['isbn', '9780199678112', 'no service for ISBNs is built in yet; add the work to a library file'],
    ['pmid', '19478180', 'no service for PMIDs is built in yet; add the work to a library file'],
    ['url', 'https://example.org', 'no service for web addresses is built in yet; add the work to a library file'],
  ] as const)('is an identifier of a kind that has no service: %s', async (kind, value, reason) => {
    const answer = await resolver.resolve({ kind, value }, online);
    expect(answer).toEqual({ outcome: 'could-not-check', code: 'unsupported', reason });
    expect(server.requests).toEqual([]);
  });

  it('is what a cancelled question is, and nothing is remembered of it', async () => {
    server.fail('crossref', 'no answer at all');
    const controller = new AbortController();
    const answer = resolver.resolve(bostrom, { network: true, signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 30);
    expect(await answer).toMatchObject({ outcome: 'could-not-check', code: 'cancelled' });
    expect(resolver.known(bostrom)).toBeNull();
    expect(await resolver.resolve(bostrom, { network: true, signal: AbortSignal.abort() })).toMatchObject({
      code: 'cancelled',
    });
  });

  it('by one who cancels is still answered to the others', async () => {
    const controller = new AbortController();
    const cancelled = resolver.resolve(bostrom, { network: true, signal: controller.signal });
    const patient = resolver.resolve(bostrom, online);
    controller.abort();
    expect(await cancelled).toMatchObject({ code: 'cancelled' });
    expect(await patient).toMatchObject({ outcome: 'resolved' });
    expect(server.requests).toHaveLength(1);
  });

  it('is a service whose address in the settings is none', async () => {
    const lost = createResolver({
      http: createNodeHttp(),
      cache,
      clock,
      log: { info: () => undefined, warn: () => undefined },
      settings: { contactEmail: '', services: { ...server.services, crossref: { url: 'mirror' } } },
    });
    expect(await lost.resolve(bostrom, online)).toMatchObject({
      outcome: 'resolved',
      source: 'doi.org',
    });
    server.fail('doi.org', '500');
    expect(await lost.resolve({ kind: 'doi', value: '10.1002/aaai.12064' }, online)).toMatchObject({
      code: 'refused',
      reason: expect.stringContaining('is not a web address'),
    });
  });
});
