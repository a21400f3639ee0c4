import { dismissalReasons, type DismissalReason } from '../../claims/dismissal.ts';
import { dismissalComment } from '../../edits/dismissal-comment.ts';
import { keyOfClaim } from '../../review/ledger-claims.ts';
import { refuse } from '../answer.ts';
import { claimAt, snapshotOf } from '../claims.ts';
import { dismissCommand } from '../protocol.ts';
import { versionedEdit } from '../versioned-edit.ts';
import type { ServerCommand } from './command.ts';

/** Keeps that a claim needs no source: in the ledger, or as a comment in the text, as the settings say. */
export const dismiss: ServerCommand = {
  name: dismissCommand,
  run: async ({ connection, client, workspace }, [place, reason, note]) => {
    const snapshot = await snapshotOf(workspace, place);
    const claim = claimAt(snapshot, place);
    const { article, desk, text } = snapshot;
    const why = reasonOf(reason);
    const words = typeof note === 'string' ? note.replace(/\s+/g, ' ').trim() : '';
    if (desk.settings.claims.dismissals === 'text' || text.path === null) {
      const edits = dismissalComment(article, claim.range, why, words);
      if (edits.length === 0) throw refuse('A comment cannot be put here: keep dismissals in the ledger instead.');
      const { applied } = await connection.workspace.applyEdit(versionedEdit(snapshot, edits, client));
      if (!applied) throw refuse('The comment could not be put into the text: please try again.');
      return;
    }
    await desk.dismiss(text.path, keyOfClaim(claim), why, words);
    workspace.reloadAt(text.path);
  },
};

function reasonOf(given: unknown): DismissalReason {
  const known = dismissalReasons.find(({ reason }) => reason === given);
  if (known === undefined) {
    throw refuse(`A claim is dismissed as one of ${dismissalReasons.map(({ reason }) => reason).join(', ')}.`);
  }
  return known.reason;
}
