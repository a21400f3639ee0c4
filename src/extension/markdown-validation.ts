import * as vscode from 'vscode';
import type { Session } from './session.ts';

/** Set once the user has been told. */
const toldKey = 'citationReview.toldOfMarkdownValidation';

/**
 * VS Code's own Markdown validation takes `[^1]` for a link to a definition that it cannot find, and says so of valid
 * footnotes too (microsoft/vscode-markdown-languageservice#8). Where it is on, this is explained once; nothing is changed.
 */
export function explainMarkdownValidation(session: Session, memory: vscode.Memento): vscode.Disposable {
  return session.onStatus((status) => {
    if (status === null) return;
    const { uri, markers } = status;
    if (markers === 0 || memory.get(toldKey) === true || !isOn(vscode.Uri.parse(uri))) return;
    void explain(memory);
  });
}

function isOn(uri: vscode.Uri): boolean {
  const validation = vscode.workspace.getConfiguration('markdown.validate', uri);
  return validation.get('enabled') === true && validation.get('referenceLinks.enabled') !== 'ignore';
}

async function explain(memory: vscode.Memento): Promise<void> {
  await memory.update(toldKey, true);
  const open = vscode.l10n.t('Open the Setting');
  const message = vscode.l10n.t(
    "VS Code's own Markdown validation is on and reports footnotes such as [^1] as missing links, valid ones too. Those reports are not from Citation Review; they can be ignored by themselves.",
  );
  const choice = await vscode.window.showInformationMessage(message, open);
  if (choice !== open) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', 'markdown.validate.referenceLinks.enabled');
}
