import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageClient, lines } from './language-client.ts';

let client: LanguageClient;
beforeAll(async () => {
  client = await LanguageClient.start();
});
afterAll(() => client.stop());

const article = lines('One.[^a] Two.[^b] Three.[^A]', '', '[^b]: The second.', '[^a]: The first.', '');

describe('definition and references', () => {
  it('goes from a marker to its definition', async () => {
    const document = await client.open(article);
    const found = await document.request<Location[]>('textDocument/definition', { position: document.at('[^a]', 2) });
    expect(found.map(({ range }) => document.words(range))).toEqual(['[^a]: The first.']);
  });

  it('goes nowhere from plain words', async () => {
    const document = await client.open(article);
    expect(await document.request('textDocument/definition', { position: document.at('Two') })).toBeNull();
  });

  it('finds every marker of a label, letter case aside, with its definition when asked', async () => {
    const document = await client.open(article);
    const find = async (includeDeclaration: boolean): Promise<string[]> => {
      const params = { position: document.at('[^a]:', 3), context: { includeDeclaration } };
      const found = await document.request<Location[]>('textDocument/references', params);
      return found.map(({ range }) => document.words(range));
    };
    expect(await find(false)).toEqual(['[^a]', '[^A]']);
    expect(await find(true)).toEqual(['[^a]', '[^A]', '[^a]: The first.']);
  });

  it('marks every place of the label under the cursor', async () => {
    const document = await client.open(article);
    const params = { position: document.at('[^b]', 2) };
    const found = await document.request<DocumentHighlight[]>('textDocument/documentHighlight', params);
    expect(found.map(({ range, kind }) => [document.words(range), kind])).toEqual([
      ['[^b]', 2],
      ['[^b]', 3],
    ]);
  });
});

describe('rename', () => {
  const rename = (document: Awaited<ReturnType<LanguageClient['open']>>, newName: string): Promise<WorkspaceEdit> =>
    document.request<WorkspaceEdit>('textDocument/rename', { position: document.at('[^a]', 2), newName });

  it('says what can be renamed, and offers the present label', async () => {
    const document = await client.open(article);
    const prepare = { position: document.at('[^a]', 2) };
    const found = await document.request<{ range: Location['range']; placeholder: string }>(
      'textDocument/prepareRename',
      prepare,
    );
    expect([document.words(found.range), found.placeholder]).toEqual(['a', 'a']);
    expect(await document.request('textDocument/prepareRename', { position: document.at('Two') })).toBeNull();
  });

  it('renames markers and definitions together', async () => {
    const document = await client.open(article);
    await document.applyWorkspaceEdit(await rename(document, 'omohundro-2008'));
    expect(document.text).toBe(
      lines(
        'One.[^omohundro-2008] Two.[^b] Three.[^omohundro-2008]',
        '',
        '[^b]: The second.',
        '[^omohundro-2008]: The first.',
        '',
      ),
    );
  });

  it('takes a whole marker for its label', async () => {
    const document = await client.open(article);
    await document.applyWorkspaceEdit(await rename(document, '[^c]'));
    expect(document.text).toContain('One.[^c]');
  });

  it.each([
    ['b', /already the label of another footnote/],
    ['two words', /white space/],
    ['a]b', /may not have/],
    ['', /at least one character/],
  ])('refuses %j with a sentence', async (name, reason) => {
    const document = await client.open(article);
    await expect(rename(document, name)).rejects.toThrow(reason);
  });
});

describe('document links', () => {
  it('lead from identifiers in the text to their pages', async () => {
    const document = await client.open(
      lines(
        'See doi:10.1000/182, arXiv:1912.01683v2, ISBN 978-0-19-872354-7, PMID: 123456',
        'and https://example.org/a.',
        '',
      ),
    );
    const links = await document.request<DocumentLink[]>('textDocument/documentLink');
    expect(links.map(({ range, target }) => [document.words(range), target])).toEqual([
      ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
      ['arXiv:1912.01683v2', 'https://arxiv.org/abs/1912.01683v2'],
      ['ISBN 978-0-19-872354-7', expect.stringContaining('9780198723547')],
      ['PMID: 123456', expect.stringContaining('123456')],
      ['https://example.org/a', 'https://example.org/a'],
    ]);
  });

  it('leave Markdown links to the editor', async () => {
    const document = await client.open('See [here](https://doi.org/10.1000/182).\n');
    expect(await document.request<DocumentLink[]>('textDocument/documentLink')).toEqual([]);
  });
});

describe('symbols', () => {
  it('are the definitions under one parent in the outline', async () => {
    const document = await client.open(article);
    const [parent] = await document.request<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(parent?.name).toBe('Footnotes');
    expect(parent?.children?.map(({ name, detail }) => [name, detail])).toEqual([
      ['[^b]', 'The second.'],
      ['[^a]', 'The first.'],
    ]);
  });

  it('are none in an article without definitions', async () => {
    const document = await client.open('A claim.[^1]\n');
    expect(await document.request('textDocument/documentSymbol')).toEqual([]);
  });

  it('of all open articles are found by their words', async () => {
    const document = await client.open(lines('One.[^q]', '', '[^q]: A quokka.', ''));
    await document.diagnostics();
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'QUOKKA' });
    expect(found.map(({ name, location }) => [name, location.uri])).toEqual([['[^q] A quokka.', document.uri]]);
  });
});
