import type {
  CompletionItem,
  CompletionList,
  MarkupContent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageClient, lines, type OpenDocument } from './language-client.ts';
import { library } from './library.ts';

describe('completion', () => {
  let client: LanguageClient;
  let applied: ((edit: WorkspaceEdit) => void) | null = null;
  beforeAll(async () => {
    client = await LanguageClient.start({
      files: { 'references.json': library },
      prepare: (connection) => {
        connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
          applied?.(edit);
          return { applied: true };
        });
      },
    });
  });
  afterAll(() => client.stop());

  const complete = async (document: OpenDocument, behind: string): Promise<readonly CompletionItem[]> => {
    const position = document.at(behind, behind.length);
    return (await document.request<CompletionList | null>('textDocument/completion', { position }))?.items ?? [];
  };
  const resolve = (item: CompletionItem | undefined): Promise<CompletionItem> =>
    client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);

  const article = lines('A claim.[^a] Another.[^]', '', '[^a]: Bostrom (2012).', '');

  it('offers the labels of the article behind [^, and closes the bracket once', async () => {
    const document = await client.open(article);
    const item = (await complete(document, 'Another.[^')).find(({ label }) => label === '[^a]');
    expect(item?.detail).toBe('Bostrom (2012).');
    await document.apply([item?.textEdit as TextEdit]);
    expect(document.text).toContain('Another.[^a]\n');
  });

  it('says what a label stands for when it is looked at', async () => {
    const document = await client.open(article);
    const item = (await complete(document, 'Another.[^')).find(({ label }) => label === '[^a]');
    const { documentation } = await resolve(item);
    expect((documentation as MarkupContent).value).toContain('Bostrom');
  });

  it('finds works by author with accents left out, by year, and by title', async () => {
    for (const query of ['haggstrom', '2016', 'dragons']) {
      const document = await client.open(`A claim @${query} and more.\n`);
      const [item] = await complete(document, `@${query}`);
      expect(item?.label).toBe('Häggström 2016');
      expect(item?.filterText?.toLowerCase()).toContain(query);
    }
  });

  it('shows the formatted reference when a work is looked at', async () => {
    const document = await client.open('A claim @turner and more.\n');
    const { documentation } = await resolve((await complete(document, '@turner'))[0]);
    expect((documentation as MarkupContent).value).toContain('*Optimal Policies Tend to Seek Power*');
  });

  it('makes a footnote of a work: the marker at once, its definition by a command', async () => {
    const document = await client.open('A claim @turner and more.\n');
    const [item] = await complete(document, '@turner');
    await document.apply([item?.textEdit as TextEdit]);
    expect(document.text).toBe('A claim [^1] and more.\n');
    const edit = new Promise<WorkspaceEdit>((done) => (applied = done));
    const { command, arguments: given } = item?.command ?? {};
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    await document.applyWorkspaceEdit(await edit);
    expect(document.text).toMatch(/^A claim \[\^1\] and more\.\n\n\[\^1\]: Turner, A\./);
  });

  it('inserts the key where the article cites by keys', async () => {
    const document = await client.open('A claim @turner and more.\n', { name: 'paper.qmd', languageId: 'quarto' });
    const [item] = await complete(document, '@turner');
    await document.apply([item?.textEdit as TextEdit]);
    expect(document.text).toBe('A claim @turner2021 and more.\n');
    expect(item?.command).toBeUndefined();
  });

  it('offers nothing in code, in an address of e-mail, or in plain words', async () => {
    const document = await client.open(lines('Some `[^` code, me@turner and words.', ''));
    expect(await complete(document, '`[^')).toEqual([]);
    expect(await complete(document, 'me@turner')).toEqual([]);
    expect(await complete(document, 'words')).toEqual([]);
  });
});
