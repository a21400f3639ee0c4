import * as vscode from 'vscode';
import { applyTask } from '../apply-task.ts';
import { activeArticle } from '../articles.ts';
import type { Command } from './command.ts';

/** Renumbers the footnotes in order of first use, references and definitions together. */
export const renumberFootnotes: Command = {
  name: 'citationReview.renumberFootnotes',
  run: async (session) => {
    const place = activeArticle();
    if (place === null) return;
    const isChanged = await applyTask(session, place.document, { kind: 'renumber' });
    if (!isChanged) void vscode.window.showInformationMessage(vscode.l10n.t('The footnotes are in order already.'));
  },
};
