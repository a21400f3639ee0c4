import { describe, expect, it } from 'vitest';
import { offlineHttp } from '../../src/ports/offline.ts';
import type { Cache } from '../../src/ports/ports.ts';
import { bostrom, carlsmith, dataset, invented, offline, online, prodi, turner, useStage } from './resolver-stage.ts';

const day = 24 * 60 * 60 * 1000;

const stage = useStage();

describe('An identifier is looked up', () => {
  it('at Crossref for its DOIs', async () => {
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({
      outcome: 'resolved',
      source: 'crossref',
      retrievedAt: expect.stringMatching(/^2026-01-01T00:00:00/) as unknown,
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
    expect(stage.server.requests).toEqual(['crossref /works/10.1007/s11023-012-9281-3']);
  });

  it('at DataCite where doi.org names it', async () => {
    const answer = await stage.resolver.resolve(dataset, online);
    expect(answer).toMatchObject({
      outcome: 'resolved',
      source: 'datacite',
      item: { type: 'dataset', publisher: 'Zenodo' },
    });
    expect(stage.server.requests).toEqual([
      'crossref /works/10.5281/zenodo.1239',
      'doi.org /ra/10.5281',
      'datacite /dois/10.5281/zenodo.1239',
    ]);
  });

  it('at doi.org where another agency registered it', async () => {
    const answer = await stage.resolver.resolve(prodi, online);
    expect(answer).toMatchObject({ outcome: 'resolved', source: 'doi.org', item: { id: 'prodi2002industria' } });
    expect(stage.server.requests).toEqual([
      'crossref /works/10.1430/8105',
      'doi.org /ra/10.1430',
      'doi.org /10.1430/8105',
    ]);
  });

  it('at DataCite for arXiv, as a preprint with its number', async () => {
    expect(await stage.resolver.resolve(turner, online)).toMatchObject({
      outcome: 'resolved',
      source: 'datacite',
      item: {
        type: 'article',
        number: 'arXiv:1912.01683',
        publisher: 'arXiv',
        URL: 'https://arxiv.org/abs/1912.01683',
      },
    });
    expect(stage.server.requests).toEqual(['datacite /dois/10.48550/arxiv.1912.01683']);
  });

  it('at arXiv itself for a preprint that DataCite does not have yet', async () => {
    const answer = await stage.resolver.resolve(carlsmith, online);
    expect(answer).toMatchObject({
      outcome: 'resolved',
      source: 'arxiv',
      item: { author: [{ family: 'Carlsmith', given: 'Joseph' }], issued: { 'date-parts': [[2022, 6, 16]] } },
    });
  });

  it('once for an arXiv ID and the DOI that arXiv gave it', async () => {
    const byDoi = await stage.resolver.resolve({ kind: 'doi', value: '10.48550/arxiv.1912.01683' }, online);
    expect(await stage.resolver.resolve(turner, online)).toEqual(byDoi);
    expect(stage.server.requests).toHaveLength(1);
  });

  it('as the same preprint by a DOI that names a version of it', async () => {
    const byVersion = { kind: 'doi', value: '10.48550/arXiv.1912.01683v5' } as const;
    expect(await stage.resolver.resolve(byVersion, online)).toEqual(await stage.resolver.resolve(turner, online));
    expect(stage.server.requests).toEqual(['datacite /dois/10.48550/arxiv.1912.01683']);
  });

  it('elsewhere when the first service fails', async () => {
    stage.server.fail('datacite', '500');
    expect(await stage.resolver.resolve(turner, online)).toMatchObject({ outcome: 'resolved', source: 'arxiv' });
  });

  it('with the contact address, where one is set', async () => {
    await stage.newResolver({ contactEmail: 'ada@example.org' }).resolve(dataset, online);
    expect(stage.server.requests.filter((request) => request.includes('mailto'))).toEqual([
      'crossref /works/10.5281/zenodo.1239?mailto=ada%40example.org',
      'datacite /dois/10.5281/zenodo.1239?mailto=ada%40example.org',
    ]);
  });

  it('once when it is asked for several times at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => stage.resolver.resolve(bostrom, online)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['resolved']));
    expect(stage.server.requests).toHaveLength(1);
  });
});

describe('A work that does not exist', () => {
  it('is only said so by doi.org', async () => {
    expect(await stage.resolver.resolve(invented, online)).toEqual({
      outcome: 'not-found',
      source: 'doi.org',
      retrievedAt: expect.stringMatching(/^2026-01-01T00:00:00/) as unknown,
    });
    expect(stage.server.requests.at(-1)).toBe('doi.org /10.1007/no-such-work');
  });

  it('is only said so by arXiv', async () => {
    const answer = await stage.resolver.resolve({ kind: 'arxiv', value: '0000.0000' }, online);
    expect(answer).toMatchObject({ outcome: 'not-found', source: 'arxiv' });
  });

  it('is not known not to exist while doi.org fails', async () => {
    stage.server.fail('doi.org', '503');
    expect(await stage.resolver.resolve(invented, online)).toMatchObject({
      outcome: 'could-not-check',
      code: 'server-error',
    });
  });

  it('does not exist even when Crossref fails', async () => {
    stage.server.fail('crossref', '500');
    expect(await stage.resolver.resolve(invented, online)).toMatchObject({ outcome: 'not-found', source: 'doi.org' });
  });

  it('is asked for again after a day, and not shown as missing until then', async () => {
    await stage.resolver.resolve(invented, online);
    const asked = stage.server.requests.length;
    stage.clock.advance(day - 60_000);
    await stage.resolver.resolve(invented, online);
    expect(stage.server.requests).toHaveLength(asked);
    stage.clock.advance(60_000);
    expect(stage.resolver.known(invented)).toBeNull();
    await stage.resolver.resolve(invented, online);
    expect(stage.server.requests.length).toBeGreaterThan(asked);
  });
});

describe('What was found', () => {
  it('is known at once', async () => {
    expect(stage.resolver.known(bostrom)).toBeNull();
    const answer = await stage.resolver.resolve(bostrom, online);
    expect(stage.resolver.known(bostrom)).toEqual(answer);
  });

  it('is kept for thirty days', async () => {
    await stage.resolver.resolve(bostrom, online);
    stage.clock.advance(30 * day - 1000);
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({ stale: false });
    expect(stage.server.requests).toHaveLength(1);
    stage.clock.advance(1000);
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({
      stale: false,
      retrievedAt: expect.stringMatching(/^2026-01-31T00:00:00/) as unknown,
    });
    expect(stage.server.requests).toHaveLength(2);
  });

  it('is still given when it is old and cannot be renewed, and says so', async () => {
    await stage.resolver.resolve(bostrom, online);
    stage.clock.advance(31 * day);
    expect(stage.resolver.known(bostrom)).toMatchObject({ stale: true });
    expect(await stage.resolver.resolve(bostrom, offline)).toMatchObject({
      stale: true,
      retrievedAt: expect.stringMatching(/^2026-01-01T00:00:00/) as unknown,
    });
    stage.server.fail('crossref', '500');
    stage.server.fail('openalex', '500');
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({ outcome: 'resolved', stale: true });
  });

  it('is found in the cache by the next program', async () => {
    await stage.resolver.resolve(bostrom, online);
    const next = stage.newResolver({ http: offlineHttp });
    expect(next.known(bostrom)).toBeNull();
    expect(await next.recall([bostrom, turner])).toBe(true);
    expect(next.known(bostrom)).toMatchObject({ outcome: 'resolved', source: 'crossref' });
    expect(next.known(turner)).toBeNull();
    expect(await next.recall([bostrom, turner])).toBe(false);
    expect(await stage.newResolver({ http: offlineHttp }).resolve(bostrom, offline)).toMatchObject({
      outcome: 'resolved',
    });
  });

  it('is read from the cache once, since that may be done on every key', async () => {
    let reads = 0;
    const { cache } = stage;
    const counting: Cache = { ...cache, get: (key) => ((reads += 1), cache.get(key)) };
    const next = stage.newResolver({ http: offlineHttp, cache: counting });
    for (let keys = 0; keys < 5; keys += 1) await next.recall([bostrom, turner]);
    expect(reads).toBe(2);
  });

  it('is not believed of a cache that holds something else', async () => {
    const key = 'resolution-2:doi:10.1007/s11023-012-9281-3';
    for (const value of [
      null,
      'text',
      { outcome: 'resolved' },
      { outcome: 'resolved', source: 'crossref', item: [] },
    ]) {
      await stage.cache.set(key, value);
      expect(await stage.newResolver().recall([bostrom])).toBe(false);
    }
  });
});
