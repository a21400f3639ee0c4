import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApplyWorkspaceEditParams, CodeAction, Hover } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageClient, lines, type OpenDocument, type StartOptions } from './language-client.ts';
import { library } from './library.ts';

const uncited = 'In the survey of 2019, 96 percent of the respondents said that they had never read a footnote.';
const other = 'The lighthouse keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';
const article = lines('# Footnotes', '', `${uncited} Nobody asked them why.`, '', other, '');

describe('claims without a source', () => {
  let client: LanguageClient;
  const start = async (options: StartOptions = {}): Promise<LanguageClient> => {
    client = await LanguageClient.start({ files: { 'references.json': library }, ...options });
    return client;
  };
  afterEach(() => client.stop());

  const actionsAt = async (document: OpenDocument, words: string): Promise<CodeAction[]> => {
    const diagnostics = await document.diagnostics();
    const range = { start: document.at(words, 1), end: document.at(words, 1) };
    return document.request<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics } });
  };
  const run = ({ command }: CodeAction): Promise<unknown> =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: command?.command,
      arguments: command?.arguments,
    });
  const titled = (actions: readonly CodeAction[], words: string): CodeAction => {
    const action = actions.find(({ title }) => title.includes(words));
    if (action === undefined)
      throw new Error(`No action "${words}" in: ${actions.map(({ title }) => title).join(' | ')}`);
    return action;
  };
  const isClaim = ({ code }: { readonly code?: unknown }): boolean => code === 'unsourced-claim';
  const ledgerFile = (name: string): string => join(client.folder, name);

  it('are underlined at the words that need the source, with the reason in plain words', async () => {
    const document = await (await start()).open(article);
    const [claim] = (await document.diagnostics()).filter(isClaim);
    expect(document.words(claim!.range)).toBe('96 percent');
    expect(claim).toMatchObject({
      severity: 2,
      message: 'A statistic needs a source: "96 percent". Nothing in its paragraph is cited.',
      data: { reason: 'statistic', coverage: { kind: 'none', why: 'nothing-cited' } },
    });
  });

  it('tell on hover what kind of source would do', async () => {
    const document = await (await start()).open(article);
    const hover = await document.request<Hover | null>('textDocument/hover', {
      position: document.at('96 percent', 2),
    });
    const { value } = hover?.contents as { value: string };
    expect(value).toContain('**What would do\\:** The census');
    expect(value).toMatch(/unsourced-claim\.md#statistic/);
  });

  it('get a new footnote whose definition asks for the source', async () => {
    const document = await (await start()).open(article);
    const action = titled(await actionsAt(document, '96 percent'), 'Add a footnote here');
    await document.applyWorkspaceEdit(action.edit);
    expect(document.text).toContain('had never read a footnote.[^1] Nobody');
    expect(document.text).toMatch(/\n\[\^1\]: Source needed: "In the survey of 2019/);
    expect((await document.diagnostics()).filter(isClaim)).toHaveLength(1);
  });

  it('let our own editor go on in the definition', async () => {
    const document = await (await start({ options: { hasCommands: true } })).open(article);
    const { command } = titled(await actionsAt(document, '96 percent'), 'Add a footnote here');
    expect(command).toMatchObject({ command: 'citationReview.writeDefinition', arguments: [document.uri, '1'] });
  });

  it('are dismissed into the ledger, with the day, and are back when the sentence is edited', async () => {
    const document = await (await start({ settings: { reviewer: 'A. Reviewer' } })).open(article, { name: 'a.md' });
    await run(titled(await actionsAt(document, '96 percent'), 'Common knowledge'));
    expect((await document.diagnostics((all) => all.filter(isClaim).length === 1)).filter(isClaim)).toHaveLength(1);
    const ledger = JSON.parse(readFileSync(ledgerFile('a.review.json'), 'utf8')) as Record<string, unknown>;
    expect(ledger[uncited]).toMatchObject({ state: 'dismissed', reason: 'common-knowledge', by: 'A. Reviewer' });
    await document.replace('96 percent', '97 percent');
    const after = await document.diagnostics((all) => all.filter(isClaim).length === 2);
    expect(after.map(({ code }) => code)).toContain('stale-dismissal');
  });

  it('are reopened from where they were dismissed', async () => {
    const document = await (await start()).open(article, { name: 'a.md' });
    await run(titled(await actionsAt(document, '96 percent'), 'Common knowledge'));
    await document.diagnostics((all) => all.filter(isClaim).length === 1);
    await run(titled(await actionsAt(document, '96 percent'), 'Reopen this claim (dismissed: common-knowledge)'));
    expect((await document.diagnostics((all) => all.filter(isClaim).length === 2)).filter(isClaim)).toHaveLength(2);
    expect(readFileSync(ledgerFile('a.review.json'), 'utf8')).not.toContain('96 percent');
  });

  it('are dismissed by a comment in the text where the settings say so', async () => {
    let edit: ApplyWorkspaceEditParams | undefined;
    const settings = { claims: { dismissals: 'text' } };
    const prepare: StartOptions['prepare'] = (connection) => {
      connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
        edit = params;
        return { applied: true };
      });
    };
    const document = await (await start({ settings, prepare })).open(article, { name: 'a.md' });
    await run(titled(await actionsAt(document, '96 percent'), 'Not a claim'));
    await document.applyWorkspaceEdit(edit?.edit);
    expect(document.text).toContain('a footnote.<!-- citation-review-ignore not-a-claim --> Nobody');
    expect((await document.diagnostics()).filter(isClaim)).toHaveLength(1);
    expect(existsSync(ledgerFile('a.review.json'))).toBe(false);
  });

  it('are never dismissed into a faulty ledger, which is named with its line and left as it is', async () => {
    const broken = '{\n  "A sentence.": { "state": "dismissed", "reason": "other" }\n<<<<<<< ours\n';
    const document = await (await start({ files: { 'a.review.json': broken } })).open(article, { name: 'a.md' });
    expect(await client.until(() => client.messages[0])).toMatch(/a\.review\.json, line 3: /);
    await run(titled(await actionsAt(document, '96 percent'), 'Common knowledge'));
    expect(await client.until(() => client.messages[1])).toMatch(/a\.review\.json.*line 3/);
    expect(readFileSync(ledgerFile('a.review.json'), 'utf8')).toBe(broken);
  });

  it('leave nothing in the ledger that the article has no longer, when it is cleaned', async () => {
    const stale =
      '{\n  "A sentence that is gone.": { "state": "dismissed", "reason": "irrelevant" },\n  "version": 1\n}\n';
    const document = await (await start({ files: { 'a.review.json': stale } })).open(article, { name: 'a.md' });
    expect((await document.diagnostics()).map(({ code }) => code)).toContain('stale-dismissal');
    await run(titled(await actionsAt(document, 'Footnotes'), 'Remove what is stale'));
    await document.diagnostics((all) => all.every(({ code }) => code !== 'stale-dismissal'));
    expect(JSON.parse(readFileSync(ledgerFile('a.review.json'), 'utf8'))).toEqual({ version: 1 });
  });

  it('follow a ledger that another program changes', async () => {
    const document = await (await start()).open(article, { name: 'a.md' });
    expect((await document.diagnostics()).filter(isClaim)).toHaveLength(2);
    const entry = { state: 'dismissed', reason: 'cited-elsewhere' };
    writeFileSync(ledgerFile('a.review.json'), JSON.stringify({ [other]: entry, version: 1 }));
    const change = { uri: `file://${ledgerFile('a.review.json')}`, type: 1 };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    expect((await document.diagnostics((all) => all.filter(isClaim).length === 1)).filter(isClaim)).toHaveLength(1);
  });

  it('are as severe as the settings say for their reason, and gone where it is off', async () => {
    const settings = { claims: { reasons: { statistic: 'error', quotation: 'off' } } };
    const document = await (await start({ settings })).open(article);
    const claims = (await document.diagnostics()).filter(isClaim);
    expect(claims.map(({ severity, range }) => [severity, document.words(range)])).toEqual([
      [1, '96 percent'],
      [2, 'wrote that'],
    ]);
  });
});
