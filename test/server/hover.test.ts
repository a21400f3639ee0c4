import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageClient, lines } from './language-client.ts';
import { library } from './library.ts';

const hostile = JSON.stringify([
  {
    id: 'hostile',
    type: 'article',
    title:
      '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> <command:evil> ![x](http://x.example/y)',
    author: [{ literal: '<script>alert(1)</script>' }],
    DOI: '10.5555/hostile',
  },
]);

describe('hover', () => {
  let client: LanguageClient;
  beforeAll(async () => {
    client = await LanguageClient.start({ files: { 'references.json': library, 'library.json': hostile } });
    await client.warmUp();
  });
  afterAll(() => client.stop());

  const hoverOn = async (text: string, words: string, shift = 1): Promise<string | null> => {
    const document = await client.open(text);
    const hover = await document.request<Hover | null>('textDocument/hover', { position: document.at(words, shift) });
    return hover === null ? null : (hover.contents as MarkupContent).value;
  };

  it('shows the formatted reference of an identifier, and where it came from', async () => {
    const shown = await hoverOn('See doi:10.1007/s11023-012-9281-3 for more.\n', 'doi:');
    expect(shown).toContain('Bostrom, N. (2012). The Superintelligent Will. *Minds and Machines*');
    expect(shown).toContain('From references\\.json\\.');
    expect(shown).toContain('(<https://doi.org/10.1007/s11023-012-9281-3>)');
  });

  it('shows the reference behind a marker whose definition names an identifier', async () => {
    const shown = await hoverOn(lines('A claim.[^1]', '', '[^1]: Turner, arXiv:1912.01683.', ''), '[^1]');
    expect(shown).toContain('Optimal Policies Tend to Seek Power');
  });

  it('shows the words of a definition that do not name the work of its identifier', async () => {
    const named = 'Turner, "Optimal Policies Tend to Seek Power", arXiv:1912.01683.';
    const cases = [
      ['The proof is in the appendix of arXiv:1912.01683.', /^The proof.*\n\nTurner, A\./],
      [named, /^Turner, A\./],
    ] as const;
    for (const [words, expected] of cases) {
      expect(await hoverOn(lines('A claim.[^1]', '', `[^1]: ${words}`, ''), '[^1]')).toMatch(expected);
    }
  });

  it('shows the words of a definition that names nothing known', async () => {
    const shown = await hoverOn(lines('A claim.[^1]', '', '[^1]: An *unknown* pamphlet.', ''), '[^1]');
    expect(shown).toBe('An \\*unknown\\* pamphlet\\.');
  });

  it('shows of a missing footnote first the work that is meant, then where it is used', async () => {
    const text = lines('He says so (arXiv:1912.01683).[^7]', '', 'Again.[^7] And then.[^7]', '');
    const shown = await hoverOn(text, '[^7]');
    expect(shown?.split('\n\n')).toEqual([
      expect.stringMatching(/^Turner, A.*Optimal Policies/),
      'From references\\.json\\. A quick fix inserts it\\.',
      expect.stringMatching(
        /^\*\*\\\[\\\^7\\\] has no definition\\\.\*\* It is used 3 times, on lines \[1\]\(<file:\S+#L1>\) and \[3\]\(<file:\S+#L3>\)\.$/,
      ),
    ]);
  });

  it('shows at a later use of a missing footnote the sentence that first uses it', async () => {
    const shown = await hoverOn(lines('He says so.[^7]', '', 'Again.[^7]', ''), 'Again', 'Again.['.length);
    expect(shown).toMatch(/on lines \[1\]\(<\S+>\) and \[3\]\(<\S+>\)\.\n\n> He says so/);
  });

  it('says of a work that only the text names how it can be looked up', async () => {
    const shown = await hoverOn('He says so (doi:10.1000/182).[^7]\n', '[^7]');
    expect(shown).toContain('](<https://doi.org/10.1000/182>)');
    expect(shown).toContain('a quick fix looks it up');
  });

  it('does not ask the network for what is unknown, and says how to', async () => {
    const shown = await hoverOn('See doi:10.1000/182 for more.\n', 'doi:');
    expect(shown).toContain('Nothing is known of doi\\:10\\.1000/182 yet');
  });

  it('says why an identifier cannot be one', async () => {
    expect(await hoverOn('See ISBN 978-0-19-967811-3 for more.\n', 'ISBN')).toContain('cannot be right');
  });

  it('shows the item of a citation key', async () => {
    expect(await hoverOn('As shown [@haggstrom2016, p. 5].\n', '@hagg')).toContain('Häggström, O. (2016)');
  });

  it('says nothing of plain words', async () => {
    expect(await hoverOn('Plain words.\n', 'words')).toBeNull();
  });

  it('shows hostile titles letter by letter: no link to a command, no HTML, no image', async () => {
    const shown = (await hoverOn('See doi:10.5555/hostile for more.\n', 'doi:')) ?? '';
    expect(shown).toContain('click');
    expect(shown).not.toMatch(/(?<!\\)\]\((?!<https:\/\/doi\.org\/)/);
    expect(shown).not.toMatch(/(?<!\\)<(?!https:\/\/)/);
    expect(shown).not.toMatch(/(?<!\\)!\[/);
  });

  it('shows a hostile sentence letter by letter', async () => {
    const shown = (await hoverOn('Go [here](command:evil) <b>now</b>.[^z]\n', '[^z]')) ?? '';
    expect(shown).not.toMatch(/(?<!\\)\]\((?!<file:\S+#L\d+>\))/);
    expect(shown).not.toMatch(/<(?!https:\/\/|file:)/);
  });
});

describe('the first hover', () => {
  it('does not wait for the formatter to start: it may show the work in a few words', async () => {
    const client = await LanguageClient.start({ files: { 'references.json': library } });
    const document = await client.open('See doi:10.1007/s11023-012-9281-3 for more.\n');
    const hover = await document.request<Hover>('textDocument/hover', { position: document.at('doi:', 1) });
    expect((hover.contents as MarkupContent).value).toMatch(/^Bostrom.*2012.*The Superintelligent Will/);
    await client.stop();
  });
});

describe('hover in a client without Markdown', () => {
  it('is plain text', async () => {
    const client = await LanguageClient.start({ files: { 'references.json': library }, capabilities: {} });
    await client.warmUp();
    const document = await client.open('See doi:10.1007/s11023-012-9281-3 for more.\n');
    const hover = await document.request<Hover>('textDocument/hover', { position: document.at('doi:', 1) });
    expect(hover.contents).toMatchObject({ kind: 'plaintext' });
    expect((hover.contents as MarkupContent).value).toContain('The Superintelligent Will. Minds and Machines');
    await client.stop();
  });
});
