import { keyOfClaim } from '../../review/ledger-claims.ts';
import { refuse } from '../answer.ts';
import { claimAt, snapshotOf } from '../claims.ts';
import { reopenCommand } from '../protocol.ts';
import type { ServerCommand } from './command.ts';

/** Takes a claim's dismissal out of the ledger, so that it is reported again. */
export const reopen: ServerCommand = {
  name: reopenCommand,
  run: async ({ workspace }, [place]) => {
    const snapshot = await snapshotOf(workspace, place);
    const claim = claimAt(snapshot, place);
    const { desk, text } = snapshot;
    if (claim.dismissal?.by === 'comment') throw refuse('A comment in the text dismisses this claim: take it out.');
    if (claim.dismissal === null) throw refuse('This claim is not dismissed.');
    if (text.path === null) throw refuse('This text is no file, so it has no ledger.');
    await desk.reopen(text.path, [keyOfClaim(claim)]);
    workspace.reloadAt(text.path);
  },
};
