import { onTestFinished, describe, expect, it } from 'vitest';
import { serviceIds, startFaultServer } from '../faults/server.ts';
import { lines, workplace } from './command-line.ts';

const asking = ['check', 'a.md', '--config', 'mirror.json', '--online', '--format', 'json'];

const doi = '10.1002/aaai.12064';
const missing = '10.1002/does-not-exist';
const article = lines(
  'Agents intervene.[^1] Others invent sources.[^2]',
  '',
  `[^1]: Cohen et al. <https://doi.org/${doi}>`,
  `[^2]: Nobody. <https://doi.org/${missing}>`,
);

/** A folder with the article and a config that leads to services on this machine. */
async function withServices(settings: object = {}, files: Readonly<Record<string, string>> = { 'a.md': article }) {
  const server = await startFaultServer();
  onTestFinished(() => server.close());
  const config = JSON.stringify({ ...settings, services: server.services });
  return { server, place: await workplace({ ...files, 'mirror.json': config }) };
}

interface Report {
  readonly files: readonly [{ readonly footnotes: readonly { readonly resolution: string }[] }];
}

function resolutions(out: string): readonly string[] {
  return (JSON.parse(out) as Report).files[0].footnotes.map(({ resolution }) => resolution);
}

describe('the network', () => {
  it('is not used by check unless it is told so', async () => {
    const { server, place } = await withServices();
    await place.run(['check', 'a.md', '--config', 'mirror.json']);
    await place.run(['check', 'a.md', '--config', 'mirror.json', '--offline']);
    expect(server.requests).toEqual([]);
  });

  it('is asked about identifiers with --online, and only what exists is called resolved', async () => {
    const { server, place } = await withServices();
    const { code, out, err } = await place.run(asking);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(resolutions(out)).toEqual(['resolved', 'not-found']);
    expect(out).toContain('unresolved-identifier');
    expect(server.requests).toContainEqual(expect.stringMatching(/^crossref \/works/));
  });

  it('is asked without being told where the config that was given says so, and never where it says off', async () => {
    const { server, place } = await withServices({ network: 'automatic' });
    const { out } = await place.run(['check', 'a.md', '--config', 'mirror.json', '--format', 'json']);
    expect(resolutions(out)).toEqual(['resolved', 'not-found']);
    const before = server.requests.length;
    expect(before).toBeGreaterThan(0);
    await place.run(['cite', '10.24963/ijcai.2017/32', '--config', 'mirror.json', '--offline']);
    expect(server.requests).toHaveLength(before);
  });

  it('is remembered: what was looked up once needs no network', async () => {
    const { server, place } = await withServices();
    await place.run(['check', 'a.md', '--config', 'mirror.json', '--online']);
    const asked = server.requests.length;
    const { out } = await place.run(['check', 'a.md', '--offline', '--format', 'json']);
    expect(resolutions(out)).toEqual(['resolved', 'not-found']);
    expect(server.requests).toHaveLength(asked);
  });

  it('that fails is never a "no"', async () => {
    for (const fault of ['403', 'a web page with status 200', 'an empty body'] as const) {
      const { server, place } = await withServices();
      for (const service of serviceIds) server.fail(service, fault);
      const { code, out, err } = await place.run(asking);
      expect({ code, err }).toEqual({ code: 0, err: '2 identifiers could not be checked.\n' });
      expect(resolutions(out)).toEqual(['could-not-check', 'could-not-check']);
    }
  });

  it('is not led elsewhere by a config that stands beside the article', async () => {
    const { server, place } = await withServices();
    const hostile = JSON.stringify({ network: 'automatic', services: server.services });
    await place.write('.citation-review.json', hostile);
    const { code, err } = await place.run(['check', 'a.md']);
    expect(code).toBe(2);
    expect(err).toContain('"services" is ignored here');
    expect(err).toContain('"network" can be "automatic" only');
    expect(server.requests).toEqual([]);
  });
});

describe('cite, over the network', () => {
  it('prints the reference of a DOI', async () => {
    const { place } = await withServices();
    const { code, out } = await place.run(['cite', doi, '--config', 'mirror.json', '--to', 'text']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Cohen, M\. K\., Hutter, M\., & Osborne, M\. A\. \(2022\)\./);
  });

  it('ends with 1 for one that does not exist', async () => {
    const { place } = await withServices();
    const { code, out, err } = await place.run(['cite', missing, '--config', 'mirror.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/does not exist, says /);
  });

  it('ends with 2 for one that could not be checked', async () => {
    const { server, place } = await withServices();
    for (const service of serviceIds) server.fail(service, '403');
    const failed = await place.run(['cite', doi, '--config', 'mirror.json']);
    expect(failed.code).toBe(2);
    expect(failed.err).toMatch(/could not be checked: .*403/);
    const offline = await place.run(['cite', doi, '--config', 'mirror.json', '--offline']);
    expect(offline.code).toBe(2);
    expect(offline.err).toMatch(/could not be checked: --offline was given\.$/m);
  });
});

describe('fix, over the network', () => {
  it('looks up the identifiers that the text gives, and inserts their references', async () => {
    const { place } = await withServices({}, { 'a.md': lines(`Agents intervene (doi:${doi}).[^1]`) });
    const { code } = await place.run(['fix', 'a.md', '--write', '--config', 'mirror.json']);
    expect(code).toBe(0);
    expect(await place.read('a.md')).toMatch(
      /^\[\^1\]: Cohen, M\. K\., .*<https:\/\/doi\.org\/10\.1002\/aaai\.12064>$/m,
    );
  });

  it('says why a reference could not be had, and invents none', async () => {
    const text = lines(`Sources are invented (doi:${missing}).[^1]`);
    const { place } = await withServices({}, { 'a.md': text });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--config', 'mirror.json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^ {2}could not +.*does not exist, says /m);
    expect(await place.read('a.md')).toBe(text);
  });
});
