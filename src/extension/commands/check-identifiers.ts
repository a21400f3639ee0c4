import { messageOf } from '../error-message.ts';
import * as vscode from 'vscode';
import { checkRequest, type CheckParams, type CheckResult } from '../../server/protocol.ts';
import { activeArticle } from '../articles.ts';
import type { Command } from './command.ts';

/** Looks every identifier of the article up, over the network where the settings allow it, and says what came of it. */
export const checkIdentifiers: Command = {
  name: 'citationReview.checkIdentifiers',
  run: async (session) => {
    const place = activeArticle();
    if (place === null) return;
    const params: CheckParams = { uri: place.document.uri.toString() };
    try {
      const { resolved, notFound, couldNotCheck, reason } = await session.request<CheckResult>(checkRequest, params);
      const counts = vscode.l10n.t(
        '{0} identifiers found, {1} that do not exist, {2} that could not be checked.',
        resolved,
        notFound,
        couldNotCheck,
      );
      void vscode.window.showInformationMessage(reason === null ? counts : `${counts} (${reason})`);
    } catch (error) {
      void vscode.window.showWarningMessage(messageOf(error));
    }
  },
};
