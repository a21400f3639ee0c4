import { describe, expect, it } from 'vitest';
import { sourceNames } from '../../src/references/sources/names.ts';
import { bostrom, dataset, offline, online, turner, useStage } from './resolver-stage.ts';

const stage = useStage();

describe('Without the network', () => {
  it('nothing is sent, and the answer says why', async () => {
    expect(await stage.resolver.resolve(bostrom, offline)).toEqual({
      outcome: 'could-not-check',
      code: 'offline',
      reason: 'the network is switched off',
    });
    expect(stage.server.requests).toEqual([]);
    expect(stage.resolver.known(bostrom)).toBeNull();
  });

  it('recalling sends nothing either', async () => {
    expect(await stage.resolver.recall([bostrom, dataset, turner])).toBe(false);
    expect(stage.server.requests).toEqual([]);
  });
});

describe('What could not be checked', () => {
  it('is shown with its reason, is not kept, and is asked for again', async () => {
    stage.server.fail('crossref', '503');
    stage.server.fail('openalex', '500');
    const failed = await stage.resolver.resolve(bostrom, online);
    expect(failed).toEqual({ outcome: 'could-not-check', code: 'server-error', reason: 'Crossref answered 503' });
    expect(stage.resolver.known(bostrom)).toEqual(failed);
    expect(await stage.newResolver().recall([bostrom])).toBe(false);
    stage.server.fail('crossref', null);
    stage.server.fail('openalex', null);
    stage.clock.advance(60_000);
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({ outcome: 'resolved' });
    expect(stage.resolver.known(bostrom)).toMatchObject({ outcome: 'resolved' });
  });

  it.each([
    ['isbn', '9780199678112', 'no service for ISBNs is switched on; add the work to a library file'],
    ['pmid', '19478180', 'no service for PMIDs is switched on; add the work to a library file'],
    [
      'url',
      'https://example.org',
      'no service for web addresses is switched on; add the work to a library file, or switch one on in the setting "services": page, citoid or translation-server',
    ],
  ] as const)('is an identifier of a kind that has no service: %s', async (kind, value, reason) => {
    const services = Object.fromEntries(Object.keys(sourceNames).map((id) => [id, { enabled: false }]));
    const answer = await stage.newResolver({ services }).resolve({ kind, value }, online);
    expect(answer).toEqual({ outcome: 'could-not-check', code: 'unsupported', reason });
    expect(stage.server.requests).toEqual([]);
  });

  it('is what a cancelled question is, and nothing is remembered of it', async () => {
    stage.server.fail('crossref', 'no answer at all');
    const controller = new AbortController();
    const answer = stage.resolver.resolve(bostrom, { network: true, signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 30);
    expect(await answer).toMatchObject({ outcome: 'could-not-check', code: 'cancelled' });
    expect(stage.resolver.known(bostrom)).toBeNull();
    expect(await stage.resolver.resolve(bostrom, { network: true, signal: AbortSignal.abort() })).toMatchObject({
      code: 'cancelled',
    });
  });

  it('by one who cancels is still answered to the others', async () => {
    const controller = new AbortController();
    const cancelled = stage.resolver.resolve(bostrom, { network: true, signal: controller.signal });
    const patient = stage.resolver.resolve(bostrom, online);
    controller.abort();
    expect(await cancelled).toMatchObject({ code: 'cancelled' });
    expect(await patient).toMatchObject({ outcome: 'resolved' });
    expect(stage.server.requests).toHaveLength(1);
  });

  it('is a service whose address in the settings is none', async () => {
    const lost = stage.newResolver({ services: { crossref: { url: 'mirror' } } });
    expect(await lost.resolve(bostrom, online)).toMatchObject({
      outcome: 'resolved',
      source: 'doi.org',
    });
    stage.server.fail('doi.org', '500');
    stage.server.fail('openalex', '500');
    expect(await lost.resolve({ kind: 'doi', value: '10.1002/aaai.12064' }, online)).toMatchObject({
      code: 'refused',
      reason: expect.stringContaining('is not a web address') as unknown,
    });
  });
});
