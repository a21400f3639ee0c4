import type { ServerContext } from '../context.ts';

/** A command that a client may have the server execute. What it cannot do it throws, in plain words. */
export interface ServerCommand {
  readonly name: string;
  readonly run: (context: ServerContext, given: readonly unknown[], signal: AbortSignal) => Promise<void>;
}
