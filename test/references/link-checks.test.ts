import { describe, expect, it } from 'vitest';
import { createLinkChecks } from '../../src/references/link-checks.ts';
import type { LinkAnswer } from '../../src/references/services.ts';
import type { CouldNotCheck } from '../../src/references/resolution.ts';
import { day, offline, online, stubPorts, stubServices } from './stub-services.ts';

const url = 'https://example.org/report.html';
const gone: LinkAnswer = { outcome: 'dead', status: 404 };
const there: LinkAnswer = { outcome: 'alive', status: 200 };
const refused: CouldNotCheck = { outcome: 'could-not-check', code: 'refused', reason: 'example.org answered 403' };

/** Checks that are answered so, one after the other. */
function checksOf(...answers: readonly (LinkAnswer | CouldNotCheck)[]) {
  const ports = stubPorts();
  const asked: string[] = [];
  const link = (address: string) => {
    asked.push(address);
    return Promise.resolve(answers[asked.length - 1] ?? there);
  };
  const newChecks = () => createLinkChecks(stubServices({ link }), ports);
  return { asked, ports, newChecks, checks: newChecks() };
}

describe('A page that is gone', () => {
  it('is only suspected at first, and dead when its server says the same a week later', async () => {
    const { checks, ports } = checksOf(gone, gone);
    expect(await checks.check(url, online)).toEqual({
      outcome: 'suspect',
      status: 404,
      goneSince: '2026-01-01T00:00:00.000Z',
    });
    ports.clock.advance(7 * day);
    expect(await checks.check(url, online)).toMatchObject({ outcome: 'dead', goneSince: '2026-01-01T00:00:00.000Z' });
  });

  it('is not asked for again within the week', async () => {
    const { checks, ports, asked } = checksOf(gone, gone);
    await checks.check(url, online);
    ports.clock.advance(6 * day);
    expect(await checks.check(url, online)).toMatchObject({ outcome: 'suspect' });
    expect(asked).toHaveLength(1);
  });

  it('is remembered by the next program', async () => {
    const { checks, newChecks, ports } = checksOf(gone, gone);
    await checks.check(url, online);
    ports.clock.advance(8 * day);
    const next = newChecks();
    expect(await next.recall([url])).toBe(true);
    expect(await next.check(url, online)).toMatchObject({ outcome: 'dead' });
  });

  it('is there again when it is, and then begins anew', async () => {
    const { checks, ports } = checksOf(gone, there, gone);
    await checks.check(url, online);
    ports.clock.advance(7 * day);
    expect(await checks.check(url, online)).toEqual({ outcome: 'alive', status: 200, goneSince: null });
    ports.clock.advance(7 * day);
    expect(await checks.check(url, online)).toMatchObject({
      outcome: 'suspect',
      goneSince: '2026-01-15T00:00:00.000Z',
    });
  });

  it('stays suspected, and no more, while its server refuses or fails', async () => {
    const { checks, ports } = checksOf(gone, refused);
    await checks.check(url, online);
    ports.clock.advance(8 * day);
    expect(await checks.check(url, online)).toMatchObject({ outcome: 'suspect' });
  });
});

describe('A page that cannot be asked for', () => {
  it('is neither there nor gone', async () => {
    const { checks } = checksOf(refused);
    expect(await checks.check(url, online)).toEqual(refused);
    expect(checks.known(url)).toEqual(refused);
  });

  it('is not asked for without the network', async () => {
    const { checks, asked } = checksOf();
    expect(await checks.check(url, offline)).toMatchObject({ outcome: 'could-not-check', code: 'offline' });
    expect(asked).toEqual([]);
  });

  it('is one page whatever part of it is meant', async () => {
    const { checks, asked } = checksOf(there);
    await checks.check(`${url}#part`, online);
    await checks.check(url, online);
    expect(asked).toHaveLength(1);
  });
});
