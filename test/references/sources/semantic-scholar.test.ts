import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeHttp } from '../../../src/ports/node/http.ts';
import { createResolver } from '../../../src/references/resolve.ts';
import { createSearches } from '../../../src/references/searches.ts';
import { openServices } from '../../../src/references/sources/index.lazy.ts';
import { semanticScholar } from '../../../src/references/sources/semantic-scholar.ts';
import { faults, type FaultName } from '../../faults/faults.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';
import { startFaultServer } from '../../faults/server.ts';
import { memoryCache } from '../../ports/memory.ts';
import { ask, orFailure } from './ask-source.ts';

const doi = '10.5555/12345678';
const byDoi = { kind: 'doi', value: doi } as const;
const byArxiv = { kind: 'arxiv', value: '1912.01683' } as const;
const paper = {
  paperId: 'p1',
  title: 'Optimal Policies Tend To Seek Power',
  externalIds: { DOI: doi, ArXiv: '1912.01683', PubMed: '29424689' },
  authors: [{ name: 'Alexander Matt Turner' }, { name: 'Rohin Shah' }],
  year: 2021,
  venue: 'Neural Information Processing Systems',
  publicationTypes: ['JournalArticle', 'Conference'],
  citationCount: 92,
  openAccessPdf: { url: 'https://example.org/p.pdf' },
};

describe('A paper of Semantic Scholar', () => {
  it('has its venue, people, identifiers and what else is known of it', async () => {
    expect(await ask(semanticScholar, paper).lookup(byDoi)).toEqual({
      item: {
        id: 'turner2021optimal',
        type: 'paper-conference',
        title: paper.title,
        author: [
          { family: 'Turner', given: 'Alexander Matt' },
          { family: 'Shah', given: 'Rohin' },
        ],
        issued: { 'date-parts': [[2021]] },
        'container-title': paper.venue,
        DOI: doi,
        PMID: '29424689',
      },
      facts: { citedBy: 92, openAccess: 'https://example.org/p.pdf' },
    });
  });

  it('is the preprint where that was asked for, or where it appeared nowhere else', async () => {
    const preprint = { type: 'article', publisher: 'arXiv', DOI: '10.48550/arXiv.1912.01683' };
    expect(await ask(semanticScholar, paper).lookup(byArxiv)).toMatchObject({ item: preprint });
    const [found] = await ask(semanticScholar, { total: 1, data: [{ ...paper, venue: 'arXiv.org' }] }).search({
      words: 'x',
    });
    expect(found?.item).toMatchObject(preprint);
  });

  it('is refused when it is another, and unknown with 404', async () => {
    const other = { ...paper, externalIds: { DOI: '10.5555/1' } };
    await expect(ask(semanticScholar, other).lookup(byDoi)).rejects.toThrow('not of doi:10.5555/12345678');
    expect(await ask(semanticScholar, { error: 'not found' }, { status: 404 }).lookup(byDoi)).toBeNull();
  });

  it('is looked up together with others, in their order', async () => {
    const asked = ask(semanticScholar, [null, paper]);
    expect(await asked.batch(byArxiv, byDoi)).toMatchObject([null, { item: { DOI: doi } }]);
    expect(JSON.parse(asked.bodies[0] ?? '')).toEqual({ ids: ['ARXIV:1912.01683', `DOI:${doi}`] });
    await expect(ask(semanticScholar, [paper]).batch(byArxiv, byDoi)).rejects.toThrow('it sent no list');
  });

  it('is searched for without hyphens, with which it finds nothing', async () => {
    const asked = ask(semanticScholar, { total: 0 });
    expect(await asked.search({ words: '', title: 'Power-Seeking AI' })).toEqual([]);
    expect(asked.paths[0]).toContain('?query=power seeking ai&limit=5&fields=title,');
  });
});

describe('The user’s key', () => {
  const key = 'canary-7f3a9c';

  it.each<FaultName | null>([
    null,
    ...(Object.keys(faults) as FaultName[]).filter((name) => !/body that drips|never end|no answer/.test(name)),
  ])('is sent in its header, and is in no log, error, report or cache: %s', async (fault) => {
    const server = await startFaultServer();
    onTestFinished(() => server.close());
    const clock = hastyClock();
    const cache = memoryCache(clock);
    const told: unknown[] = [];
    const ports = {
      http: createNodeHttp(),
      clock,
      cache: { ...cache, set: (name: string, value: unknown) => (told.push(name, value), cache.set(name, value)) },
      log: { info: (text: string) => told.push(text), warn: (text: string) => told.push(text) },
      settings: { contactEmail: '', services: server.services },
      keyOf: (id: string) => (id === 'semantic-scholar' ? key : undefined),
      onRequest: (request: unknown) => told.push(request),
    };
    const services = openServices(ports, [semanticScholar]);
    server.fail('semantic-scholar', fault);
    const online = { network: true };
    told.push(await createResolver(services, ports).resolve({ kind: 'doi', value: '10.1002/aaai.12064' }, online));
    told.push(await createSearches(services, ports).find({ words: 'Advanced artificial agents' }, 5, online));
    expect(server.headers.map((headers) => headers['x-api-key'])).toContain(key);
    expect(server.requests.join()).not.toContain(key);
    expect(told.length).toBeGreaterThan(3);
    expect(JSON.stringify(told)).not.toContain(key);
  });

  it('is a condition: without one it is not asked', async () => {
    const ports = {
      http: { send: () => Promise.reject(new Error('nobody may ask')) },
      clock: hastyClock(),
      log: { info: () => undefined, warn: () => undefined },
      settings: { contactEmail: '', services: {} },
    };
    const looked = await openServices(ports, [semanticScholar]).lookup(byDoi, new AbortController().signal);
    expect(looked).toMatchObject({ outcome: 'could-not-check', code: 'unsupported' });
  });
});

describe('Whatever JSON it sends', () => {
  const fields = fc.dictionary(fc.constantFrom(...Object.keys(paper)), fc.jsonValue());
  const bodies = fc.oneof(
    fc.jsonValue(),
    fields.map((some) => ({ ...paper, ...some, externalIds: paper.externalIds })),
    fields.map((some) => ({ total: 1, data: [some, { ...paper, ...some }] })),
  );

  it('its source makes titled items of it or names the fault', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const asked = ask(semanticScholar, body, { key: 'k' });
        const described = await orFailure(asked.lookup(byDoi));
        if (described !== null) expect(described.item).toMatchObject({ DOI: doi });
        for (const { item } of (await orFailure(asked.search({ words: 'x' }))) ?? []) expect(item.title).toMatch(/\S/);
        await orFailure(asked.batch(byDoi));
      }),
    );
  });
});
