import { staleKeys } from '../../review/ledger-claims.ts';
import { readySnapshot, refuse } from '../answer.ts';
import { cleanLedgerCommand } from '../protocol.ts';
import type { ServerCommand } from './command.ts';

/** Takes the dismissals out of the ledger whose sentences the article has no longer. */
export const cleanLedger: ServerCommand = {
  name: cleanLedgerCommand,
  run: async ({ workspace }, [given]) => {
    const uri = typeof given === 'string' ? given : null;
    if (uri === null) throw refuse('The ledger is cleaned of the document that is named by its URI.');
    const { article, desk, place, text } = await readySnapshot(workspace, uri);
    const stale = staleKeys(article, place.ledger.ledger);
    if (text.path === null || stale.length === 0) return;
    await desk.reopen(text.path, stale);
    workspace.reloadAt(text.path);
  },
};
