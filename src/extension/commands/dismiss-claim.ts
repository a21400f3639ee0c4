import * as vscode from 'vscode';
import {
  dismissalReasonsRequest,
  dismissClaimCommand,
  dismissCommand,
  type ClaimPlace,
  type DismissalChoice,
} from '../../server/protocol.ts';
import { activeArticle } from '../articles.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

/** Asks why the claim under the cursor needs no source, and has the server keep it. */
export const dismissClaim: Command = {
  name: dismissClaimCommand,
  run: async (session, given) => {
    const place = (given as ClaimPlace | undefined) ?? placeOfCursor();
    if (place === null) return;
    const reason = await chooseReason(session);
    if (reason === undefined) return;
    const note = reason === 'other' ? await askForNote() : '';
    if (note === undefined) return;
    await vscode.commands.executeCommand(dismissCommand, place, reason, note);
  },
};

function placeOfCursor(): ClaimPlace | null {
  const article = activeArticle();
  if (article === null) return null;
  const { document, position } = article;
  return { uri: document.uri.toString(), version: document.version, position };
}

async function chooseReason(session: Session): Promise<string | undefined> {
  const reasons = await session.request<readonly DismissalChoice[]>(dismissalReasonsRequest, {});
  const choices = reasons.map(({ reason, label }) => {
    const [name = label, detail = ''] = label.split(/: (.*)/s);
    return { label: name, detail, reason };
  });
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Dismiss this claim'),
    placeHolder: vscode.l10n.t('Why does it need no source here?'),
  });
  return chosen?.reason;
}

function askForNote(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Dismiss this claim'),
    prompt: vscode.l10n.t('Why does it need no source here? The note is kept with the decision.'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Say why in a few words.') : undefined),
  });
}
