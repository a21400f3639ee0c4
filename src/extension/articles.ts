import * as vscode from 'vscode';
import { languages } from './languages.ts';

/** A place in an article. */
export interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  /** The version of the document that the position is of. */
  readonly version: number;
}

/** The article in front of the user and where the cursor is in it; or null, after saying that there is none. */
export function activeArticle(): Place | null {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && languages.includes(editor.document.languageId)) {
    const { document, selection } = editor;
    return { document, position: selection.active, version: document.version };
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown article first.'));
  return null;
}

/** The place that a code action names, or else where the cursor is. */
export async function placeFor(uri: unknown, position: unknown): Promise<Place | null> {
  if (typeof uri !== 'string') return activeArticle();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { line, character } = position as { line: number; character: number };
  return { document, position: new vscode.Position(line, character), version: document.version };
}
