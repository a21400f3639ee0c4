import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { product } from '../../src/ports/product.ts';
import { workplace } from './command-line.ts';

describe('citation-review', () => {
  it('shows its help and its version', async () => {
    const place = await workplace({});
    const help = await place.run(['--help']);
    expect(help.code).toBe(0);
    expect(help.err).toBe('');
    for (const command of ['check', 'fix', 'cite', 'search', 'init', 'lsp']) expect(help.out).toContain(`  ${command}`);
    expect(await place.run(['--version'])).toEqual({ code: 0, out: `${product.version}\n`, err: '' });
  });

  it('shows its help as a fault when it is told nothing', async () => {
    const place = await workplace({});
    const { code, err } = await place.run([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: citation-review COMMAND');
  });

  it('shows the help of each command, with every option on its own line', async () => {
    const place = await workplace({});
    for (const command of ['check', 'fix', 'cite', 'search', 'init', 'lsp']) {
      const { code, out } = await place.run([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Usage: citation-review ${command}`));
      expect(out).toContain('  -h, --help');
      expect(await place.run(['help', command])).toMatchObject({ code: 0, out });
    }
  });

  it('writes no line wider than it may be', async () => {
    const place = await workplace({});
    const { out } = await place.run(['check', '--help']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('the programs', () => {
  it('call nothing that only Node 22 has', async () => {
    const dist = new URL('../../dist/', import.meta.url);
    const names = (await readdir(dist)).filter((name) => name.endsWith('.js') && name !== 'extension.js');
    const newer =
      /\b(?:Map\.groupBy|Object\.groupBy|Promise\.(?:withResolvers|try)|Array\.fromAsync|RegExp\.escape|Iterator\.from)\b/;
    for (const name of names) expect(await readFile(new URL(name, dist), 'utf8'), name).not.toMatch(newer);
  });
});

describe('a Node that is too old', () => {
  it('is named, with the one that is needed', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.1.0' } });";
    const place = await workplace({ 'old.cjs': old });
    const outcome = await place.run(['--version'], { env: { NODE_OPTIONS: '--require ./old.cjs' } });
    expect(outcome).toEqual({ code: 2, out: '', err: 'citation-review needs Node 20 or later; this is 18.1.0.\n' });
  });
});

describe('a command line that cannot be understood', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown command', ['chekc', 'a.md'], 'There is no command "chekc". Did you mean "check"?'],
    ['an unknown option before any command', ['--online'], 'There is no option "--online".'],
    ['an unknown option', ['check', 'a.md', '--ofline'], 'There is no option --ofline. Did you mean "--offline"?'],
    ['an unknown short option', ['check', 'a.md', '-x'], 'There is no option -x.'],
    ['an empty file name, as of an unset variable', ['check', 'a.md', ''], 'A file name is empty'],
    ['an option without its value', ['check', 'a.md', '--library'], 'The option --library needs a value'],
    ['an option in place of a value', ['check', '--config', '--offline', 'a.md'], 'The option --config needs a value'],
    ['a value for a switch', ['check', '--offline=yes', 'a.md'], 'The option --offline takes no value.'],
    ['an unknown format', ['check', 'a.md', '--format', 'jsn'], '--format cannot be "jsn"'],
    ['an unknown severity', ['check', 'a.md', '--fail-on=warn'], '--fail-on cannot be "warn"'],
    ['two options that exclude each other', ['check', 'a.md', '--offline', '--online'], 'exclude each other'],
    ['no file', ['check'], 'No file was named'],
    ['standard input to be mended', ['fix', '-'], '"fix" works on files'],
    ['nothing to cite', ['cite'], 'Nothing was named'],
    ['a language server without its channel', ['lsp'], 'citation-review lsp --stdio'],
  ];

  it.each(cases)('is told what is wrong: %s', async (_name, args, message) => {
    const place = await workplace({ 'a.md': 'Text.\n' });
    const { code, out, err } = await place.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
