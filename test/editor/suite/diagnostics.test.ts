import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findings, openArticle, openExampleCopy, ruleOf, waitFor } from './articles.ts';

describe('Diagnostics', () => {
  afterEach(closeAll);

  it('name every marker of the example, since none has a definition', async () => {
    const { document } = await openExampleCopy();
    const missing = findings(document).filter((finding) => ruleOf(finding) === 'undefined-footnote');
    const labels = new Set(missing.map(({ range }) => document.getText(range)));
    assert.equal(labels.size, 17);
    assert.ok(missing.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });

  it('carry a code that links to the page of the rule', async () => {
    const { document } = await openExampleCopy();
    for (const { code } of findings(document)) {
      assert.ok(typeof code === 'object');
      assert.ok(code.target.path.endsWith(`/docs/rules/${code.value}.md`), code.target.toString());
      await vscode.workspace.fs.stat(vscode.Uri.file(code.target.path));
    }
  });

  it('go when the definition is typed', async () => {
    const editor = await openArticle('Power is sought.[^1]\n');
    const end = editor.document.lineAt(1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n[^1]: Turner, A. (2021). Optimal policies tend to seek power.\n'));
    await waitFor('no diagnostics', () => findings(editor.document).length === 0);
  });

  it('mark an unused definition as unnecessary', async () => {
    const { document } = await openArticle('No marker.\n\n[^1]: Turner, A. (2021). Optimal policies.\n');
    const [unused] = findings(document);
    assert.ok(unused);
    assert.equal(ruleOf(unused), 'unused-footnote');
    assert.deepEqual(unused.tags, [vscode.DiagnosticTag.Unnecessary]);
  });

  it('point from a second definition to the first', async () => {
    const { document } = await openArticle('Twice.[^1]\n\n[^1]: One text here.\n[^1]: Another text here.\n');
    const second = findings(document).find((finding) => ruleOf(finding) === 'duplicate-footnote');
    assert.equal(second?.relatedInformation?.[0]?.location.range.start.line, 2);
  });
});
