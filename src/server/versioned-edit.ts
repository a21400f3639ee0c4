import type { TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextEdit } from '../edits/edit.ts';
import type { Client } from './client.ts';
import type { Snapshot } from './snapshot.ts';

/** The edits as a change to exactly this version of the document, where the client can hold it to that. */
export function versionedEdit(snapshot: Snapshot, edits: readonly TextEdit[], client: Client): WorkspaceEdit {
  return workspaceEdit(snapshot.uri, snapshot.version, snapshot.lspEdits(edits), client);
}

/** The same with edits in lines and characters. */
export function workspaceEdit(uri: string, version: number, edits: readonly LspEdit[], client: Client): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}
