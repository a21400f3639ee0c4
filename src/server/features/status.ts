import { countClaims, sourcedOf } from '../../review/claim-counts.ts';
import { countFootnotes } from '../../review/footnotes.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Feature } from '../context.ts';
import { statusNotification, type StatusParams } from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';

/** A text at rest for this long is counted; with every key it would be seen by nobody. */
const restMs = 150;

/** Tells the client after each review how far the article has come. */
export const status: Feature = {
  capabilities: () => ({}),
  register: ({ connection, client, workspace, log }) => {
    if (client.options.hasCommands !== true) return;
    const timers = new Map<string, NodeJS.Timeout>();
    const send = (snapshot: Snapshot): void => {
      connection
        .sendNotification(statusNotification, statusOf(snapshot))
        .catch(() => log.warn('The status could not be sent.'));
    };
    workspace.listen((uri, snapshot) => {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (snapshot !== null) timers.set(uri, setTimeout(send, restMs, snapshot));
    });
  },
};

function statusOf({ uri, version, review }: Snapshot): StatusParams {
  const { markers, uses, defined } = countFootnotes(review.footnotes);
  const { sourced, of } = sourcedOf(countClaims(review));
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of review.findings) findings[severity] += 1;
  return { uri, version, markers, references: uses, defined, claims: of, sourced, status: review.status, findings };
}
