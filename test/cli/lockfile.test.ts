import { onTestFinished, describe, expect, it } from 'vitest';
import { startFaultServer } from '../faults/server.ts';
import { lines, workplace } from './command-line.ts';

const doi = '10.1002/aaai.12064';
const article = lines('Agents intervene.[^1]', '', `[^1]: Cohen et al. <https://doi.org/${doi}>`);
const lockName = 'citation-review.lock.json';
const config = ['--config', 'mirror.json'];

/** A folder with the article, and a config that leads to services on this machine. */
async function withServices(files: Readonly<Record<string, string>> = { 'a.md': article }) {
  const server = await startFaultServer();
  onTestFinished(() => server.close());
  const place = await workplace({ ...files, 'mirror.json': JSON.stringify({ services: server.services }) });
  const check = (...options: string[]) => place.run(['check', 'a.md', ...config, ...options]);
  return { server, place, check };
}

describe('check --update', () => {
  it('writes what the services say, one work a line, and tells what is new', async () => {
    const { place, check } = await withServices();
    const { err } = await check('--update');
    expect(err).toContain(`+ doi:${doi}  Cohen et al. 2022`);
    expect(err).toContain(`${lockName}: 1 identifier, 0 as before.`);
    const text = await place.read(lockName);
    expect(text.split('\n')).toHaveLength(5);
    expect(JSON.parse(text)).toMatchObject({
      [`doi:${doi}`]: { resolution: { outcome: 'resolved', source: 'crossref' }, standing: { outcome: 'checked' } },
      version: 1,
    });
  });

  it('asks nobody again for what is fresh, and leaves the file as it is', async () => {
    const { server, place, check } = await withServices();
    await check('--update');
    const [text, requests] = [await place.read(lockName), server.requests.length];
    const { err } = await place.run(['check', 'a.md', ...config, '--update'], {
      env: { XDG_CACHE_HOME: place.path('another-cache') },
    });
    expect(err).toContain(`${lockName}: 1 identifier, 1 as before.`);
    expect(await place.read(lockName)).toBe(text);
    expect(server.requests).toHaveLength(requests);
  });

  it('keeps the works of articles that were not checked now', async () => {
    const { place, check } = await withServices({ 'a.md': article, 'b.md': 'See doi:10.24963/ijcai.2017/32.\n' });
    await place.run(['check', 'b.md', ...config, '--update']);
    await check('--update');
    expect(Object.keys(JSON.parse(await place.read(lockName)) as object)).toEqual([
      `doi:${doi}`,
      'doi:10.24963/ijcai.2017/32',
      'version',
    ]);
  });

  it('never overwrites a lockfile that it cannot read', async () => {
    const broken = '{\n<<<<<<< ours\n  "version": 1\n}\n';
    const { place, check } = await withServices({ 'a.md': article, [lockName]: broken });
    const { code, err } = await check('--update');
    expect(code).toBe(2);
    expect(err).toMatch(/line 2: A merge is not finished here/);
    expect(await place.read(lockName)).toBe(broken);
  });

  it('cannot go with --frozen or --offline', async () => {
    const { check } = await withServices();
    expect((await check('--update', '--frozen')).code).toBe(2);
    expect((await check('--update', '--offline')).err).toContain('--update asks services');
  });
});

describe('check --frozen', () => {
  it('plays back what the lockfile says, without network and cache', async () => {
    const { server, place, check } = await withServices();
    await check('--update');
    const requests = server.requests.length;
    const { code, out } = await place.run(['check', 'a.md', ...config, '--frozen', '--format', 'json'], {
      env: { XDG_CACHE_HOME: place.path('another-cache') },
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ footnotes: [{ resolution: 'resolved' }] }] });
    expect(server.requests).toHaveLength(requests);
  });

  it('does not take anything from the cache that the lockfile does not have, and says what is missing', async () => {
    const { place, check } = await withServices();
    await check('--online');
    await place.write(lockName, '{\n  "version": 1\n}\n');
    const { code, out, err } = await check('--frozen', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ footnotes: [{ resolution: 'could-not-check' }] }] });
    expect(err).toBe(`${lockName} does not have 1 identifier, such as doi:${doi}: renew it by check --update.\n`);
  });

  it('plays back that a work does not exist, however long ago that was said', async () => {
    const said = { outcome: 'not-found', source: 'doi.org', at: '2020-01-01T00:00:00.000Z' };
    const lock = `{\n  ${JSON.stringify(`doi:${doi}`)}: ${JSON.stringify({ resolution: said })},\n  "version": 1\n}\n`;
    const { check } = await withServices({ 'a.md': article, [lockName]: lock });
    const { out } = await check('--frozen', '--format', 'json');
    expect(out).toContain('does not exist, said doi.org on 2020-01-01');
  });

  it('fails where there is no lockfile', async () => {
    const { check } = await withServices();
    const { code, err } = await check('--frozen');
    expect(code).toBe(2);
    expect(err).toContain(`There is no ${lockName}: make it by check --update.`);
  });
});
