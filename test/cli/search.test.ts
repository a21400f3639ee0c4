import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchReport } from '../../src/cli/reporters/search-report.ts';
import { startFaultServer } from '../faults/server.ts';
import { works } from '../references/format/works.ts';
import { workplace } from './command-line.ts';

const library = JSON.stringify([works['journal article'], works.preprint]);
const provision = 'Advanced artificial agents intervene in the provision of reward';
const cohen = `Cohen, M. K., Hutter, M., & Osborne, M. A. (2022). ${provision}. AI Magazine.`;

/** A folder with a library, and a config that leads to services on this machine. */
async function withServices(files: Readonly<Record<string, string>> = {}) {
  const server = await startFaultServer();
  onTestFinished(() => server.close());
  const config = JSON.stringify({ services: server.services });
  const place = await workplace({ ...files, 'mirror.json': config });
  const search = (...args: string[]) => place.run(['search', ...args, '--config', 'mirror.json']);
  return { server, place, search };
}

function reportOf(out: string): SearchReport {
  return JSON.parse(out) as SearchReport;
}

describe('search', () => {
  it('finds a work of the library without asking anyone, and says why and where', async () => {
    const { server, search } = await withServices({ 'references.json': library });
    const { code, out, err } = await search('Bostrom, N. (2012). The superintelligent will. Minds and Machines.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [reference, ...rest] = out.split('\n');
    expect(reference).toMatch(
      /^ 1 {2}accepted {2}Bostrom, N\. \(2012\)\. The superintelligent will\. Minds and Machines/,
    );
    expect(rest.join('\n')).toContain('same title; author Bostrom; year 2012; in Minds and Machines');
    expect(rest.join('\n')).toContain('references.json; doi:10.1007/s11023-012-9281-3');
    expect(server.requests).toEqual([]);
  });

  it('asks services for what the library does not have', async () => {
    const { server, search } = await withServices();
    const { code, out } = await search(cohen, '--format', 'json');
    expect(code).toBe(0);
    expect(reportOf(out).candidates[0]).toMatchObject({
      verdict: 'accepted',
      reasons: ['same title', 'author Cohen', 'year 2022', 'in AI Magazine'],
      sources: ['crossref'],
      identifier: { kind: 'doi', value: '10.1002/aaai.12064' },
      file: null,
    });
    expect(server.requests.some((request) => request.startsWith('crossref /works?query.bibliographic='))).toBe(true);
  });

  it('never accepts what words without a title find', async () => {
    const { search } = await withServices({ 'references.json': library });
    for (const words of [provision, 'superintelligent will', 'Bostrom 2012']) {
      const { code, out } = await search(words, '--format', 'json');
      expect(code, words).toBe(0);
      expect(reportOf(out).candidates[0]?.verdict, words).toBe('possible');
    }
  });

  it('finds the work of an identifier among the words', async () => {
    const { search } = await withServices();
    const { out } = await search('see doi:10.24963/ijcai.2017/32', '--format', 'json');
    expect(reportOf(out).candidates[0]).toMatchObject({ verdict: 'accepted', item: { title: 'The Off-Switch Game' } });
  });

  it('names as many works as it is told', async () => {
    const { search } = await withServices({ 'references.json': library });
    const { out } = await search('will power', '--offline', '--rows', '1', '--format', 'json');
    expect(reportOf(out).candidates.length).toBeLessThanOrEqual(1);
    for (const rows of ['0', '21', 'many']) {
      expect(await search('power', '--rows', rows)).toMatchObject({ code: 2, out: '' });
    }
  });

  it('uses the library and what was found before with --offline, and says so', async () => {
    const { server, search } = await withServices({ 'references.json': library });
    const first = await search(cohen, '--format', 'json');
    const asked = server.requests.length;
    expect(await search(cohen, '--offline', '--format', 'json')).toEqual(first);
    const { code, err } = await search('superintelligent will', '--offline', '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: 'Not everyone could be asked: --offline was given.\n' });
    expect(server.requests).toHaveLength(asked);
  });

  it('ends with 1 when there is nothing, and with 2 when nobody could say so', async () => {
    const { server, search } = await withServices();
    expect(await search('Nothing of that kind was ever written by anyone')).toEqual({
      code: 1,
      out: '',
      err: 'Nothing was found.\n',
    });
    server.fail('crossref', '403');
    const { code, out, err } = await search('a search that is not remembered', '--format', 'json');
    expect(code).toBe(2);
    expect(err).toMatch(/^Not everyone could be asked: .*403/);
    expect(reportOf(out)).toMatchObject({ candidates: [], unchecked: [expect.stringContaining('403') as string] });
  });

  it('still names the library’s works when a service fails, and says which failed', async () => {
    for (const fault of ['403', 'a web page with status 200', 'JSON of another shape'] as const) {
      const { server, search } = await withServices({ 'references.json': library });
      server.fail('crossref', fault);
      const { code, out, err } = await search('superintelligent will', '--format', 'json');
      expect(code, fault).toBe(0);
      expect(reportOf(out).candidates).toMatchObject([
        { item: { id: 'bostrom2012' }, sources: expect.arrayContaining(['library']) as unknown },
      ]);
      expect(err).toMatch(/^Not everyone could be asked: .*Crossref/);
    }
  });

  it('names words that are missing as wrong usage', async () => {
    const { search } = await withServices();
    expect(await search('  ')).toMatchObject({ code: 2, out: '' });
  });
});

describe('search --format json', () => {
  it('is as its schema says', async () => {
    const schema = JSON.parse(await readFile('docs/search-output.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strictTypes: true, allErrors: true, allowUnionTypes: true }).compile(schema);
    const { server, search } = await withServices({ 'references.json': library });
    const words = [cohen, 'Bostrom 2012', 'doi:10.1000/182 nothing', 'power'];
    for (const one of words) {
      validate(reportOf((await search(one, '--format', 'json')).out));
      expect(validate.errors).toBeNull();
    }
    server.fail('crossref', '403');
    validate(reportOf((await search('unasked', '--format', 'json')).out));
    expect(validate.errors).toBeNull();
  });
});
