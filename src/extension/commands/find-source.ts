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
    const editor = vscode.window.activeTextEditor;
    const selected = editor?.document === place.document ? editor.document.getText(editor.selection) : '';
    const choice = await new SourcePicker(session, place, selected.replace(/\s+/g, ' ').trim()).choose();
    if (choice === null) return;
    await applyTask(session, place.document, { kind: 'cite-found', position: place.position, work: choice.work });
  },
};
