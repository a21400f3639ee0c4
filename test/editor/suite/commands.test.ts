import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle, openExampleCopy, rangeOf, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

describe('Commands and status bar', () => {
  afterEach(closeAll);

  it('says in the status bar how many markers are defined', async function () {
    if (!hasPage) this.skip();
    await openExampleCopy();
    await waitFor('the status', async () => (await statusBar()).includes('17 markers, 0 defined'));
  });

  it('defines every missing footnote that has a work in reach', async () => {
    const { document } = await openExampleCopy();
    await vscode.commands.executeCommand('citationReview.defineMissingFootnotes');
    const defined = document.getText().match(/^\[\^\d+\]: /gm) ?? [];
    assert.ok(defined.length >= 14, String(defined.length));
  });

  it('renumbers footnotes in order of first use', async () => {
    const { document } = await openArticle(
      'One.[^2] Two.[^1]\n\n[^1]: The first source here.\n[^2]: The second source here.\n',
    );
    await vscode.commands.executeCommand('citationReview.renumberFootnotes');
    assert.ok(document.getText().startsWith('One.[^1] Two.[^2]\n'));
    assert.equal(document.lineAt(rangeOf(document, '[^1]: ').start.line).text, '[^1]: The second source here.');
  });

  it('registers every command that it contributes', async () => {
    const extension = vscode.extensions.getExtension('citation-review.citation-review');
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
  });
});

function statusBar(): Promise<string> {
  return page.read('.statusbar');
}
