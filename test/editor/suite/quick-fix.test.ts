import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  findings,
  openArticle,
  openExampleCopy,
  quickFixesAt,
  rangeOf,
  ruleOf,
  waitFor,
} from './articles.ts';

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('insert the reference from the library where definitions go, and one undo takes it back', async () => {
    const { document } = await openExampleCopy();
    const before = document.getText();
    await take(document, '[^8]', /^Insert the reference of \[\^8\]/);
    const after = document.getText();
    assert.ok(after.startsWith(before.trimEnd()));
    assert.match(after, /\n\n\[\^8\]: Cohen, .*2022.*<https:\/\/doi\.org\/10\.1002\/aaai\.12064>/);
    await waitFor('the finding to go', () => !labelsMissing(document).has('[^8]'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('keep the line ends of the file', async () => {
    const { document } = await openArticle('Power is sought (arXiv:1912.01683).[^1]\r\n\r\nMore.\r\n');
    await take(document, '[^1]', /^Insert the reference/);
    assert.ok(!/[^\r]\n/.test(document.getText()));
    assert.match(document.getText(), /\r\n\r\n\[\^1\]: Turner/);
  });

  it('define all missing footnotes that have a work in reach at once', async () => {
    const { document } = await openExampleCopy();
    await take(document, '[^8]', /^Define \d+ missing footnotes/);
    await waitFor('fewer findings', () => labelsMissing(document).size <= 3);
  });

  it('prefer the reference that the text names, and never a placeholder', async () => {
    const { document } = await openExampleCopy();
    const preferred = async (marker: string): Promise<readonly string[]> =>
      (await quickFixesAt(document, rangeOf(document, marker)))
        .filter(({ isPreferred }) => isPreferred === true)
        .map(({ title }) => title);
    assert.match((await preferred('[^7]')).join('; '), /^Insert the reference of \[\^7\][^;]*$/);
    assert.deepEqual(await preferred('[^12]'), ['Define [^12] by "The shard theory of human values" from the library']);
  });

  it('are not offered when another kind of action is asked for', async () => {
    const { document } = await openExampleCopy();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, '[^8]'),
      vscode.CodeActionKind.Refactor.value,
    );
    assert.deepEqual(
      actions.filter(({ diagnostics = [] }) => diagnostics.length > 0),
      [],
    );
  });
});

async function take(document: vscode.TextDocument, marker: string, title: RegExp): Promise<void> {
  const fixes = await quickFixesAt(document, rangeOf(document, marker));
  const fix = fixes.find((action) => title.test(action.title));
  assert.ok(fix?.edit, `${String(title)} is among ${fixes.map((action) => action.title).join('; ')}`);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
}

function labelsMissing(document: vscode.TextDocument): Set<string> {
  const missing = findings(document).filter((finding) => ruleOf(finding) === 'undefined-footnote');
  return new Set(missing.map(({ range }) => document.getText(range)));
}
