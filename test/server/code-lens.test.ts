import type { CodeLens } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageClient, lines, type OpenDocument, type StartOptions } from './language-client.ts';

const quotation = 'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';
const article = lines(
  '---',
  'title: Keepers',
  '---',
  '',
  quotation,
  '',
  '# Ships',
  '',
  `${quotation}[^1]`,
  '',
  quotation,
  '',
  '# Others',
  '',
  'Short.',
  '',
  '[^1]: Keeper (1911).',
  '',
);

describe('code lenses', () => {
  let client: LanguageClient;
  const start = async (options: StartOptions = {}): Promise<LanguageClient> =>
    (client = await LanguageClient.start(options));
  afterEach(() => client.stop());

  const lenses = async (document: OpenDocument) => {
    const found = await document.request<CodeLens[]>('textDocument/codeLens');
    return found.map(({ range, command }) => [range.start.line, command?.title, command?.command]);
  };

  it('are none unless the settings ask for them', async () => {
    await start();
    expect(await lenses(await client.open(article))).toEqual([]);
  });

  it('say over each section that makes claims how many have a source, and over the first claim before any heading', async () => {
    await start({ settings: { codeLens: true } });
    expect(await lenses(await client.open(article))).toEqual([
      [4, '0 of 1 claim sourced', ''],
      [6, '1 of 2 claims sourced', ''],
    ]);
  });

  it('show the problems in the editor that has our extension', async () => {
    await start({ settings: { codeLens: true }, options: { hasCommands: true } });
    const [first] = await lenses(await client.open(article));
    expect(first?.[2]).toBe('workbench.action.problems.focus');
  });

  it('follow the text', async () => {
    await start({ settings: { codeLens: true } });
    const document = await client.open(article);
    await document.replace('[^1]: Keeper (1911).', '');
    expect((await lenses(document))[1]?.[1]).toBe('0 of 2 claims sourced');
  });
});
