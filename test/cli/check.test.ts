import { describe, expect, it } from 'vitest';
import { lines, workplace } from './command-line.ts';

const defined = lines(
  'Agents resist change.[^1]',
  '',
  '[^1]: Turner, A. (2021). Optimal policies. <https://doi.org/10.1000/182>',
);
const undefinedFootnote = lines('Agents resist change.[^1]');
const unused = lines('Agents <https://example.org/a> resist.', '', '[^1]: A source that nobody names.');

describe('check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const place = await workplace({ 'a.md': defined });
    const { code, out, err } = await place.run(['check', 'a.md']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 marker, 1 defined, used in 1 place');
    expect(out).toContain('reviewed');
  });

  it('ends with 1 when there is an error, and shows the words it is about', async () => {
    const place = await workplace({ 'a.md': undefinedFootnote });
    const { code, out } = await place.run(['check', 'a.md']);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.md\n {2}1:22 {2}error {4}/);
    expect(out).toContain('undefined-footnote');
    expect(out).toMatch(/\| Agents resist change\.\[\^1\]\n +\| {22}\^{4}\n/);
    expect(out).toContain('1 marker, 0 defined, used in 1 place; 0 of 1 claim sourced; 3 words; needs citations');
  });

  it('lets --fail-on say from which severity on it ends with 1', async () => {
    const place = await workplace({ 'error.md': undefinedFootnote, 'warning.md': unused });
    const codes = async (file: string) => {
      const ends = ['error', 'warning', 'info', 'never'].map((severity) =>
        place.run(['check', file, '--fail-on', severity]),
      );
      return (await Promise.all(ends)).map(({ code }) => code);
    };
    expect(await codes('error.md')).toEqual([1, 1, 1, 0]);
    expect(await codes('warning.md')).toEqual([0, 1, 1, 0]);
  });

  it('reviews folders, globs and files, each file once, in the order of the arguments', async () => {
    const place = await workplace({
      'b.md': defined,
      'text/a.md': defined,
      'text/deep/c.markdown': defined,
      'text/deep/d.qmd': defined,
      'text/notes.txt': defined,
      'text/node_modules/e.md': defined,
      'text/f [draft].md': defined,
    });
    const files = async (...args: string[]) => {
      const { out } = await place.run(['check', '--format', 'json', ...args]);
      return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
    };
    expect(await files('text', 'b.md', './text/a.md')).toEqual([
      'text/a.md',
      'text/deep/c.markdown',
      'text/deep/d.qmd',
      'text/f [draft].md',
      'b.md',
    ]);
    expect(await files('**/*.{md,qmd}')).toEqual(['b.md', 'text/a.md', 'text/deep/d.qmd', 'text/f [draft].md']);
    expect(await files('text/f [draft].md')).toEqual(['text/f [draft].md']);
    expect(await files('text/notes.txt')).toEqual(['text/notes.txt']);
  });

  it('sums up, for one file and for several', async () => {
    const place = await workplace({ 'a.md': undefinedFootnote, 'b.md': defined });
    expect((await place.run(['check', 'b.md'])).out).toMatch(/\n1 file: nothing found\n$/);
    const { out } = await place.run(['check', 'a.md', 'b.md']);
    expect(out).toMatch(/\n2 files: 1 error\n$/);
  });

  it('reads standard input, under the name it is given', async () => {
    const place = await workplace({ 'text/.citation-review.json': '{ "rules": { "undefined-footnote": "hint" } }' });
    const unnamed = await place.run(['check', '-'], { input: undefinedFootnote });
    expect(unnamed.code).toBe(1);
    expect(unnamed.out).toMatch(/^<stdin>\n/);
    const named = await place.run(['check', '-', '--stdin-filename', 'text/a.md'], { input: undefinedFootnote });
    expect(named.code).toBe(0);
    expect(named.out).toMatch(/^text\/a\.md\n/);
  });

  it('takes the settings from the nearest config, or from the one it is given', async () => {
    const place = await workplace({
      '.citation-review.json': '{ "rules": { "undefined-footnote": "off" } }',
      'text/a.md': undefinedFootnote,
      'text/strict/.citation-review.json': '{ "rules": { "undefined-footnote": "error" } }',
      'text/strict/a.md': undefinedFootnote,
      'other.json': '{ "rules": { "undefined-footnote": "warning" } }',
    });
    expect((await place.run(['check', 'text/a.md'])).code).toBe(0);
    expect((await place.run(['check', 'text/strict/a.md'])).code).toBe(1);
    const given = await place.run(['check', 'text/strict/a.md', '--config', 'other.json']);
    expect(given.code).toBe(0);
    expect(given.out).toContain('warning');
  });

  it('writes colours only where they are wanted', async () => {
    const place = await workplace({ 'a.md': undefinedFootnote });
    const escape = '\u001B[';
    expect((await place.run(['check', 'a.md'])).out).not.toContain(escape);
    expect((await place.run(['check', 'a.md'], { env: { FORCE_COLOR: '1' } })).out).toContain(escape);
    expect((await place.run(['check', 'a.md', '--no-color'], { env: { FORCE_COLOR: '1' } })).out).not.toContain(escape);
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect((await place.run(['check', 'a.md'], { env: both })).out).not.toContain(escape);
  });

  it('never sends control characters of an article to the terminal', async () => {
    const place = await workplace({ 'a.md': 'A \u001B]0;title\u0007 claim.[^\u001B[2J] Another.[^1]\n' });
    const { out } = await place.run(['check', 'a.md']);
    expect(out).toContain('Another.[^1]');
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

describe('check --format github', () => {
  it('says what it has to say of a footnote once, with its other places', async () => {
    const place = await workplace({ 'a.md': lines('One.[^1] Two.[^1] Three.[^1]') });
    const { out } = await place.run(['check', 'a.md', '--format', 'github']);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/^::error file=a\.md,line=1,.* Also at 1:14, 1:25\.$/m);
  });
});

describe('check, given what it cannot read', () => {
  const clean = { 'good.md': defined };

  const cases: readonly (readonly [string, string, string | Uint8Array, string])[] = [
    ['a binary file', 'bad.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), 'is a binary file (byte 5 is zero)'],
    ['invalid UTF-8', 'bad.md', Uint8Array.of(0x61, 0xef, 0xbf, 0xbd, 0xe9, 0x61), 'byte 5, in line 1, is 0xE9'],
    ['UTF-8 that breaks off', 'bad.md', Uint8Array.of(0x61, 0xe2, 0x82), 'byte 2, in line 1, is 0xE2'],
    ['UTF-16', 'bad.md', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'is UTF-16: save it as UTF-8'],
    ['more than an article has', 'bad.md', 'word '.repeat(4_200_000), 'is too large'],
  ];

  it.each(cases)('names the file and the mend, and reviews the others: %s', async (_name, file, content, message) => {
    const place = await workplace({ ...clean, [file]: content });
    const { code, out, err } = await place.run(['check', file, 'good.md', '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain(`"${file}"`);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ files: [{ path: 'good.md', status: 'reviewed' }], summary: { files: 1 } });
  });

  it('names a file that does not exist, a folder without articles, and a glob without files', async () => {
    const place = await workplace({ ...clean, 'empty/x.txt': '' });
    const { code, out, err } = await place.run(['check', 'none.md', 'empty', '*.qmd', 'good.md']);
    expect(code).toBe(2);
    expect(err).toContain('"none.md" does not exist');
    expect(err).toContain('No Markdown file stands in the folder empty.');
    expect(err).toContain('No file matches *.qmd.');
    expect(out).toContain('good.md');
  });

  it('survives an empty file', async () => {
    const place = await workplace({ 'a.md': '' });
    expect(await place.run(['check', 'a.md'])).toMatchObject({ code: 0, err: '' });
  });

  it('names a config setting that is not known, with the line and the one that was meant', async () => {
    const place = await workplace({ ...clean, '.citation-review.json': lines('{', '  "styl": "apa"', '}') });
    const { code, err } = await place.run(['check', 'good.md']);
    expect(code).toBe(2);
    expect(err).toBe('.citation-review.json:2 "styl" is not known. Did you mean "style"?\n');
  });

  it('names a config that does not exist', async () => {
    const place = await workplace(clean);
    const { code, err } = await place.run(['check', 'good.md', '--config', 'none.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/none\.json" does not exist/);
  });

  it('reviews nothing by a config that was asked for and is faulty', async () => {
    const place = await workplace({ ...clean, 'mine.json': '{ "style": "vancuver" }' });
    const { code, out, err } = await place.run(['check', 'good.md', '--config', 'mine.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^mine\.json:1 There is no citation style "vancuver"\..*vancouver/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('names a library that is none', async () => {
    const place = await workplace({ ...clean, 'none.json': 'x', 'none.txt': 'x' });
    for (const file of ['none.json', 'none.txt']) {
      const { code, err } = await place.run(['check', 'good.md', '--library', file]);
      expect(code).toBe(2);
      expect(err).toContain(file);
    }
  });

  it('names the article and the line that name a library which does not exist', async () => {
    const article = lines('---', 'title: A title', 'bibliography: none.bib', '---', '', 'Text (doi:10.1000/182).');
    const place = await workplace({ 'text/a.md': article });
    const { err } = await place.run(['check', 'text/a.md']);
    expect(err).toMatch(/^text\/a\.md:3 "bibliography" in the front matter: .*none\.bib" does not exist/);
  });

  it('names the levels that a rule may have', async () => {
    const place = await workplace({ ...clean, '.citation-review.json': '{ "rules": { "footnote-order": 1 } }' });
    const { err } = await place.run(['check', 'good.md']);
    expect(err).toContain('"rules.footnote-order" must be one of "default", "error", "warning"');
  });

  it('names a library that does not exist', async () => {
    const place = await workplace(clean);
    const { code, err } = await place.run(['check', 'good.md', '--library', 'none.bib']);
    expect(code).toBe(2);
    expect(err).toMatch(/none\.bib" does not exist/);
  });

  it('names a broken entry of a library with its line, and loads the others', async () => {
    const library = lines(
      '@book{broken,',
      '  title = {Never closed',
      '',
      '@book{good,',
      '  title = {A whole entry of a library},',
      '  year = 2001',
      '}',
    );
    const cited = lines('A claim.[^1]', '', '[^1]: *A whole entry of a library* (2001).');
    const place = await workplace({ 'a.md': cited, 'refs.bib': library });
    const { code, out, err } = await place.run(['check', 'a.md', '--library', 'refs.bib', '--format', 'json']);
    expect(err).toMatch(/^refs\.bib:\d+ /m);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ footnotes: [{ reference: { id: 'good' } }] }] });
  });

  it('shows no stack trace, ever', async () => {
    const place = await workplace({ 'a.md': undefinedFootnote });
    const { code, err } = await place.run(['check', 'a.md', '--config', '.']);
    expect(code).toBe(2);
    expect(err).not.toMatch(/^\s+at /m);
  });
});
