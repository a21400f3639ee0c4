import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findings, openArticle, quickFixesAt, rangeOf, ruleOf, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const article = [
  '# Lighthouses',
  '',
  'In the survey of 2019, 96 percent of the keepers said that they had never read a footnote. Nobody asked them why.',
  '',
].join('\n');

/** The diagnostics of claims. */
function claims(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return findings(document).filter((one) => ruleOf(one) === 'unsourced-claim');
}

async function fixTitled(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction> {
  const fixes = await quickFixesAt(document, rangeOf(document, '96 percent'));
  const fix = fixes.find(({ title }) => title.includes(words));
  assert.ok(fix, `No "${words}" among: ${fixes.map(({ title }) => title).join(' | ')}`);
  return fix;
}

async function take({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  if (command !== undefined)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

describe('A claim without a source', () => {
  afterEach(closeAll);

  it('is underlined at the words that need it', async () => {
    const { document } = await openArticle(article);
    const [claim] = await waitFor('the claim', () => (claims(document).length > 0 ? claims(document) : null));
    assert.equal(document.getText(claim?.range), '96 percent');
    assert.match(claim?.message ?? '', /^A statistic needs a source: "96 percent"\./);
  });

  it('gets a footnote, and the cursor selects the definition to be written, in one step to undo', async () => {
    const editor = await openArticle(article);
    await take(await fixTitled(editor.document, 'Add a footnote here'));
    await waitFor('the definition', () => editor.document.getText().includes('[^1]: Source needed'));
    await waitFor('the selection', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.getText(active.selection).startsWith('Source needed:') === true;
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), article);
  });

  it('is dismissed with a reason from a list, into the ledger beside the article', async function () {
    if (!hasPage) this.skip();
    const { document } = await openArticle(article);
    await waitFor('the claim', () => claims(document).length > 0);
    const taken = take(await fixTitled(document, 'Dismiss this claim'));
    await waitFor('the reasons', async () => (await page.read('.quick-input-widget')).includes('Common knowledge'));
    await page.press('Enter');
    await taken;
    await waitFor('no claim', () => claims(document).length === 0);
    const ledger = document.uri.fsPath.replace(/\.md$/, '.review.json');
    await waitFor('the ledger', () => existsSync(ledger));
    assert.match(readFileSync(ledger, 'utf8'), /"reason": "common-knowledge"/);
    assert.equal(document.isDirty, false);
    await take(await fixTitled(document, 'Reopen this claim'));
    await waitFor('the claim again', () => claims(document).length === 1);
  });

  it('is counted in the status bar', async function () {
    if (!hasPage) this.skip();
    await openArticle(article);
    await waitFor('the count', async () => (await page.read('.statusbar')).includes('0 of 1 claim sourced'));
  });
});
