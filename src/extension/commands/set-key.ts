import * as vscode from 'vscode';
import { servicesWithKeys, storeKey } from '../keys.ts';
import type { Command } from './command.ts';

/** Asks for the key of a service that answers only those who have one, and keeps it where the editor keeps secrets. */
export const setKey: Command = {
  name: 'citationReview.setKey',
  run: async (session) => {
    const [service] = servicesWithKeys;
    const value = await vscode.window.showInputBox({
      title: vscode.l10n.t('Key for {0}', service.name),
      prompt: vscode.l10n.t('It is kept with the secrets of this editor. Leave it empty to remove it.'),
      password: true,
      ignoreFocusOut: true,
    });
    if (value === undefined) return;
    await storeKey(session.secrets, service.id, value.trim());
    await session.restart();
  },
};
