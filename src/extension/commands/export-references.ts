import { messageOf } from '../error-message.ts';
import * as vscode from 'vscode';
import { exportRequest, type ExportParams, type ExportResult } from '../../server/protocol.ts';
import { activeArticle } from '../articles.ts';
import type { Command } from './command.ts';

interface Format extends vscode.QuickPickItem {
  readonly format: ExportParams['format'];
  readonly language: string;
}

const formats: readonly Format[] = [
  { label: 'BibTeX', format: 'bibtex', language: 'bibtex' },
  { label: 'RIS', format: 'ris', language: 'plaintext' },
  { label: 'CSL-JSON', format: 'csl-json', language: 'json' },
];

/** Opens the article's references as a new document for another program. */
export const exportReferences: Command = {
  name: 'citationReview.exportReferences',
  run: async (session) => {
    const place = activeArticle();
    if (place === null) return;
    const title = vscode.l10n.t('Export the references of this article as');
    const chosen = await vscode.window.showQuickPick(formats, { title });
    if (chosen === undefined) return;
    const params: ExportParams = { uri: place.document.uri.toString(), format: chosen.format };
    try {
      const { text, count, missing } = await session.request<ExportResult>(exportRequest, params);
      if (missing.length > 0) sayWhatIsMissing(missing);
      if (count === 0) {
        if (missing.length === 0)
          void vscode.window.showInformationMessage(vscode.l10n.t('The article cites no work that is known.'));
        return;
      }
      const document = await vscode.workspace.openTextDocument({
        content: text,
        language: await known(chosen.language),
      });
      await vscode.window.showTextDocument(document);
    } catch (error) {
      void vscode.window.showWarningMessage(messageOf(error));
    }
  },
};

function sayWhatIsMissing(missing: readonly string[]): void {
  const some = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ' …' : '');
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} identifiers are not among the references, because nothing is known of them: {1}',
      missing.length,
      some,
    ),
  );
}

/** The language if some extension brings it, else plain text. */
async function known(language: string): Promise<string> {
  return (await vscode.languages.getLanguages()).includes(language) ? language : 'plaintext';
}
