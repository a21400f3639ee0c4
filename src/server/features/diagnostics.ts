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
        const resultId = ids.of(snapshot);
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(snapshot, context) };
      },
    ),
  );
  if (!client.refreshesDiagnostics) return;
  const versions = new Map<string, number>();
  workspace.listen((uri, snapshot) => {
    // The client asks by itself after a change of the text, but not when a library or an answer has come in.
    if (snapshot === null) versions.delete(uri);
    else if (versions.get(uri) === snapshot.version)
      connection.languages.diagnostics.refresh().catch(() => log.warn('The client did not refresh its diagnostics.'));
    else versions.set(uri, snapshot.version);
  });
}

/** A name for each snapshot, so that a client that has its diagnostics is not sent them again. */
class ResultIds {
  readonly #ids = new WeakMap<Snapshot, string>();
  #last = 0;

  of(snapshot: Snapshot): string {
    const known = this.#ids.get(snapshot);
    if (known !== undefined) return known;
    this.#last += 1;
    const id = String(this.#last);
    this.#ids.set(snapshot, id);
    return id;
  }
}

/** The diagnostics of a snapshot in order of position; of too many, the most severe. */
function diagnosticsOf(snapshot: Snapshot, context: ServerContext): Diagnostic[] {
  return mostSevere(snapshot.review.findings).map((finding) => toDiagnostic(finding, snapshot, context));
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= maxDiagnostics) return findings;
  const kept = new Set(
    [...findings].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, maxDiagnostics),
  );
  return findings.filter((finding) => kept.has(finding));
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
  const facts: DiagnosticData = { rule, facts: data };
  const diagnostic: Diagnostic = {
    range,
    severity: severities[severity],
    code: rule,
    source: 'Citation Review',
    message,
  };
  if (page !== null) diagnostic.codeDescription = { href: page };
  if (unnecessary === true && client.diagnosticTags) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.diagnosticData) diagnostic.data = facts;
  if (related !== undefined && client.relatedInformation) {
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri: snapshot.uri, range: snapshot.lspRange(other.range) },
      message: other.message,
    }));
  }
  return diagnostic;
}
