import * as vscode from 'vscode';
import { requestsRequest, type RequestsResult } from '../../server/protocol.ts';
import { showReadOnly } from '../read-only-texts.ts';
import type { Command } from './command.ts';

/** Shows what was asked of which service since the server started, as a document that can be read, searched and kept. */
export const showRequests: Command = {
  name: 'citationReview.showRequests',
  run: async (session) => {
    const result = await session.request<RequestsResult>(requestsRequest, {});
    await showReadOnly(`${vscode.l10n.t('Requests of Citation Review')}.md`, describe(result));
  },
};

function describe({ count, newest }: RequestsResult): string {
  const title = vscode.l10n.t('Requests of Citation Review');
  const sent = vscode.l10n.t('{0} requests were sent since the language server started.', count);
  const none = vscode.l10n.t('No request was sent since the language server started.');
  const what = vscode.l10n.t(
    'Shown are paths; queries, which may hold your words or your e-mail address, are left out.',
  );
  const lines = [`# ${title}`, '', count === 0 ? none : `${sent} ${what}`];
  if (count === 0) return `${lines.join('\n')}\n`;
  const names = [
    vscode.l10n.t('Time'),
    vscode.l10n.t('Service'),
    vscode.l10n.t('Host'),
    vscode.l10n.t('Asked for'),
    vscode.l10n.t('Answer'),
    vscode.l10n.t('Took'),
  ];
  const rows = newest.map(({ at, service, host, path, answer, durationMs }) => [
    new Date(at).toLocaleTimeString(),
    service,
    host,
    `\`${path.replaceAll('`', '%60')}\``,
    answer,
    `${durationMs} ms`,
  ]);
  return `${[...lines, '', row(names), row(names.map(() => '---')), ...rows.map(row)].join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
