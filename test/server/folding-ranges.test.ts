import type { FoldingRange } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { fullCapabilities, LanguageClient, lines, type OpenDocument } from './language-client.ts';

describe('folding', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const folds = (document: OpenDocument) => document.request<FoldingRange[]>('textDocument/foldingRange');

  it('puts the definitions that stand together into one line', async () => {
    client = await LanguageClient.start();
    const document = await client.open(
      lines(
        'One.[^1] Two.[^2] Three.[^3]',
        '',
        '[^1]: One.',
        '',
        '[^2]: Two',
        '    goes on.',
        '',
        'Text.',
        '',
        '[^3]: Three.',
        '',
      ),
    );
    expect(await folds(document)).toEqual([{ startLine: 2, endLine: 5 }]);
  });

  it('says how many there are, where the editor shows it', async () => {
    const textDocument = { ...fullCapabilities.textDocument, foldingRange: { foldingRange: { collapsedText: true } } };
    client = await LanguageClient.start({ capabilities: { ...fullCapabilities, textDocument } });
    const document = await client.open(lines('One.[^1] Two.[^2]', '', '[^1]: One.', '[^2]: Two.'));
    expect(await folds(document)).toEqual([{ startLine: 2, endLine: 3, collapsedText: '2 footnotes' }]);
  });

  it('leaves single lines, quotations and lists alone', async () => {
    client = await LanguageClient.start();
    const document = await client.open(
      lines('One.[^1] Two.[^2]', '', '[^1]: One.', '', '> [^2]: Two,', '>     goes on.', ''),
    );
    expect(await folds(document)).toEqual([]);
  });
});
