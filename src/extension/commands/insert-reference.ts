import * as vscode from 'vscode';
import {
  insertReferenceCommand,
  searchLibraryRequest,
  type LibraryChoice,
  type SearchLibraryParams,
  type SearchLibraryResult,
} from '../../server/protocol.ts';
import { applyTask } from '../apply-task.ts';
import { placeFor, type Place } from '../articles.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

const maxChoices = 50;

/** Lets the user search the library, and cites the chosen work for the marker under the cursor, or by a new one. */
export const insertReference: Command = {
  name: insertReferenceCommand,
  run: async (session, uri, position) => {
    const place = await placeFor(uri, position);
    if (place === null) return;
    const item = await chooseWork(session, place);
    if (item === null) return;
    const { document, position: at, version } = place;
    await applyTask(session, document, { kind: 'cite-item', position: at, item }, version);
  },
};

interface Choice extends vscode.QuickPickItem {
  readonly id: string;
}

/** The id of the work that the user chose, or null. */
async function chooseWork(session: Session, { document, position }: Place): Promise<string | null> {
  const uri = document.uri.toString();
  const search = (query: string): Promise<SearchLibraryResult> => {
    const params: SearchLibraryParams = { uri, query, limit: maxChoices, position };
    return session.request<SearchLibraryResult>(searchLibraryRequest, params);
  };
  const first = await search('');
  if (first.total === 0) {
    await explainEmptyLibrary(first.problems);
    return null;
  }
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = vscode.l10n.t('Insert a reference');
  picker.placeholder = vscode.l10n.t('Search {0} works by author, title or year', first.total);
  picker.items = first.items.map(toChoice);
  let asked = 0;
  picker.onDidChangeValue(async (query) => {
    asked += 1;
    const number = asked;
    picker.busy = true;
    const found = await search(query).catch(() => null);
    if (number !== asked) return;
    picker.busy = false;
    if (found !== null) picker.items = found.items.map(toChoice);
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.id ?? null);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(null);
      picker.dispose();
    });
    picker.show();
  });
}

/** `alwaysShow`, because the server has searched already, with accents folded. */
function toChoice({ id, title, summary, file }: LibraryChoice): Choice {
  return { id, label: summary, description: file, detail: title, alwaysShow: true };
}

async function explainEmptyLibrary(problems: readonly string[]): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const none = vscode.l10n.t(
    'There is no library for this article: put a references.json, .bib or .ris file beside it, or name one in the settings.',
  );
  const message = problems.length === 0 ? none : problems.join(' ');
  const choice = await vscode.window.showInformationMessage(message, open);
  if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'citationReview.library');
}
