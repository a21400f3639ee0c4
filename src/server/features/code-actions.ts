import { touch } from '../../article/ranges.ts';
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';
import type { Range } from '../../article/article.ts';
import type { Claim } from '../../claims/claims.ts';
import { dismissalReasons } from '../../claims/dismissal.ts';
import { mergeEdits } from '../../edits/apply.ts';
import type { Fix } from '../../edits/edit.ts';
import type { Finding } from '../../rules/rule.ts';
import { messageOf } from '../../ports/error-message.ts';
import { answer, cancellable } from '../answer.ts';
import { claimNear } from '../claims.ts';
import type { Feature, ServerContext } from '../context.ts';
import { withProgress } from '../progress.ts';
import { say } from '../say.ts';
import {
  cleanLedgerCommand,
  dismissClaimCommand,
  dismissCommand,
  findSourceCommand,
  insertReferenceCommand,
  reopenCommand,
  writeDefinitionCommand,
  type ClaimPlace,
  type EditsParams,
  type Task,
} from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { automaticEdits, missingRecipe, workOut } from '../tasks.ts';
import { versionedEdit, workspaceEdit } from '../versioned-edit.ts';
import { toDiagnostic } from './diagnostics.ts';

/** Every fix that needs no decision, in one go. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.citationReview`;

/** The fixes of findings, and what else can be done with footnotes. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
  }),
  register: (context) => {
    const { connection, workspace, client } = context;
    connection.onCodeAction(
      answer<CodeActionParams, CodeAction[]>(context, 'Quick fixes', [], (snapshot, params) =>
        new Actions(snapshot, params, context).all(),
      ),
    );
    connection.onCodeActionResolve((action, token) =>
      cancellable(token, async (signal) => {
        const params = readData(action.data);
        if (params === null) return action;
        try {
          const { version, edits, failures } = await withProgress(context, 'Looking up the reference', signal, (both) =>
            workOut(workspace, params, { asked: true, signal: both }),
          );
          const nothing = edits.length === 0 ? 'There is nothing to change.' : '';
          if (failures.length > 0 || nothing !== '') say(connection, failures.join(' ') || nothing);
          return edits.length === 0 ? action : { ...action, edit: workspaceEdit(params.uri, version, edits, client) };
        } catch (error) {
          // Editors swallow the error of a resolve request, so it is shown as a message.
          if (!signal.aborted) say(connection, messageOf(error));
          return action;
        }
      }),
    );
  },
};

/** The data of an action that is worked out when it is chosen; null for anything else. */
function readData(data: unknown): EditsParams | null {
  const isOurs = typeof data === 'object' && data !== null && 'uri' in data && 'version' in data && 'task' in data;
  return isOurs ? (data as EditsParams) : null;
}

/** The actions for one request. */
class Actions {
  readonly #snapshot: Snapshot;
  readonly #range: Range;
  readonly #asked: CodeActionContext;
  readonly #context: ServerContext;

  constructor(snapshot: Snapshot, { range, context: asked }: CodeActionParams, context: ServerContext) {
    this.#snapshot = snapshot;
    this.#range = snapshot.rangeAt(range);
    this.#asked = asked;
    this.#context = context;
  }

  all(): CodeAction[] {
    const actions: CodeAction[] = [];
    if (this.#wants(CodeActionKind.QuickFix)) actions.push(...this.#quickFixes());
    if (this.#wants(fixAllKind)) actions.push(...this.#fixAll());
    return actions;
  }

  /** Kinds are hierarchical: who asks for `source` gets `source.fixAll.citationReview`. Unasked, only quick fixes are given. */
  #wants(kind: string): boolean {
    const { only } = this.#asked;
    if (only === undefined) return kind === CodeActionKind.QuickFix;
    return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  }

  *#quickFixes(): Generator<CodeAction> {
    const findings = this.#snapshot.review.findings.filter(({ range }) => touch(range, this.#range));
    const offered = new Set<string>();
    for (const finding of findings) {
      for (const fix of finding.fixes()) {
        if (offered.has(fix.title)) continue;
        offered.add(fix.title);
        const action = this.#quickFix(finding, fix);
        if (action !== null) yield action;
      }
    }
    yield* this.#forClaims(findings);
    const undefinedOne = findings.find(({ rule }) => rule === 'undefined-footnote');
    if (undefinedOne !== undefined) yield* this.#forMissing(undefinedOne);
  }

  #quickFix(finding: Finding, fix: Fix): CodeAction | null {
    const action = this.#action(fix.title, finding);
    if (fix.preferred) action.isPreferred = true;
    if (fix.begins !== undefined && this.#context.client.options.hasCommands === true) {
      const given = [this.#snapshot.uri, fix.begins];
      action.command = { title: 'Write the definition', command: writeDefinitionCommand, arguments: given };
    }
    if ('edits' in fix) return { ...action, edit: versionedEdit(this.#snapshot, fix.edits, this.#context.client) };
    return this.#later(action, { kind: 'recipe', recipe: fix.recipe });
  }

  /** What can be done about a missing definition beyond the finding's own fixes. */
  *#forMissing(finding: Finding): Generator<CodeAction> {
    const { footnotes } = missingRecipe(this.#snapshot.review.findings);
    const title = `Define ${footnotes.length} missing footnotes from the works in reach`;
    const all = footnotes.length > 1 ? this.#later(this.#action(title, finding), { kind: 'define-missing' }) : null;
    if (all !== null) yield all;
    if (this.#context.client.options.hasCommands !== true) return;
    const chosen = 'Insert a reference from the library…';
    const position = this.#snapshot.positionAt(finding.range.start);
    const command = { title: chosen, command: insertReferenceCommand, arguments: [this.#snapshot.uri, position] };
    yield { ...this.#action(chosen, finding), command };
    const found = 'Find a source…';
    yield { ...this.#action(found, finding), command: { ...command, title: found, command: findSourceCommand } };
  }

  /** What can be done about claims beyond their fixes: to choose a source, to say that none is needed, to take that back. */
  *#forClaims(findings: readonly Finding[]): Generator<CodeAction> {
    const { uri, version } = this.#snapshot;
    const unsourced = findings.find(({ rule, data }) => rule === 'unsourced-claim' && data['trigger'] !== undefined);
    const claim = claimNear(this.#snapshot, unsourced?.range.start ?? this.#range.start);
    const place = (offset: number): ClaimPlace => ({ uri, version, position: this.#snapshot.positionAt(offset) });
    if (claim !== null && unsourced !== undefined) yield* this.#forUnsourced(unsourced, claim, place);
    if (claim?.dismissal?.by === 'ledger') {
      const title = `Reopen this claim (dismissed: ${claim.dismissal.reason ?? 'no reason'})`;
      const command = { title, command: reopenCommand, arguments: [place(claim.range.start)] };
      yield { title, kind: CodeActionKind.QuickFix, command };
    }
    const stale = findings.find(({ rule, data }) => rule === 'stale-dismissal' && data['stale'] !== undefined);
    if (stale !== undefined) {
      const title = 'Remove what is stale from the ledger';
      yield { ...this.#action(title, stale), command: { title, command: cleanLedgerCommand, arguments: [uri] } };
    }
  }

  *#forUnsourced(finding: Finding, { range }: Claim, place: (offset: number) => ClaimPlace): Generator<CodeAction> {
    const act = (title: string, command: string, ...given: readonly unknown[]): CodeAction => ({
      ...this.#action(title, finding),
      command: { title, command, arguments: [...given] },
    });
    const here = place(finding.range.start);
    if (this.#context.client.options.hasCommands === true) {
      const { uri, position } = place(range.end);
      yield act('Find a source for this claim…', findSourceCommand, uri, position);
      yield act('Cite a work from the library…', insertReferenceCommand, uri, position);
      yield act('Dismiss this claim…', dismissClaimCommand, here);
      return;
    }
    for (const { reason, label } of dismissalReasons) {
      if (reason !== 'other') yield act(`Dismiss this claim. ${label}`, dismissCommand, here, reason, '');
    }
  }

  *#fixAll(): Generator<CodeAction> {
    const { findings } = this.#snapshot.review;
    const edits = mergeEdits(automaticEdits(findings));
    if (edits.length === 0 && missingRecipe(findings).footnotes.length === 0) return;
    const action: CodeAction = { title: 'Apply all certain fixes of Citation Review', kind: fixAllKind };
    const later = this.#later(action, { kind: 'fix-all' });
    yield later ?? { ...action, edit: versionedEdit(this.#snapshot, edits, this.#context.client) };
  }

  #action(title: string, finding: Finding): CodeAction {
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [this.#diagnosticOf(finding)] };
  }

  /** An action whose edit is worked out when it is chosen, for clients that can ask for it then. */
  #later(action: CodeAction, task: Task): CodeAction | null {
    if (!this.#context.client.resolvesActions) return null;
    const data: EditsParams = { uri: this.#snapshot.uri, version: this.#snapshot.version, task };
    return { ...action, data };
  }

  /** The client's own diagnostic where it sent it, so that it knows which one the action mends. */
  #diagnosticOf(finding: Finding): Diagnostic {
    const own = toDiagnostic(finding, this.#snapshot, this.#context);
    const { start, end } = own.range;
    const isSame = ({ code, range }: Diagnostic): boolean =>
      code === own.code &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character;
    return this.#asked.diagnostics.find(isSame) ?? own;
  }
}
