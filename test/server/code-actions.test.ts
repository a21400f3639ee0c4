import type { CodeAction } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullCapabilities, LanguageClient, lines, type OpenDocument, type StartOptions } from './language-client.ts';
import { library } from './library.ts';

describe('code actions', () => {
  let client: LanguageClient;
  const start = (options: StartOptions = {}): Promise<LanguageClient> =>
    LanguageClient.start({ files: { 'references.json': library }, ...options });
  beforeAll(async () => {
    client = await start();
  });
  afterAll(() => client.stop());

  const actionsAt = async (document: OpenDocument, words: string, context: object = {}): Promise<CodeAction[]> => {
    const diagnostics = await document.diagnostics();
    const range = { start: document.at(words, 1), end: document.at(words, 1) };
    return document.request<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics, ...context } });
  };
  const resolve = (action: CodeAction | undefined): Promise<CodeAction> =>
    client.connection.sendRequest<CodeAction>('codeAction/resolve', action);

  const article = lines('Bostrom defends the thesis (doi:10.1007/s11023-012-9281-3).[^1]', '', 'More.[^2]', '');

  it('inserts the reference that the sentence names, from the library, and the problem is gone', async () => {
    const document = await client.open(article);
    const [action] = await actionsAt(document, '[^1]');
    expect(action).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'undefined-footnote' }],
    });
    expect(action?.edit).toBeUndefined();
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text).toContain('\n[^1]: Bostrom, N. (2012). ');
    const left = (await document.diagnostics()).filter(({ code }) => code === 'undefined-footnote');
    expect(left.map(({ range }) => document.words(range))).toEqual(['[^2]']);
  });

  it('adds an honest placeholder where no source is known, at once', async () => {
    const document = await client.open(article);
    const action = (await actionsAt(document, '[^2]')).find(({ title }) => title.includes('Source needed'));
    expect(action?.isPreferred).not.toBe(true);
    await document.applyWorkspaceEdit(action?.edit);
    expect(document.text).toContain('[^2]: Source needed');
    expect((await document.diagnostics()).map(({ code }) => code)).toContain('placeholder-footnote');
  });

  it('defines every missing footnote whose work is certain in one edit', async () => {
    const document = await client.open(
      lines('One (doi:10.1007/s11023-012-9281-3).[^1]', '', 'Two (arXiv:1912.01683).[^2]', '', 'Three.[^3]', ''),
    );
    const action = (await actionsAt(document, '[^1]')).find(({ title }) => title.startsWith('Define 2 missing'));
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text).toMatch(/\n\[\^1\]: Bostrom.*\n\[\^2\]: Turner.*\n$/);
  });

  it('works a recipe out for the text as it is when it is chosen', async () => {
    const document = await client.open(article);
    const [action] = await actionsAt(document, '[^1]');
    await document.replace('More.', 'Much more.');
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text).toContain('Much more.[^2]');
    expect(document.text).toContain('[^1]: Bostrom');
  });

  it('refuses a change of a place that has moved, and says so', async () => {
    const document = await client.open('The paper doi:10.1007/s11023-012-9281-3 is known.\n');
    const action = (await actionsAt(document, 'doi:')).find(({ data }) => data !== undefined);
    await document.replace('The', 'This');
    const resolved = await resolve(action);
    expect(resolved.edit).toBeUndefined();
    expect(await client.until(() => client.messages[0])).toMatch(/changed meanwhile/);
  });

  it('turns a bare identifier into a footnote', async () => {
    const document = await client.open('The paper doi:10.1007/s11023-012-9281-3 is known.\n');
    const action = (await actionsAt(document, 'doi:')).find(({ data }) => data !== undefined);
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text).toMatch(/\[\^1\][^:].*\n\n\[\^1\]: Bostrom/s);
  });

  it('gives only what the client asks for', async () => {
    const document = await client.open(lines('One.[^1]', '', '[^1]: A text.', '[^2]: Of no use.', ''));
    expect(await actionsAt(document, '[^2]', { only: ['refactor'] })).toEqual([]);
    const quick = await actionsAt(document, '[^2]', { only: ['quickfix'] });
    expect(quick.every(({ kind }) => kind === 'quickfix') && quick.length > 0).toBe(true);
  });

  it('applies every certain fix at once as source.fixAll, without asking anyone', async () => {
    const document = await client.open(article);
    const [action] = await actionsAt(document, '[^2]', { only: ['source.fixAll'] });
    expect(action?.kind).toBe('source.fixAll.citationReview');
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text).toContain('[^1]: Bostrom');
  });

  it('keeps the line ends of the file', async () => {
    const document = await client.open('One (doi:10.1007/s11023-012-9281-3).[^1]\r\n\r\nTwo.\r\n');
    const [action] = await actionsAt(document, '[^1]');
    await document.applyWorkspaceEdit((await resolve(action)).edit);
    expect(document.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('lets a client with our commands choose from the library', async () => {
    const ours = await start({ options: { hasCommands: true } });
    const document = await ours.open(article);
    const commands = (await actionsAt(document, '[^2]')).map(({ command }) => command?.command);
    expect(commands).toContain('citationReview.insertReference');
    await ours.stop();
  });

  it('offers a client that cannot resolve only what has its edit already', async () => {
    const { textDocument } = fullCapabilities;
    const simple = await start({
      capabilities: { ...fullCapabilities, textDocument: { ...textDocument, codeAction: {} } },
    });
    const document = await simple.open(article);
    expect((await actionsAt(document, '[^1]')).every(({ edit }) => edit !== undefined)).toBe(true);
    await simple.stop();
  });
});
