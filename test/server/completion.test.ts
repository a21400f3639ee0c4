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

/** A client that takes additional edits when an item is looked at, as VS Code does. */
function startAble(onEdit: () => void = () => undefined): Promise<LanguageClient> {
  return LanguageClient.start({
    files: { 'references.json': library },
    capabilities: {
      textDocument: { completion: { completionItem: { resolveSupport: { properties: ['additionalTextEdits'] } } } },
    },
    prepare: (connection) => {
      connection.onRequest('workspace/applyEdit', () => {
        onEdit();
        return { applied: true };
      });
    },
  });
}

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

  it('does not offer what is being typed, nor counts it', async () => {
    const document = await client.open('Old.[^1] A claim.[^7turner]\n');
    const items = await complete(document, '[^7');
    expect(items.map(({ label }) => label)).toEqual(['[^1]']);
    const typed = await client.open('Old.[^1] A claim.[^turner]\n');
    const offered = (await complete(typed, '[^turner')).map(({ label, textEdit }) => [label, textEdit?.newText]);
    expect(offered).toEqual([
      ['[^1]', '1]'],
      ['Turner et al. 2021', '2]'],
    ]);
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

  it('defines the footnote in the same step, where the client takes edits when an item is looked at', async () => {
    let later = 0;
    const able = await startAble(() => (later += 1));
    const cases = [
      ['A claim @turner and more.\n', '@turner'],
      ['A claim.[^turner] And more.\n', '[^turner'],
      [lines('Old.[^1] New @turner', '', '[^1]: A source of some kind.', '', '# End', ''), '@turner'],
      ['A claim at the end @turner\r\n', '@turner'],
    ] as const;
    for (const [text, typed] of cases) {
      const document = await able.open(text);
      const position = document.at(typed, typed.length);
      const list = await document.request<CompletionList>('textDocument/completion', { position });
      const item = await able.connection.sendRequest<CompletionItem>(
        'completionItem/resolve',
        list.items.find(({ label }) => label.startsWith('Turner')),
      );
      const before = document.text;
      await document.apply([item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
      expect(document.text).toMatch(/\[\^[12]\]: Turner, A\./);
      expect(document.text.includes('\r\n')).toBe(before.includes('\r\n'));
      const { command, arguments: given } = item.command ?? {};
      await able.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
      expect(later).toBe(0);
    }
    await able.stop();
  });

  it('leaves the definition to the command where it would touch the completion', async () => {
    const able = await startAble();
    const document = await able.open('A claim at the end @turner');
    const position = document.at('@turner', '@turner'.length);
    const list = await document.request<CompletionList>('textDocument/completion', { position });
    const item = await able.connection.sendRequest<CompletionItem>('completionItem/resolve', list.items[0]);
    expect(item.additionalTextEdits).toBeUndefined();
    expect(item.command).toBeDefined();
    await able.stop();
  });

  it('takes the footnote that cites the work already', async () => {
    const document = await client.open(lines('One.[^a] More @turner', '', '[^a]: Turner, arXiv:1912.01683.', ''));
    const [item] = await complete(document, '@turner');
    await document.apply([item?.textEdit as TextEdit]);
    expect(document.text).toContain('More [^a]\n');
    expect(item?.command).toBeUndefined();
  });

  it('inserts the key in Markdown that cites by keys, or has a bibliography and no footnotes, and in brackets', async () => {
    const texts = [
      'As @bostrom2012 says, @turner and more.\n',
      lines('---', 'bibliography: references.json', '---', '', 'A claim @turner and more.', ''),
      'A claim [@turner] and more.\n',
    ];
    for (const text of texts) {
      const document = await client.open(text);
      const [item] = await complete(document, '@turner');
      await document.apply([item?.textEdit as TextEdit]);
      expect(document.text).toContain('@turner2021');
      expect(document.text).not.toContain('[^');
    }
  });

  it('takes a name that is no key of the library for no citation', async () => {
    const document = await client.open('Thanks to @somebody and @nobody. A claim @turner\n');
    const [item] = await complete(document, '@turner');
    expect((item?.textEdit as TextEdit).newText).toBe('[^1]');
  });

  it('inserts the key in documents of Quarto', async () => {
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
