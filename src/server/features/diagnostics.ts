import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Finding, Severity } from '../../rules/rule.ts';
import { answer } from '../answer.ts';
import type { Feature, ServerContext } from '../context.ts';
import type { DiagnosticData } from '../protocol.ts';
import { whenRenewed } from '../renewals.ts';
import type { Snapshot } from '../snapshot.ts';

/** VS Code shows no more than this of a file. */
const maxDiagnostics = 1000;

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings as diagnostics: sent after each change, or given when the client asks for them. */
export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'citation-review',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  register: (context) => (context.client.pullsDiagnostics ? giveWhenAsked(context) : sendAfterChanges(context)),
};

function sendAfterChanges(context: ServerContext): void {
  const { connection, workspace, log } = context;
  workspace.listen((uri, snapshot) => {
    const sent =
      snapshot === null
        ? { uri, diagnostics: [] }
        : { uri, version: snapshot.version, diagnostics: diagnosticsOf(snapshot, context) };
    connection.sendDiagnostics(sent).catch(() => log.warn(`Diagnostics of ${uri} could not be sent.`));
  });
}

function giveWhenAsked(context: ServerContext): void {
  const { connection, client, workspace, log } = context;
  const ids = new ResultIds();
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      context,
      'Diagnostics',
      none,
      (snapshot, { previousResultId }) => {
        const items = diagnosticsOf(snapshot, context);
        const resultId = ids.of(snapshot.uri, items);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
  workspace.listen((uri, snapshot) => {
    if (snapshot === null) ids.forget(uri);
  });
  if (!client.refreshesDiagnostics) return;
  whenRenewed(workspace, () => {
    connection.languages.diagnostics.refresh().catch(() => log.warn('The client did not refresh its diagnostics.'));
  });
}

/** Names for lists of diagnostics. Most key presses change nothing in the list, and then the client is not sent it again. */
class ResultIds {
  readonly #latest = new Map<string, { readonly id: string; readonly list: string }>();
  #count = 0;

  of(uri: string, items: readonly Diagnostic[]): string {
    const list = JSON.stringify(items);
    const latest = this.#latest.get(uri);
    if (latest?.list === list) return latest.id;
    this.#count += 1;
    const id = String(this.#count);
    this.#latest.set(uri, { id, list });
    return id;
  }

  forget(uri: string): void {
    this.#latest.delete(uri);
  }
}

/** The diagnostics of a snapshot in order of position; of too many, the most severe. */
function diagnosticsOf(snapshot: Snapshot, context: ServerContext): Diagnostic[] {
  return mostSevere(snapshot.review.findings).map((finding) => toDiagnostic(finding, snapshot, context));
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= maxDiagnostics) return findings;
  const ranks = Uint8Array.from(findings, ({ severity }) => severities[severity]).sort();
  // All that are more severe than the last one that fits are kept, and as many of its severity as there is room for.
  const last = ranks[maxDiagnostics - 1] ?? DiagnosticSeverity.Hint;
  let room = maxDiagnostics - ranks.indexOf(last);
  return findings.filter(({ severity }) => {
    const rank = severities[severity];
    if (rank === last) room -= 1;
    return rank < last || (rank === last && room >= 0);
  });
}

/** One finding as a diagnostic, with what this client understands of it. */
export function toDiagnostic(
  finding: Finding,
  snapshot: Snapshot,
  { client, rulePage }: Pick<ServerContext, 'client' | 'rulePage'>,
): Diagnostic {
  const { rule, severity, message, related, unnecessary, data } = finding;
  const range = snapshot.lspRange(finding.range);
  const page = client.codeDescriptions ? rulePage(rule) : null;
  const diagnostic: Diagnostic = {
    range,
    severity: severities[severity],
    code: rule,
    source: 'Citation Review',
    message,
  };
  if (page !== null) diagnostic.codeDescription = { href: page };
  if (unnecessary === true && client.diagnosticTags) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.diagnosticData) diagnostic.data = data satisfies DiagnosticData;
  if (related !== undefined && client.relatedInformation) {
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri: snapshot.uri, range: snapshot.lspRange(other.range) },
      message: other.message,
    }));
  }
  return diagnostic;
}
