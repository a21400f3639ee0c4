import type { Diagnostic } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { LanguageClient, lines } from './language-client.ts';

describe('a server in trouble', () => {
  let client: LanguageClient;
  beforeAll(async () => {
    client = await LanguageClient.start();
  });
  afterAll(() => client.stop());

  const position = { line: 0, character: 0 };
  const change = (uri: string, version: number, contentChanges: object[]): Promise<void> =>
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  const codesAt = async (uri: string, version: number): Promise<unknown[]> => {
    const diagnostics = await client.until<Diagnostic[]>(() => {
      const published = client.published(uri);
      return published?.version === version ? published.diagnostics : undefined;
    });
    return diagnostics.map(({ code }) => code);
  };

  it('answers for a document that is not open with nothing', async () => {
    const params = { textDocument: { uri: 'file:///nowhere.md' }, position };
    expect(await client.connection.sendRequest('textDocument/hover', params)).toBeNull();
    expect(
      await client.connection.sendRequest('textDocument/codeAction', {
        ...params,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      }),
    ).toEqual([]);
  });

  it('goes on after a change with a range outside the text', async () => {
    const { uri } = await client.open('One.');
    const far = { line: 1e6, character: 1e6 };
    await change(uri, 2, [{ range: { start: far, end: far }, text: '[^1]' }]);
    expect(await codesAt(uri, 2)).toEqual(['undefined-footnote']);
  });

  it('goes on after a request for a position outside the text', async () => {
    const document = await client.open('One.[^1]\n');
    const far = { line: 1e6, character: 1e6 };
    expect(await document.request('textDocument/hover', { position: far })).toBeNull();
    expect(await document.request('textDocument/hover', { position: document.at('[^1]', 1) })).not.toBeNull();
  });

  it('ignores changes of a document that is not open', async () => {
    await change('file:///nowhere.md', 2, [{ text: 'x' }]);
    const { uri } = await client.open('One.[^1]\n');
    expect(await codesAt(uri, 1)).toEqual(['undefined-footnote']);
  });

  it('follows many changes in one message', async () => {
    const { uri } = await client.open('');
    const insert = (text: string): object => ({ range: { start: position, end: position }, text });
    await change(uri, 2, [insert('[^2]\n'), insert('two '), insert('[^1] '), insert('One ')]);
    expect(await codesAt(uri, 2)).toContain('undefined-footnote');
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 5 },
    });
    expect(JSON.stringify(hover)).toContain('\\\\^1');
  });

  it('ends a cancelled request at once and goes on', async () => {
    const document = await client.open('See doi:10.1000/182 for more.\n');
    const cancel = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri }, position: document.at('doi:', 1) };
    const asked = client.connection.sendRequest('textDocument/hover', params, cancel.token);
    cancel.cancel();
    await asked.catch((error: unknown) => expect(error).toMatchObject({ code: -32800 }));
    expect(await document.request('textDocument/hover', { position: params.position })).not.toBeNull();
  });

  it.each([
    ['brackets', '[ ('.repeat(20_000) + ']('],
    ['nested quotes', '> '.repeat(500) + 'x'],
    ['undefined markers', 'x[^a] '.repeat(20_000)],
    ['front matter that nests', lines('---', `a: ${'['.repeat(10_000)}`, '---', '', 'x[^a]', '')],
    ['lone surrogates', 'x\uD800[^a]\uDC00\n'],
    ['a NUL', 'x\0[^a]\n'],
  ])('reads a hostile document: %s', async (_, text) => {
    const { uri } = await client.open(text);
    expect(Array.isArray(await codesAt(uri, 1))).toBe(true);
  });

  it('reads a document so nested that it may have to be set aside, or says so, and goes on', async () => {
    const { uri } = await client.open(`${'> '.repeat(20_000)}x`);
    await client.until(
      () => client.published(uri) ?? client.messages.find((message) => message.includes('cannot read')),
    );
    await change(uri, 2, [{ text: 'x[^a]\n' }]);
    expect(await codesAt(uri, 2)).toEqual(['undefined-footnote']);
  });

  it('refuses malformed identifiers and unknown tasks with a sentence', async () => {
    const document = await client.open('One.\n');
    const ask = (task: object): Promise<unknown> =>
      client.connection.sendRequest('citationReview/edits', { uri: document.uri, version: 1, task });
    await expect(ask({ kind: 'cite-identifier', position, identifier: 'nonsense' })).rejects.toThrow(/not a DOI/);
    await expect(ask({ kind: 'cite-item', position, item: 'nobody' })).resolves.toMatchObject({
      edits: [],
      failures: [expect.stringContaining('nobody')],
    });
  });
});
