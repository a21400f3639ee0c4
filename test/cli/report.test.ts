import { chmod, stat } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serviceIds, startFaultServer } from '../faults/server.ts';
import { lines, workplace } from './command-line.ts';

const article = lines(
  '# Footnotes',
  '',
  'The lighthouse keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.[^1]',
  '',
  'Nobody knows.[^2]',
  '',
  '[^1]: Keeper. (1911). *Diary*. https://doi.org/10.1000/182',
);

describe('report', () => {
  it('prints a page, and ends with 0 whatever it says', async () => {
    const place = await workplace({ 'a.md': article });
    const { code, out, err } = await place.run(['report', 'a.md']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<!doctype html>\n/);
    expect(out).toContain('Needs citations');
    expect(out).toContain('<a href="./a.md#L5">5</a>');
  });

  it('prints Markdown where it is asked for, or the name of the output says so', async () => {
    const place = await workplace({ 'a.md': article });
    const { out } = await place.run(['report', 'a.md', '--format', 'markdown']);
    expect(out).toMatch(/^<!-- A report of Citation Review -->\n\n# Citation report\n/);
    const { code, err } = await place.run(['report', 'a.md', '--output', 'report.md']);
    expect([code, err, await place.read('report.md')]).toEqual([0, 'Wrote report.md.\n', out]);
  });

  it('writes links that lead from where the report stands to where the articles stand', async () => {
    const place = await workplace({ 'texts/a (1) #2 & "b".md': article, 'reports/.keep': '' });
    await place.run(['report', 'texts', '--output', 'reports/all.html']);
    const report = await place.read('reports/all.html');
    expect(report).toContain('href="./../texts/a%20%281%29%20%232%20%26%20%22b%22.md#L5"');
    expect(report).toContain('texts/a (1) #2 &amp; &quot;b&quot;.md');
  });

  it('has no links into standard input', async () => {
    const place = await workplace({});
    const { code, out } = await place.run(['report', '-', '--stdin-filename', 'a.md'], { input: article });
    expect(code).toBe(0);
    expect(out).toContain('<span class="lines">line 5</span>');
  });

  it('replaces a report, and nothing else', async () => {
    const place = await workplace({ 'a.md': article });
    expect((await place.run(['report', 'a.md', '-o', 'out.html'])).code).toBe(0);
    expect((await place.run(['report', 'a.md', '-o', 'out.html'])).code).toBe(0);
    const { code, err } = await place.run(['report', 'a.md', '-o', 'a.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(/"a\.md" is there already and is no report/)]);
    expect(await place.read('a.md')).toBe(article);
  });

  it('leaves a report that is read-only, and says so', async () => {
    const place = await workplace({ 'a.md': article });
    await place.run(['report', 'a.md', '-o', 'out.html']);
    await chmod(place.path('out.html'), 0o444);
    const { mtimeMs } = await stat(place.path('out.html'));
    const { code, err } = await place.run(['report', 'a.md', '-o', 'out.html']);
    expect([code, err]).toEqual([2, expect.stringContaining('is read-only')]);
    expect((await stat(place.path('out.html'))).mtimeMs).toBe(mtimeMs);
  });

  it('tells of files that cannot be read, in the report too, and ends with 2', async () => {
    const place = await workplace({ 'a.md': article });
    const { code, out, err } = await place.run(['report', 'a.md', 'b.md', '--format', 'markdown']);
    expect([code, err]).toEqual([2, expect.stringContaining('b.md')]);
    expect(out).toContain('## Not in this report');
    expect(out).toContain('## Article: Footnotes');
  });

  it('writes nothing when there is no article to report on', async () => {
    const place = await workplace({});
    const { code, out, err } = await place.run(['report', 'b.md', '-o', 'out.html']);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('b.md')]);
    await expect(place.read('out.html')).rejects.toThrow();
  });

  it.each([
    [['report'], /No file was named/],
    [['report', 'a.md', '--format', 'pdf'], /one of html, markdown/],
    [['report', 'a.md', '--online', '--offline'], /exclude each other/],
    [['report', 'a.md', '-o', 'no/folder/out.html'], /could not be written/],
  ])('%j is wrong use', async (args, reason) => {
    const place = await workplace({ 'a.md': article });
    const { code, out, err } = await place.run(args);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(reason)]);
  });
});

describe('report and the network', () => {
  const asked = lines(
    'Agents intervene.[^1] Others invent sources.[^2]',
    '',
    '[^1]: Cohen et al. <https://doi.org/10.1002/aaai.12064>',
    '[^2]: Nobody. <https://doi.org/10.1002/does-not-exist>',
  );
  const scene = async () => {
    const server = await startFaultServer();
    onTestFinished(() => server.close());
    const place = await workplace({ 'a.md': asked, 'mirror.json': JSON.stringify({ services: server.services }) });
    const report = async (...more: readonly string[]): Promise<string> => {
      const { code, out } = await place.run([
        'report',
        'a.md',
        '--config',
        'mirror.json',
        '--format',
        'markdown',
        ...more,
      ]);
      expect(code).toBe(0);
      return out;
    };
    return { server, report };
  };

  it('asks nobody unless it is told to, and names what nobody was asked about', async () => {
    const { server, report } = await scene();
    expect(await report()).toMatch(/nobody was asked[^]*\n {2}- Of: Nobody\.\n/);
    await report('--offline');
    expect(server.requests).toEqual([]);
  });

  it('asks with --online, and tells what does not exist', async () => {
    const { report } = await scene();
    const out = await report('--online');
    expect(out).toContain('Cohen et al. 2022');
    expect(out).toMatch(/doi:10\.1002\/does-not-exist does not exist, says/);
  });

  it('says what could not be checked, and why', async () => {
    const { server, report } = await scene();
    for (const service of serviceIds) server.fail(service, '403');
    expect(await report('--online')).toMatch(/### What could not be checked\n\n- Could not be checked: .*403/);
  });
});
