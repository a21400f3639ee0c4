import * as vscode from 'vscode';
import { applyTask } from '../apply-task.ts';
import { activeArticle } from '../articles.ts';
import type { Command } from './command.ts';

/** Asks for an identifier, looks it up, and cites the work for the marker under the cursor, or by a new one. */
export const citeIdentifier: Command = {
  name: 'citationReview.citeIdentifier',
  run: async (session) => {
    const place = activeArticle();
    if (place === null) return;
    const identifier = await vscode.window.showInputBox({
      title: vscode.l10n.t('Cite by identifier'),
      prompt: vscode.l10n.t('A DOI, arXiv ID, ISBN, PMID or web address'),
      placeHolder: '10.1007/s11023-012-9281-3',
    });
    if (identifier === undefined || identifier.trim() === '') return;
    const { document, position, version } = place;
    await applyTask(session, document, { kind: 'cite-identifier', position, identifier }, version);
  },
};
