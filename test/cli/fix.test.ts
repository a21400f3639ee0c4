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
    expect(err).toMatch(/^text\/a\.md: 1 fix would be made, 1 finding left; 2 markers, 1 defined, used in 2 places$/m);
    expect(await place.read('text/a.md')).toBe(article);
  });

  it('writes the references that are certain, and says what is left and why', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    const { code, out, err } = await place.run(['fix', 'a.md', '--write', '--offline']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const text = await place.read('a.md');
    expect(text.startsWith(article)).toBe(true);
    expect(text).toMatch(reference);
    expect(err).toMatch(/^a\.md: 1 fix made, 1 finding left; 2 markers, 1 defined, used in 2 places$/m);
    expect(err).toMatch(/^ {2}done +Insert the reference of \[\^1\]/m);
    expect(err).toMatch(/^ {2}left +1:\d+ .*\[\^2\].*\(undefined-footnote\)$/m);
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
    expect(strict.out).toContain('1 marker, 0 defined, used in 1 place');
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

describe('fix, before it writes', () => {
  it('says what it would do, and where what is left stands in the file as it is', async () => {
    const text = lines(
      'Drives converge (doi:10.1007/s11023-012-9281-3).[^1]',
      '',
      '[^1]: ',
      '',
      'Others doubt it.[^2]',
    );
    const place = await workplace({ 'a.md': text, 'references.json': library });
    const { err } = await place.run(['fix', 'a.md', '--offline', '--rule', 'footnote-order']);
    expect(err).toMatch(/^ {2}would +Insert the reference/m);
    expect(err).not.toMatch(/^ {2}done /m);
    const { out } = await place.run(['check', 'a.md']);
    const [, there] = /(\d+:\d+) +error +\[\^2\]/.exec(out) ?? [];
    expect(there).toBe('5:17');
    expect(err).toMatch(/^ {2}left +5:17 \[\^2\]/m);
  });

  it.each([
    ['style', '{ "style": "appa" }', 'There is no citation style "appa"'],
    ['locale', '{ "locale": "xx-YY" }', 'There is no locale "xx-YY"'],
  ])('writes nothing by a config whose %s is faulty', async (_name, config, message) => {
    const place = await workplace({ 'a.md': article, 'references.json': library, '.citation-review.json': config });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    expect(code).toBe(2);
    expect(err).toContain(`.citation-review.json:1 ${message}`);
    expect(err).toContain('Nothing is written by a faulty config: mend .citation-review.json first.');
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(await place.read('a.md')).toBe(article);
    expect((await place.run(['check', 'a.md'])).err).toContain(message);
  });

  it('gives no placeholder to a footnote whose reference is at hand and could not be written', async () => {
    const style = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"></style>';
    const place = await workplace({
      'a.md': article,
      'references.json': library,
      'mine.csl': style,
      '.citation-review.json': '{ "style": "mine.csl" }',
    });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline', '--placeholders']);
    expect(code).toBe(1);
    expect(err).toMatch(/^ {2}could not +The style/m);
    const text = await place.read('a.md');
    expect(text).toContain('[^2]: Source needed');
    expect(text).not.toContain('[^1]: ');
  });
});

describe('fix, told what to take', () => {
  const untidy = lines(
    'One claim[^2]. Another.[^1]',
    '',
    '[^1]: A source. <https://example.org/a>',
    '[^2]: Another. <https://example.org/b>',
  );

  it('renumbers footnotes and moves markers only when their rules are named', async () => {
    const place = await workplace({ 'a.md': untidy });
    const plain = await place.run(['fix', 'a.md', '--offline']);
    expect(plain.out).toBe('');
    expect(plain.err).toMatch(/\(footnote-placement; fix --rule footnote-placement\)$/m);
    expect(plain.err).toMatch(/\(footnote-order; fix --rule footnote-order\)$/m);
    await place.run(['fix', 'a.md', '--write', '--offline', '--rule', 'footnote-order,footnote-placement']);
    expect(await place.read('a.md')).toMatch(/^One claim\.\[\^1\] Another\.\[\^2\]\n/);
  });

  it('names the rule that was meant', async () => {
    const place = await workplace({ 'a.md': untidy });
    const { code, err } = await place.run(['fix', 'a.md', '--rule', 'fotnote-order']);
    expect(code).toBe(2);
    expect(err).toContain('There is no rule "fotnote-order". Did you mean "footnote-order"?');
  });

  it('says why no source is certain, names candidates, and takes the one that is chosen', async () => {
    const text = lines('Nick Bostrom wrote of it in 2012.[^1] Others doubt it.[^2]');
    const place = await workplace({ 'a.md': text, 'references.json': library });
    const { err } = await place.run(['fix', 'a.md', '--offline']);
    expect(err).toMatch(
      /^ {2}left .*No use of it names a work for certain\. Candidates: bostrom2012\. \(undefined-footnote; fix --define 1=KEY\)$/m,
    );
    const define = ['--define', '1=bostrom2012', '--define', '2=10.1007/s11023-012-9281-3'];
    await place.run(['fix', 'a.md', '--write', '--offline', ...define]);
    expect(await place.read('a.md')).toContain('[^1]: Bostrom, N. (2012).');
  });

  it('names the lines where a footnote is said to be different works', async () => {
    const text = lines('First (doi:10.1007/s11023-012-9281-3).[^1]', '', 'Then (arXiv:1912.01683).[^1]');
    const place = await workplace({ 'a.md': text, 'references.json': library });
    const { err } = await place.run(['fix', 'a.md', '--offline']);
    expect(err).toContain('Its uses name different works (lines 1, 3).');
  });

  it.each([
    ['a label that is not there', '3=bostrom2012', 'a.md was left as it was: it has no footnote [^3].'],
    ['a key that is not there', '1=bostrom2021', 'Did you mean "bostrom2012"?'],
    ['an identifier that cannot be one', '1=ISBN 978-0-306-40615-8', 'check digit'],
    ['an identifier that nothing is known of', '2=10.1000/182', 'could not be checked'],
    ['no source', '2', 'write --define LABEL=KEY'],
  ])('writes nothing when it is to define a footnote by %s', async (_name, definition, message) => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline', '--define', definition]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(await place.read('a.md')).toBe(article);
  });

  it('defines no footnote a second time', async () => {
    const place = await workplace({ 'a.md': untidy, 'references.json': library });
    const { code, err } = await place.run(['fix', 'a.md', '--write', '--offline', '--define', '1=bostrom2012']);
    expect(code).toBe(2);
    expect(err).toContain('[^1] has a definition already.');
  });
});
