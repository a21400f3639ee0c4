import { describe, expect, it } from 'vitest';
import { findConfig, loadConfig, mergeSettings, readConfig } from '../../src/review/config.ts';
import { defaultSettings } from '../../src/review/settings.ts';
import { MemoryFiles } from './memory-files.ts';

const path = '/wiki/articles/.citation-review.json';

function discovered(...lines: string[]) {
  return readConfig(lines.join('\n'), path, 'discovered');
}

function chosen(...lines: string[]) {
  return readConfig(lines.join('\n'), path, 'chosen');
}

describe('a config file that is no UTF-8', () => {
  it('is a problem that says so', async () => {
    const files = { read: () => Promise.resolve(Uint8Array.of(0xff, 0xfe, 0x7b, 0)), list: () => Promise.resolve([]) };
    expect((await loadConfig(path, files, 'chosen')).problems).toEqual([
      { message: 'The file is UTF-16: save it as UTF-8.', line: 1 },
    ]);
  });
});

describe('reading a config file', () => {
  it('takes every setting that a project may set', () => {
    const { settings, problems } = discovered(
      '{',
      '  "library": ["references.json", "more/books.bib"],',
      '  "style": "vancouver",',
      '  "locale": "en-GB",',
      '  "rules": { "undefined-footnote": "warning", "footnote-order": "off" },',
      '  "network": "off"',
      '}',
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      library: ['/wiki/articles/references.json', '/wiki/articles/more/books.bib'],
      style: 'vancouver',
      locale: 'en-GB',
      rules: { 'undefined-footnote': 'warning', 'footnote-order': 'off' },
      network: 'off',
    });
  });

  it('allows comments, trailing commas, a byte order mark and an address of its schema', async () => {
    const text = '\uFEFF{\n  // how references are written\n  "$schema": "x.json",\n  "style": "mla",\n}\n';
    const config = await loadConfig(path, new MemoryFiles({ [path]: text }), 'discovered');
    expect(config).toEqual({ path, settings: { style: 'mla' }, problems: [] });
  });

  it('takes an empty file for one that sets nothing', () => {
    expect(discovered('')).toEqual({ path, settings: {}, problems: [] });
    expect(discovered('{}')).toEqual({ path, settings: {}, problems: [] });
  });

  it('takes the path of a style file from the folder of the config', () => {
    expect(discovered('{ "style": "styles/ours.csl" }').settings.style).toBe('/wiki/articles/styles/ours.csl');
  });
});

describe('a config file with faults', () => {
  it('names an unknown setting with its line and the one that was meant, and keeps the others', () => {
    const { settings, problems } = discovered('{', '  "librarys": ["a.bib"],', '  "style": "apa"', '}');
    expect(problems).toEqual([{ line: 2, message: '"librarys" is not known. Did you mean "library"?' }]);
    expect(settings).toEqual({ style: 'apa' });
  });

  it('names an unknown rule, and keeps the other rules', () => {
    const { settings, problems } = discovered(
      '{ "rules": {',
      '  "undefined-footnotes": "off",',
      '  "unused-footnote": "hint"',
      '} }',
    );
    expect(problems).toEqual([
      { line: 2, message: '"rules.undefined-footnotes" is not known. Did you mean "undefined-footnote"?' },
    ]);
    expect(settings).toEqual({ rules: { 'unused-footnote': 'hint' } });
  });

  it('says which values a setting may have', () => {
    const { settings, problems } = discovered('{ "rules": { "unused-footnote": "warn" }, "network": true }');
    expect(problems.map(({ message }) => message)).toEqual([
      '"rules.unused-footnote" must be one of "default", "error", "warning", "info", "hint", "off", not "warn".',
      '"network" must be one of "off", "whenAsked", "automatic", not true.',
    ]);
    expect(settings).toEqual({ rules: {} });
  });

  it('leaves a list out when one of its values is of the wrong type', () => {
    const { settings, problems } = discovered('{ "library": ["a.bib", 7] }');
    expect(problems).toEqual([{ line: 1, message: '"library.1" must be a text in quotes, not 7.' }]);
    expect(settings).toEqual({});
  });

  it('refuses a locale that is no language tag', () => {
    expect(discovered('{ "locale": "english please" }').problems[0]?.message).toBe(
      '"locale" is "english please". A locale is a language tag, such as en-US.',
    );
  });

  it('names an unknown service, and one with a faulty address', () => {
    const { settings, problems } = chosen(
      '{ "services": { "crosref": {}, "arxiv": { "enabled": "yes" }, "datacite": { "url": "ftp://x" } } }',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      '"services.crosref" is not known. Did you mean "crossref"?',
      '"services.arxiv.enabled" must be true or false, not "yes".',
      '"services.datacite.url" is "ftp://x". The address must begin with https:// or http://.',
    ]);
    expect(settings).toEqual({ services: {} });
  });

  it('names an unknown style and those there are', () => {
    const { settings, problems } = discovered('{', '  "style": "vancuver"', '}');
    expect(problems).toMatchObject([{ line: 2 }]);
    expect(problems[0]?.message).toMatch(/no citation style "vancuver".*vancouver/);
    expect(settings).toEqual({});
  });

  it('says where JSON ends to be JSON', () => {
    const { settings, problems } = discovered('{', '  "style": "apa"', '  "locale": "en-US"', '}');
    expect(problems).toEqual([{ line: 3, message: 'This is not valid JSON: comma expected.' }]);
    expect(settings).toEqual({});
  });

  it('refuses a file that is no object', () => {
    expect(discovered('["apa"]').problems[0]?.message).toBe('The file must be an object in braces, not a list.');
  });

  it('points out a setting that is set twice', () => {
    const { problems } = discovered('{', '"style": "apa",', '"style": "mla"', '}');
    expect(problems).toEqual([{ line: 3, message: '"style" is set twice: keep one.' }]);
  });

  it('does not let a key reach into the prototype of settings', () => {
    const { settings, problems } = discovered('{ "__proto__": { "style": "mla" }, "rules": { "__proto__": "off" } }');
    expect(problems.map(({ message }) => message)).toEqual([
      '"__proto__" is not known.',
      '"rules.__proto__" is not known.',
    ]);
    expect(settings.style).toBeUndefined();
  });

  it('shortens what it quotes', () => {
    const [problem] = discovered(`{ "network": "${'x'.repeat(1000)}" }`).problems;
    expect(problem?.message.length).toBeLessThan(200);
  });

  it('survives a file nested deeper than any stack', () => {
    expect(discovered('['.repeat(200_000)).problems).toHaveLength(1);
  });

  it('says that a file cannot be read, as a problem of its first line', async () => {
    const config = await loadConfig('/wiki/none.json', new MemoryFiles({}), 'chosen');
    expect(config.settings).toEqual({});
    expect(config.problems).toHaveLength(1);
  });
});

describe('a config file that nobody chose', () => {
  it('cannot send requests elsewhere', () => {
    const text = '{ "services": { "crossref": { "url": "https://mirror.example" } } }';
    expect(discovered(text)).toMatchObject({ settings: {}, problems: [{ line: 1 }] });
    expect(chosen(text)).toMatchObject({
      settings: { services: { crossref: { url: 'https://mirror.example' } } },
      problems: [],
    });
  });

  it('cannot switch the network on', () => {
    expect(discovered('{ "network": "automatic" }')).toMatchObject({ settings: {}, problems: [{ line: 1 }] });
    expect(chosen('{ "network": "automatic" }').settings.network).toBe('automatic');
  });

  it('cannot lead out of its folder by links, which a chosen one can', async () => {
    const files = new MemoryFiles({ [path]: '{ "library": ["a.bib", "b.bib"], "style": "c.csl", "locale": "de-DE" }' });
    files.links.set('/wiki/articles/b.bib', '/home/b.bib');
    files.links.set('/wiki/articles/c.csl', '/home/c.csl');
    const { settings, problems } = await loadConfig(path, files, 'discovered');
    expect(settings).toEqual({ library: ['/wiki/articles/a.bib'], locale: 'de-DE' });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"\/wiki\/articles\/b\.bib" is a link to a file outside the folder/),
      expect.stringMatching(/^"\/wiki\/articles\/c\.csl" is a link to a file outside the folder/),
    ]);
    expect((await loadConfig(path, files, 'chosen')).problems).toEqual([]);
  });

  it('cannot name files outside its folder', () => {
    for (const file of ['../secret.json', '/etc/passwd', 'a/../../b.bib', String.raw`\\host\share\a.bib`]) {
      const text = JSON.stringify({ library: [file], style: `${file}.csl` });
      expect(discovered(text).problems).toHaveLength(2);
      expect(discovered(text).settings).toEqual({});
      expect(chosen(text).problems).toEqual([]);
    }
  });
});

describe('finding the config file', () => {
  it('takes the nearest one, going up', async () => {
    const files = new MemoryFiles({ '/wiki/.citation-review.json': '{}', '/wiki/a/.citation-review.json': '{}' });
    expect(await findConfig('/wiki/a/b/c', files)).toBe('/wiki/a/.citation-review.json');
    expect(await findConfig('/wiki/d', files)).toBe('/wiki/.citation-review.json');
  });

  it('finds none where there is none', async () => {
    expect(await findConfig('/x/y', new MemoryFiles({ '/x/y/z.md': '' }))).toBeNull();
  });
});

describe('merging settings', () => {
  it('merges rules and services one by one, and replaces the others', () => {
    const base = { ...defaultSettings, library: ['/a.bib'], rules: { a: 'off', b: 'error' } } as const;
    expect(mergeSettings(base, { library: ['/b.bib'], rules: { b: 'hint' } })).toEqual({
      ...defaultSettings,
      library: ['/b.bib'],
      rules: { a: 'off', b: 'hint' },
    });
  });
});
