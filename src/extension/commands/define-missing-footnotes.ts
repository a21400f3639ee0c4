import * as vscode from 'vscode';
import { applyTask } from '../apply-task.ts';
import { activeArticle } from '../articles.ts';
import type { Command } from './command.ts';

/** Defines every missing footnote whose work is certain from the text, in one step to undo. */
export const defineMissingFootnotes: Command = {
  name: 'citationReview.defineMissingFootnotes',
  run: async (session) => {
    const place = activeArticle();
    if (place === null) return;
    const isChanged = await applyTask(session, place.document, { kind: 'define-missing' });
    if (isChanged) return;
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No footnote was defined: the text names no certain work for those that are missing.'),
    );
  },
};
