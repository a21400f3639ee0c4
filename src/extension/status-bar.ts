import * as vscode from 'vscode';
import type { StatusParams } from '../server/protocol.ts';
import type { Session } from './session.ts';

/** Says in the status bar how far the article in front of the user has come; a click shows its problems. */
export function createStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('citationReview.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Citation Review';
  item.command = {
    title: vscode.l10n.t('Show the problems'),
    command: 'workbench.action.problems.focus',
  };
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
  const state = stateText(status.status);
  const counts = countsText(status);
  const problems = problemsText(status.findings);
  const claims = claimsText(status);
  item.text = `${icons[status.status]} ${[counts, ...claims, state].join(' · ')}`;
  item.tooltip = [`Citation Review: ${state}`, `${counts}, ${usesText(status)}`, ...claims, problems].join('\n');
  item.accessibilityInformation = { label: `Citation Review: ${[state, counts, ...claims, problems].join('. ')}.` };
  item.show();
}

function stateText(status: StatusParams['status']): string {
  if (status === 'needs-citations') return vscode.l10n.t('needs citations');
  return status === 'unresolved' ? vscode.l10n.t('unresolved') : vscode.l10n.t('reviewed');
}

function countsText({ markers, defined }: StatusParams): string {
  return markers === 1
    ? vscode.l10n.t('1 marker, {0} defined', defined)
    : vscode.l10n.t('{0} markers, {1} defined', markers, defined);
}

/** "41 of 63 claims sourced"; nothing where the article makes none. */
function claimsText({ claims, sourced }: StatusParams): readonly string[] {
  if (claims === 0) return [];
  return [
    claims === 1
      ? vscode.l10n.t('{0} of 1 claim sourced', sourced)
      : vscode.l10n.t('{0} of {1} claims sourced', sourced, claims),
  ];
}

function usesText({ references }: StatusParams): string {
  return references === 1 ? vscode.l10n.t('used in 1 place') : vscode.l10n.t('used in {0} places', references);
}

/** The findings of each severity that there is. */
function problemsText({ error, warning, info, hint }: StatusParams['findings']): string {
  const counts = [
    error === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', error),
    warning === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warning),
    info === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', info),
    hint === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', hint),
  ];
  const present = counts.filter((_, index) => [error, warning, info, hint][index] !== 0);
  return present.length === 0 ? vscode.l10n.t('No problems') : present.join(', ');
}
