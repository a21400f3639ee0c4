import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle, rangeOf } from './articles.ts';

describe('Rename', () => {
  afterEach(closeAll);

  it('changes a label at every marker and at its definition', async () => {
    const { document } = await openArticle('One.[^a] Two.[^a] Three.[^b]\n\n[^a]: A source of some kind.\n');
    const { start } = rangeOf(document, '[^a]');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      start.translate(0, 2),
      'turner2021',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      'One.[^turner2021] Two.[^turner2021] Three.[^b]\n\n[^turner2021]: A source of some kind.\n',
    );
  });

  it('starts with the label alone', async () => {
    const { document } = await openArticle('One.[^first] Two.[^b]\n');
    const place = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      rangeOf(document, '[^first]').start.translate(0, 3),
    );
    assert.equal(place.placeholder, 'first');
  });
});
