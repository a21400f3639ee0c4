import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import { messageOf } from '../ports/error-message.ts';
import type { Settings } from '../review/settings.ts';
import type { Client, Switching } from './client.ts';
import type { Feature, ServerContext } from './context.ts';
import { whenRenewed } from './renewals.ts';

/** A feature that is off until the settings switch it on. */
export interface SwitchedFeature {
  /** What it is called in the log. */
  readonly name: string;
  readonly isOn: (settings: Settings) => boolean;
  readonly switching: (client: Client) => Switching;
  /** What is announced to a client that must be told at the start. */
  readonly capabilities: Partial<ServerCapabilities>;
  /** Announces it to one that can be told later. */
  readonly announce: (connection: Connection) => Promise<unknown>;
  /** Has the client ask anew. */
  readonly refresh: (connection: Connection) => Promise<void>;
  /** Attaches the handlers. */
  readonly register: (context: ServerContext) => void;
}

/**
 * A feature that costs nothing while it is off: the client does not know of it until an open document has it on, so that no key
 * press asks for it. A client that cannot be told later is told at the start.
 */
export function switched(feature: SwitchedFeature): Feature {
  const { switching, capabilities, register } = feature;
  return {
    capabilities: (client) => (switching(client).registers ? {} : capabilities),
    register(context) {
      register(context);
      if (switching(context.client).registers) announceOnceOn(feature, context);
      if (switching(context.client).refreshes) keepFresh(feature, context);
    },
  };
}

function announceOnceOn(
  { name, isOn, announce }: SwitchedFeature,
  { connection, workspace, log }: ServerContext,
): void {
  let isAnnounced = false;
  workspace.listen((_, snapshot) => {
    if (isAnnounced || snapshot === null || !isOn(snapshot.desk.settings)) return;
    isAnnounced = true;
    announce(connection).catch((error: unknown) => {
      isAnnounced = false;
      log.warn(`${name} could not be switched on: ${messageOf(error)}`);
    });
  });
}

/** What was shown must also go when it is switched off; who never had it on is left in peace. */
function keepFresh({ name, isOn, refresh }: SwitchedFeature, { connection, workspace, log }: ServerContext): void {
  let wasOn = false;
  workspace.listen((_, snapshot) => {
    if (snapshot !== null && isOn(snapshot.desk.settings)) wasOn = true;
  });
  whenRenewed(workspace, () => {
    if (wasOn) refresh(connection).catch(() => log.warn(`The client did not refresh: ${name}.`));
  });
}
