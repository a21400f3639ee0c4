import { CodeLensRefreshRequest, CodeLensRequest, type CodeLens } from 'vscode-languageserver/node';
import { claimsBySection, sourcedOf, type SectionClaims } from '../../review/claim-counts.ts';
import { answer } from '../answer.ts';
import { showProblemsCommand } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { switched } from '../switched-feature.ts';

/** Over each heading, how many claims of its section have a source: "12 of 15 claims sourced". */
export const codeLens = switched({
  name: 'code lenses',
  isOn: (settings) => settings.codeLens,
  switching: (client) => client.codeLens,
  capabilities: { codeLensProvider: {} },
  announce: (connection) => connection.client.register(CodeLensRequest.type, { documentSelector: null }),
  refresh: (connection) => connection.sendRequest(CodeLensRefreshRequest.type),
  register(context) {
    // A lens without a command is plain text.
    const command = context.client.options.hasCommands === true ? showProblemsCommand : '';
    context.connection.onCodeLens(
      answer(context, 'Code lenses', [], (snapshot) =>
        snapshot.desk.settings.codeLens ? lensesOf(snapshot, command) : [],
      ),
    );
  },
});

function lensesOf(snapshot: Snapshot, command: string): CodeLens[] {
  return claimsBySection(snapshot.review).flatMap((section) => {
    const { sourced, of } = sourcedOf(section.counts);
    if (of === 0) return [];
    const start = snapshot.positionAt(startOf(section, snapshot));
    const title = `${sourced} of ${of} claim${of === 1 ? '' : 's'} sourced`;
    return [{ range: { start, end: start }, command: { title, command } }];
  });
}

/** Before the first heading it stands over the first claim, as the front matter is no place for it. */
function startOf({ title, range }: SectionClaims, { review }: Snapshot): number {
  if (title !== '') return range.start;
  return review.claims().claims.find((claim) => claim.range.start >= range.start)?.range.start ?? range.start;
}
