import { chmod, lstat, readdir, stat, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lines, workplace } from './command-line.ts';

const library = JSON.stringify([
  {
    id: 'bostrom2012',
    type: 'article-journal',
    title: 'The superintelligent will',
    author: [{ family: 'Bostrom', given: 'Nick' }],
    issued: { 'date-parts': [[2012]] },
    'container-title': 'Minds and Machines',
    DOI: '10.1007/s11023-012-9281-3',
  },
]);

const article = lines('Drives converge (doi:10.1007/s11023-012-9281-3).[^1] Others doubt it.[^2]');
const reference = /^\[\^1\]: Bostrom, N\. \(2012\)\. .*<https:\/\/doi\.org\/10\.1007\/s11023-012-9281-3>$/m;

describe('fix', () => {
  it('prints what it would change as a diff, and changes nothing', async () => {
    const place = await workplace({ 'text/a.md': article, 'text/references.json': library });
    const { code, out, err } = await place.run(['fix', 'text/a.md', '--offline']);
    expect(code).toBe(1);
    expect(out).toMatch(/^--- a\/text\/a\.md\n\+\+\+ b\/text\/a\.md\n@@ -1,1 \+1,3 @@\n/);
    expect(out).toMatch(/^\+\[\^1\]: Bostrom/m);
    expect(err).toMatch(/^text\/a\.md: 1 would be mended, 1 left$/m);
    expect(await place.read('text/a.md')).toBe(article);
  });

  it('writes the references that are certain, and says what is left and why', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    const { code, out, err } = await place.run(['fix', 'a.md', '--write', '--offline']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const text = await place.read('a.md');
    expect(text.startsWith(article)).toBe(true);
    expect(text).toMatch(reference);
    expect(err).toMatch(/^a\.md: 1 mended, 1 left$/m);
    expect(err).toMatch(/^ {2}done {2}Insert the reference of \[\^1\]/m);
    expect(err).toMatch(/^ {2}left {2}1:\d+ .*\[\^2\].*\(undefined-footnote\)$/m);
  });

  it('changes nothing the second time', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    const once = await place.read('a.md');
    await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    expect(await place.read('a.md')).toBe(once);
  });

  it('keeps the byte order mark, the line ends, the permissions and the author’s spacing', async () => {
    const text = '\uFEFF#  Title \r\n\r\nDrives   converge (doi:10.1007/s11023-012-9281-3).[^1]\t\r\n';
    const place = await workplace({ 'a.md': text, 'references.json': library });
    await chmod(place.path('a.md'), 0o640);
    expect((await place.run(['fix', 'a.md', '--write', '--offline'])).code).toBe(0);
    const fixed = await place.read('a.md');
    expect(fixed.startsWith(text)).toBe(true);
    expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(fixed).toContain('\r\n\r\n[^1]: Bostrom');
    expect((await stat(place.path('a.md'))).mode & 0o777).toBe(0o640);
  });

  it('leaves no file behind but the one it wrote', async () => {
    const place = await workplace({ 'text/a.md': article, 'references.json': library });
    await place.run(['fix', 'text/a.md', '--write', '--offline', '--library', 'references.json']);
    expect(await readdir(place.path('text'))).toEqual(['a.md']);
  });

  it('writes through a symbolic link, which stays one', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    await symlink(place.path('a.md'), place.path('link.md'));
    await place.run(['fix', 'link.md', '--write', '--offline']);
    expect((await lstat(place.path('link.md'))).isSymbolicLink()).toBe(true);
    expect(await place.read('a.md')).toMatch(reference);
  });

  it('says that a file is read-only, and loses nothing', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    await chmod(place.path('a.md'), 0o444);
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline']);
    expect(code).toBe(2);
    expect(err).toContain('"a.md" is read-only: it was left as it was');
    expect(await place.read('a.md')).toBe(article);
  });

  it('asks for sources by placeholders only when told to; they are honest, and fail --fail-on warning', async () => {
    const place = await workplace({ 'a.md': lines('Drives converge.[^1]') });
    expect((await place.run(['fix', 'a.md', '--offline'])).out).toBe('');
    const { code } = await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    expect(code).toBe(0);
    expect(await place.read('a.md')).toBe(lines('Drives converge.[^1]', '', '[^1]: Source needed: "Drives converge."'));
    expect((await place.run(['check', 'a.md'])).code).toBe(0);
    const strict = await place.run(['check', 'a.md', '--fail-on', 'warning']);
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('placeholder-footnote');
    expect(strict.out).toContain('1 marker, 0 defined');
  });

  it('says why it cannot write behind a block that is left open, and does the rest', async () => {
    const open = lines('Drives converge (doi:10.1007/s11023-012-9281-3).[^1]', '', '```', 'never closed');
    const place = await workplace({ 'a.md': open, 'references.json': library });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    expect(code).toBe(1);
    expect(err).toMatch(/never closed \(from line 3 on\)/);
    expect(await place.read('a.md')).toBe(open);
  });

  it('mends every file it can when another cannot be read', async () => {
    const place = await workplace({ 'a.md': article, 'bad.md': Uint8Array.of(0), 'references.json': library });
    const { code, err } = await place.run(['fix', 'bad.md', 'a.md', '--write', '--offline']);
    expect(code).toBe(2);
    expect(err).toContain('"bad.md" is a binary file');
    expect(await place.read('a.md')).toMatch(reference);
  });
});
