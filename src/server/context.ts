import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import type { Clock, Log } from '../ports/ports.ts';
import type { Client } from './client.ts';
import type { RequestLog } from './request-log.ts';
import type { Workspace } from './workspace.ts';

/** What every feature works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly log: Log;
  readonly clock: Clock;
  readonly requests: RequestLog;
  /** The address of a rule's page, or null when the pages are not at hand. */
  readonly rulePage: (rule: string) => string | null;
}

/** One thing that the server does for its client. */
export interface Feature {
  /** What is announced to this client. */
  readonly capabilities: (client: Client) => Partial<ServerCapabilities>;
  /** Attaches the handlers. */
  readonly register: (context: ServerContext) => void;
}
