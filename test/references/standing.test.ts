import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { createResolver } from '../../src/references/resolve.ts';
import type { Services, Stood, Told } from '../../src/references/services.ts';
import { createStandings } from '../../src/references/standing.ts';
import { day, offline, online, stubPorts, stubServices } from './stub-services.ts';

const doi: IdentifierName = { kind: 'doi', value: '10.1016/s0140-6736(97)11096-0' };
const retracted: Stood = {
  outcome: 'checked',
  facts: { notices: [{ kind: 'retraction', date: '2010-02-06', source: 'publisher' }] },
  sources: ['crossref'],
  unchecked: [],
};

/** Standings that services like these answer, on ports of their own; and what they were told before. */
function standingsOf(standing: Services['standing'] = () => Promise.resolve(retracted), ports = stubPorts()) {
  const told: (Told | null)[] = [];
  const services = stubServices({
    standing: (identifier, before, signal) => {
      told.push(before);
      return standing(identifier, before, signal);
    },
    lookup: () =>
      Promise.resolve({
        outcome: 'resolved',
        source: 'crossref',
        item: { id: 'wakefield1998', type: 'article-journal', title: 'Ileal-lymphoid-nodular hyperplasia' },
        facts: retracted.facts,
      }),
  });
  const resolver = createResolver(services, ports);
  return { told, ports, resolver, standings: createStandings(services, resolver, ports) };
}

describe('Whether a work stands', () => {
  it('is asked once in a week, and then again', async () => {
    const { standings, told, ports } = standingsOf();
    expect(standings.known(doi)).toBeNull();
    expect(await standings.check(doi, online)).toMatchObject({ ...retracted, stale: false });
    ports.clock.advance(7 * day - 1000);
    expect(await standings.check(doi, online)).toMatchObject({ stale: false });
    expect(told).toHaveLength(1);
    ports.clock.advance(1000);
    await standings.check(doi, online);
    expect(told).toHaveLength(2);
  });

  it('is still told when it is old and nobody may be asked', async () => {
    const { standings, ports } = standingsOf();
    await standings.check(doi, online);
    ports.clock.advance(30 * day);
    expect(standings.known(doi)).toMatchObject({ stale: true, facts: retracted.facts });
    expect(await standings.check(doi, offline)).toMatchObject({ stale: true });
  });

  it('is asked again after a day when some service did not answer', async () => {
    const { standings, told, ports } = standingsOf(() =>
      Promise.resolve({ ...retracted, unchecked: ['OpenAlex answered 503'] }),
    );
    await standings.check(doi, online);
    ports.clock.advance(day);
    await standings.check(doi, online);
    expect(told).toHaveLength(2);
  });

  it('is never good because nobody answered', async () => {
    const failure = { outcome: 'could-not-check', code: 'server-error', reason: 'Crossref answered 503' } as const;
    const { standings, ports } = standingsOf(() => Promise.resolve(failure));
    expect(await standings.check(doi, online)).toEqual(failure);
    expect(standings.known(doi)).toEqual(failure);
    expect(await standingsOf(undefined, ports).standings.recall([doi])).toBe(false);
  });

  it('is told what a service said when it described the work, so that it is not asked twice', async () => {
    const { standings, resolver, told, ports } = standingsOf();
    await resolver.resolve(doi, online);
    await standings.check(doi, online);
    expect(told).toEqual([expect.objectContaining({ source: 'crossref', facts: retracted.facts })]);
    ports.clock.advance(8 * day);
    await standings.check(doi, online);
    expect(told.at(-1)).toBeNull();
  });

  it('is asked all the same when an answer says that it was given in the future', async () => {
    const { ports } = standingsOf();
    const clean = { value: { ...retracted, facts: { notices: [] } }, storedAt: '9999-01-01T00:00:00.000Z' };
    const cache = { get: () => Promise.resolve(clean), set: () => Promise.resolve() };
    const { standings, told } = standingsOf(undefined, { ...ports, cache });
    expect(await standings.check(doi, online)).toMatchObject({ facts: retracted.facts });
    expect(told).toHaveLength(1);
  });

  it('is known to the next program from the cache, unless that holds something else', async () => {
    const { standings, ports } = standingsOf();
    await standings.check(doi, online);
    const next = standingsOf(undefined, ports).standings;
    expect(await next.recall([doi])).toBe(true);
    expect(next.known(doi)).toMatchObject({ facts: retracted.facts });
    for (const value of [
      null,
      'text',
      [],
      { facts: 1 },
      { outcome: 'checked', facts: null, sources: 3 },
      { facts: retracted.facts },
    ]) {
      await ports.cache.set(`standing-1:doi:${doi.value}`, value);
      const known = standingsOf(undefined, ports).standings;
      await known.recall([doi]);
      expect(known.known(doi)).toBeNull();
    }
  });
});
