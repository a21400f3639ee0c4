import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findings, openArticle, pause, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const before = 'Missing.[^1]\n\nAs they say \n\nThe end.\n';

/** What a user types and chooses, through the page: the editor's own suggestions, not only what the server answers. */
describe('Completing a work', () => {
  afterEach(closeAll);

  it('inserts marker and definition, and one undo takes both back', async function () {
    if (!hasPage) this.skip();
    const document = await typeAt(2, '@optimal');
    await page.press('Enter');
    await waitFor('the definition', () => document.getText().includes('[^2]: Turner'));
    assert.match(document.getText(), /As they say \[\^2\]\n\nThe end\.\n\n\[\^2\]: Turner, A.*\n$/);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(document.getText(), /\[\^2\]/);
  });

  it('defines the marker also for who does not wait until the work is shown', async function () {
    if (!hasPage) this.skip();
    const document = await typeAt(2, '[^optimal', 0);
    await page.press('Enter');
    await waitFor('the definition', () => document.getText().includes('[^2]: Turner'));
    assert.match(document.getText(), /As they say \[\^2\]\n/);
  });
});

/** Types at the end of a line and waits until the work is suggested first, and so long that it has been looked at. */
async function typeAt(line: number, text: string, patience = 3_000): Promise<vscode.TextDocument> {
  const editor = await openArticle(before);
  const { end } = editor.document.lineAt(line).range;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await waitFor('findings', () => findings(editor.document).length > 0);
  await page.type(text);
  await waitFor('the suggestion', async () =>
    (await page.read('.suggest-widget .monaco-list-row.focused')).includes('Optimal Policies'),
  );
  await pause(patience);
  return editor.document;
}
