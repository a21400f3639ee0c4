import type { InlayHint } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageClient, lines, type OpenDocument, type StartOptions } from './language-client.ts';
import { library } from './library.ts';

const article = lines(
  'Power is sought.[^1] It is[^1] old.[^2] Some say.[^3] Nobody knows.[^4]',
  '',
  'More.[^5]',
  '',
  '[^1]: arXiv:1912.01683',
  '[^2]: Häggström, O. *Here Be Dragons: Science, Technology and the Future of Humanity*.',
  '[^3]: A letter of 1900.',
  '[^5]: https://doi.org/10.1007/s11023-012-9281-3',
  '',
);

describe('inlay hints', () => {
  let client: LanguageClient;
  const start = async (options: StartOptions = {}): Promise<LanguageClient> =>
    (client = await LanguageClient.start({ files: { 'references.json': library }, ...options }));
  afterEach(() => client.stop());

  const hints = async (document: OpenDocument, from: number, to: number) => {
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    const found = await document.request<InlayHint[]>('textDocument/inlayHint', { range });
    return found.map(({ position, label, tooltip }) => [position.line, position.character, label, tooltip]);
  };

  it('are none unless the settings ask for them', async () => {
    await start();
    expect(await hints(await client.open(article), 0, 9)).toEqual([]);
  });

  it('name the work of each marker whose work is known: by an identifier, or by a title of the library', async () => {
    await start({ settings: { inlayHints: true } });
    const document = await client.open(article);
    const after = (words: string): number => document.at(words, words.length).character;
    expect(await hints(document, 0, 2)).toEqual([
      [0, after('sought.[^1]'), 'Turner et al. 2021', 'Optimal Policies Tend to Seek Power'],
      [0, after('It is[^1]'), 'Turner et al. 2021', 'Optimal Policies Tend to Seek Power'],
      [
        0,
        after('old.[^2]'),
        'H\u00e4ggstr\u00f6m 2016',
        'Here Be Dragons: Science, Technology and the Future of Humanity',
      ],
    ]);
  });

  it('are given for what is seen only', async () => {
    await start({ settings: { inlayHints: true } });
    const document = await client.open(article);
    expect((await hints(document, 1, 4)).map(([, , label]) => label)).toEqual(['Bostrom 2012']);
    expect(await hints(document, 4, 9)).toEqual([]);
  });

  it('follow the text', async () => {
    await start({ settings: { inlayHints: true } });
    const document = await client.open(article);
    await document.replace('arXiv:1912.01683', 'doi:10.1007/s11023-012-9281-3');
    expect((await hints(document, 0, 1))[0]?.[2]).toBe('Bostrom 2012');
  });
});
