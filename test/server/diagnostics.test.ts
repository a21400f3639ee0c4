import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { fullCapabilities, LanguageClient, lines, root, type StartOptions } from './language-client.ts';
import { library } from './library.ts';

describe('diagnostics', () => {
  let client: LanguageClient;
  const start = async (options: StartOptions = {}): Promise<LanguageClient> =>
    (client = await LanguageClient.start(options));
  afterEach(() => client.stop());

  const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

  it('names the marker that leads nowhere, with its range, its rule and the page of the rule', async () => {
    await start();
    const document = await client.open('A claim.[^8]\n');
    const [diagnostic] = await document.diagnostics();
    expect(diagnostic).toMatchObject({ code: 'undefined-footnote', severity: 1, source: 'Citation Review' });
    expect(diagnostic?.message).toContain('[^8]');
    expect(diagnostic && document.words(diagnostic.range)).toBe('[^8]');
    expect(readFileSync(fileURLToPath(String(diagnostic?.codeDescription?.href)), 'utf8')).toContain(
      'undefined-footnote',
    );
    expect(diagnostic?.data).toEqual({ label: '8', uses: 1 });
  });

  it('finds every marker of the example', async () => {
    await start({ files: { 'references.json': readFileSync(join(root, 'examples/references.json'), 'utf8') } });
    const document = await client.open(readFileSync(join(root, 'examples/instrumental-convergence.md'), 'utf8'));
    const found = (await document.diagnostics()).filter(({ code }) => code === 'undefined-footnote');
    expect(new Set(found.map(({ range }) => document.words(range))).size).toBe(17);
  });

  it('follows the text', async () => {
    await start();
    const document = await client.open('A claim.[^1]\n');
    expect(codes(await document.diagnostics())).toEqual(['undefined-footnote']);
    await document.replace('[^1]', '');
    expect(await document.diagnostics()).toEqual([]);
  });

  it('counts in UTF-16 code units, whatever the line ends', async () => {
    await start();
    const document = await client.open('First line.\r\nThe 😀 of 𝒜 claims.[^x]\r\n');
    const [diagnostic] = await document.diagnostics();
    expect(diagnostic?.range).toEqual({ start: { line: 1, character: 20 }, end: { line: 1, character: 24 } });
  });

  it('marks what could go away, and shows the first of two definitions', async () => {
    await start();
    const document = await client.open(
      lines('One.[^1]', '', '[^1]: A first text.', '[^1]: Another text.', '[^2]: Of no use.', ''),
    );
    const diagnostics = await document.diagnostics();
    expect(diagnostics.find(({ code }) => code === 'unused-footnote')?.tags).toEqual([1]);
    const duplicate = diagnostics.find(({ code }) => code === 'duplicate-footnote');
    expect(duplicate?.relatedInformation?.map(({ location }) => document.words(location.range))).toContainEqual(
      expect.stringContaining('[^1]'),
    );
  });

  it('sends at most 1,000, the most severe of them', async () => {
    await start({ settings: { rules: { 'bare-identifier': 'hint' } } });
    const bare = 'See 10.1000/182 for more.\n\n'.repeat(900);
    const document = await client.open(`${bare}${'A claim.[^a]\n\n'.repeat(200)}`);
    const diagnostics = await document.diagnostics();
    expect(diagnostics).toHaveLength(1000);
    expect(codes(diagnostics).filter((code) => code === 'undefined-footnote')).toHaveLength(200);
  });

  it('takes them back when the document is closed', async () => {
    await start();
    const document = await client.open('A claim.[^1]\n');
    await document.diagnostics();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    expect(await client.until(() => client.published(document.uri)?.diagnostics.length === 0 || undefined)).toBe(true);
  });

  it('gives them to a client that asks instead, and says when nothing has changed', async () => {
    const capabilities = {
      ...fullCapabilities,
      textDocument: { ...fullCapabilities.textDocument, diagnostic: { dynamicRegistration: false } },
    };
    await start({ capabilities });
    const document = await client.open('A claim.[^1] And no more.\n');
    const first = await document.request<DocumentDiagnosticReport>('textDocument/diagnostic');
    expect(first.kind === 'full' && codes(first.items)).toEqual(['undefined-footnote']);
    const previous = { previousResultId: first.resultId };
    const again = await document.request<DocumentDiagnosticReport>('textDocument/diagnostic', previous);
    expect(again.kind).toBe('unchanged');
    await document.replace('more', 'less');
    const behind = await document.request<DocumentDiagnosticReport>('textDocument/diagnostic', previous);
    expect(behind.kind).toBe('unchanged');
    await document.replace('A claim', 'This claim');
    const before = await document.request<DocumentDiagnosticReport>('textDocument/diagnostic', previous);
    expect(before.kind).toBe('full');
  });

  it('says nothing that a plain client would not understand', async () => {
    await start({ capabilities: {} });
    const document = await client.open('A claim.[^1]\n');
    const [diagnostic] = await document.diagnostics();
    expect(Object.keys(diagnostic ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
  });

  it('takes severities from the settings', async () => {
    await start({ settings: { rules: { 'undefined-footnote': 'off', 'unused-footnote': 'error' } } });
    const document = await client.open(lines('A claim.[^1]', '', '[^2]: Of no use.', ''));
    expect((await document.diagnostics()).map(({ code, severity }) => [code, severity])).toEqual([
      ['unused-footnote', 1],
    ]);
  });

  it('takes settings from the config file beside the article, which may not switch the network on', async () => {
    const config =
      '{ "rules": { "undefined-footnote": "hint" }, "services": { "crossref": { "url": "https://evil.example" } } }';
    await start({ files: { '.citation-review.json': config, 'references.json': library } });
    const document = await client.open('A claim.[^1]\n');
    expect((await document.diagnostics())[0]?.severity).toBe(4);
  });
});
