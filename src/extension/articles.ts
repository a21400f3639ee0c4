import * as vscode from 'vscode';
import { languages } from './languages.ts';

/** A place in an article. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** The article in front of the user and where the cursor is in it; or null, after saying that there is none. */
export function activeArticle(): Place | null {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && languages.includes(editor.document.languageId)) {
    return { document: editor.document, position: editor.selection.active };
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown article first.'));
  return null;
}

/** The place that a code action names, or else where the cursor is. */
export async function placeFor(uri: unknown, position: unknown): Promise<Place | null> {
  if (typeof uri !== 'string') return activeArticle();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { line, character } = position as { line: number; character: number };
  return { document, position: new vscode.Position(line, character) };
}
