import { messageOf } from '../error-message.ts';
import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Ends the language server and starts it anew. */
export const restartServer: Command = {
  name: 'citationReview.restartServer',
  run: async (session) => {
    try {
      await session.restart();
    } catch (error) {
      void vscode.window.showErrorMessage(messageOf(error));
    }
  },
};
