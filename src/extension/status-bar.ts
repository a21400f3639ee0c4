import * as vscode from 'vscode';
import type { StatusParams } from '../server/protocol.ts';
import type { Session } from './session.ts';

/** Says in the status bar how far the article in front of the user has come. */
export function createStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('citationReview.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Citation Review';
  item.command = 'workbench.actions.view.problems';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document === undefined ? undefined : session.statusOf(document.uri);
    if (status === undefined) item.hide();
    else show(item, status);
  };
  return vscode.Disposable.from(item, session.onStatus(update), vscode.window.onDidChangeActiveTextEditor(update));
}

const icons: Readonly<Record<StatusParams['status'], string>> = {
  'needs-citations': '$(references)',
  unresolved: '$(warning)',
  reviewed: '$(check)',
};

function show(item: vscode.StatusBarItem, status: StatusParams): void {
  const { markers, references, defined, findings } = status;
  const counts = vscode.l10n.t('{0} markers, {1} defined', markers, defined);
  const state = stateText(status.status);
  const problems = vscode.l10n.t(
    '{0} errors, {1} warnings, {2} notes',
    findings.error,
    findings.warning,
    findings.info + findings.hint,
  );
  item.text = `${icons[status.status]} ${counts}`;
  item.tooltip = [state, counts, vscode.l10n.t('{0} places that use a marker', references), problems].join('\n');
  item.accessibilityInformation = { label: `Citation Review: ${counts}. ${state}. ${problems}.` };
  item.show();
}

function stateText(status: StatusParams['status']): string {
  if (status === 'needs-citations') return vscode.l10n.t('Needs citations');
  return status === 'unresolved' ? vscode.l10n.t('Has open problems') : vscode.l10n.t('Reviewed');
}
