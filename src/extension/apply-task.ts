import { messageOf } from './error-message.ts';
import * as vscode from 'vscode';
import { editsRequest, type EditsParams, type EditsResult, type Task } from '../server/protocol.ts';
import type { Session } from './session.ts';

/**
 * Has the server work a task out for a document and applies its edits, as one step to undo, if the document is still the one
 * they are for. What could not be done is shown. True when the text was changed.
 *
 * @param version that the places of the task are of; the server refuses it when the text has changed since
 */
export async function applyTask(
  session: Session,
  document: vscode.TextDocument,
  task: Task,
  version = document.version,
): Promise<boolean> {
  const params: EditsParams = { uri: document.uri.toString(), version, task };
  let result: EditsResult;
  try {
    result = await session.request<EditsResult>(editsRequest, params);
  } catch (error) {
    show(messageOf(error));
    return false;
  }
  if (result.failures.length > 0) show(result.failures.join(' '));
  if (result.edits.length === 0) return false;
  if (result.version !== document.version) {
    show(vscode.l10n.t('The text changed meanwhile, so nothing was done: please try again.'));
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    result.edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText)),
  );
  return vscode.workspace.applyEdit(change);
}

function rangeOf({ start, end }: EditsResult['edits'][number]['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function show(message: string): void {
  void vscode.window.showWarningMessage(message);
}
