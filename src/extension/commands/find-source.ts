import * as vscode from 'vscode';
import { findSourceCommand } from '../../server/protocol.ts';
import { applyTask } from '../apply-task.ts';
import { placeFor } from '../articles.ts';
import { SourcePicker } from '../source-picker.ts';
import type { Command } from './command.ts';

/**
 * Searches library and services for the source of the claim under the cursor, or for what is selected or typed, and cites the chosen
 * work there.
 */
export const findSource: Command = {
  name: findSourceCommand,
  run: async (session, uri, position) => {
    const place = await placeFor(uri, position);
    if (place === null) return;
    const selection = position === undefined ? selectedIn(place.document) : null;
    const words = selection === null ? '' : place.document.getText(selection).replace(/\s+/g, ' ').trim();
    const choice = await new SourcePicker(session, place, words).choose();
    if (choice === null) return;
    const { document, version } = place;
    const at = selection?.end ?? place.position;
    await applyTask(session, document, { kind: 'cite-found', position: at, work: choice.work }, version);
  },
};

/** What is selected in a document, or null. */
function selectedIn(document: vscode.TextDocument): vscode.Selection | null {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && !editor.selection.isEmpty ? editor.selection : null;
}
