import { describe, expect, it } from 'vitest';
import type { Http } from '../../src/ports/ports.ts';
import { createResolver } from '../../src/references/resolve.ts';
import { createServices } from '../../src/references/services.ts';
import { isOwnProgram } from '../../src/references/sources/names.ts';
import { sources } from '../../src/references/sources/index.lazy.ts';
import { day, offline, online, stubPorts } from './stub-services.ts';

const doi = '10.5555/12345678';
const work = { kind: 'doi', value: doi } as const;
const minute = 60_000;

/** The user's Zotero and Crossref, on one cache; what Zotero has may change. */
function stage() {
  const ports = stubPorts();
  const requests: string[] = [];
  const zotero: { items: readonly object[]; isRunning: boolean } = { items: [], isRunning: true };
  const http: Http = {
    send({ url }) {
      const isZotero = new URL(url).port === '23119';
      requests.push(isZotero ? 'zotero' : 'crossref');
      if (isZotero && !zotero.isRunning) return Promise.reject(new Error('ECONNREFUSED'));
      const message = { DOI: doi, title: ['As Crossref has it'] };
      const body = JSON.stringify(
        isZotero ? zotero.items : { message: url.includes('filter') ? { items: [message] } : message },
      );
      return Promise.resolve({ status: 200, headers: {}, body, url });
    },
  };
  const put = (title: string): void => {
    zotero.items = [{ type: 'book', title, DOI: doi }];
  };
  /** A program that starts, with Zotero switched on or off. */
  const start = (enabled = true) => {
    const settings = { contactEmail: '', services: { zotero: { enabled } } };
    return createResolver(createServices({ ...ports, http, settings }), ports);
  };
  return { clock: ports.clock, requests, zotero, put, start };
}

const titled = (title: string, source: string) => ({ outcome: 'resolved', source, item: { title } });

describe('A work in the Zotero that is switched on', () => {
  it('counts as it is now, after a few minutes', async () => {
    const { clock, put, requests, start } = stage();
    const resolver = start();
    put('Before');
    expect(await resolver.resolve(work, online)).toMatchObject(titled('Before', 'zotero'));
    put('After');
    await resolver.resolve(work, online);
    expect(requests).toEqual(['zotero']);
    clock.advance(5 * minute);
    expect(await resolver.resolve(work, online)).toMatchObject({ ...titled('After', 'zotero'), stale: false });
  });

  it('counts more than what another service said of it before', async () => {
    const { put, start } = stage();
    expect(await start(false).resolve(work, online)).toMatchObject(titled('As Crossref has it', 'crossref'));
    put('In Zotero');
    const resolver = start();
    expect(await resolver.resolve(work, online)).toMatchObject(titled('In Zotero', 'zotero'));
    expect(resolver.known(work)).toMatchObject(titled('In Zotero', 'zotero'));
  });

  it('is asked for every few minutes, not each time, where only another service knows it', async () => {
    const { clock, requests, start } = stage();
    const resolver = start();
    for (let times = 0; times < 3; times += 1) await resolver.resolve(work, online);
    expect(requests).toEqual(['zotero', 'crossref']);
    clock.advance(5 * minute);
    for (let times = 0; times < 3; times += 1) {
      expect(await resolver.resolve(work, online)).toMatchObject(titled('As Crossref has it', 'crossref'));
    }
    expect(requests).toEqual(['zotero', 'crossref', 'zotero']);
  });

  it('is given as it was while nobody may be asked', async () => {
    const { clock, put, requests, start } = stage();
    put('In Zotero');
    await start().resolve(work, online);
    clock.advance(day);
    expect(await start().resolve(work, offline)).toMatchObject({ ...titled('In Zotero', 'zotero'), stale: true });
    expect(requests).toEqual(['zotero']);
  });

  it('is as another service has it while Zotero does not run', async () => {
    const { clock, put, start, zotero } = stage();
    put('In Zotero');
    await start().resolve(work, online);
    zotero.isRunning = false;
    clock.advance(5 * minute);
    expect(await start().resolve(work, online)).toMatchObject(titled('As Crossref has it', 'crossref'));
    clock.advance(5 * minute);
    expect(await start().resolve(work, online)).toMatchObject(titled('As Crossref has it', 'crossref'));
  });

  it('does not keep one who leaves', async () => {
    const { start } = stage();
    await start(false).resolve(work, online);
    const answer = start().resolve(work, { network: true, signal: AbortSignal.abort() });
    expect(await answer).toMatchObject(titled('As Crossref has it', 'crossref'));
  });
});

it('The user’s own programs are known by their names as well', () => {
  const local = sources.filter(({ isLocal }) => isLocal === true).map(({ id }) => id);
  expect(local).toEqual(sources.map(({ id }) => id).filter(isOwnProgram));
});
