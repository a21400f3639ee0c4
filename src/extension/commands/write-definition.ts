import * as vscode from 'vscode';
import { writeDefinitionCommand } from '../../server/protocol.ts';
import type { Command } from './command.ts';

/** Selects what stands behind `[^label]:`, so that the author types the source over it. */
export const writeDefinition: Command = {
  name: writeDefinitionCommand,
  run: async (_, uri, label) => {
    if (typeof uri !== 'string' || typeof label !== 'string') return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const mark = `[^${label}]:`;
    for (let line = document.lineCount - 1; line >= 0; line -= 1) {
      const { text, range } = document.lineAt(line);
      if (!text.trimStart().startsWith(mark)) continue;
      const start = text.indexOf(mark) + mark.length + (text.charAt(text.indexOf(mark) + mark.length) === ' ' ? 1 : 0);
      const selection = new vscode.Range(line, start, line, range.end.character);
      await vscode.window.showTextDocument(document, { selection });
      return;
    }
  },
};
