import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import { messageOf } from '../ports/error-message.ts';
import type { Log } from '../ports/ports.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** Says no to the user: the client shows the sentence. */
export function refuse(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Why nothing is done when a text is not any more what it was. */
export const staleMessage = 'The text changed meanwhile, so nothing was done: please try again.';

/** The current snapshot of a document that the user works with. Refuses when there is none. */
export async function readySnapshot(workspace: Workspace, uri: string): Promise<Snapshot> {
  const snapshot = await workspace.ready(uri);
  if (snapshot === null) throw refuse('The document is not open, or could not be read.');
  return snapshot;
}

/** What answering takes. */
export interface Asked {
  readonly workspace: Workspace;
  readonly log: Log;
}

/**
 * Makes a request handler out of an answer about one document. A document that is not open, or cannot be read, gets
 * `none`, and so does a fault of ours, which is logged: a missing hover is better than an error in the face. What `refuse`
 * made is passed on, and a cancelled request ends at once.
 */
export function answer<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  { workspace, log }: Asked,
  what: string,
  none: Result,
  work: (snapshot: Snapshot, params: Params, signal: AbortSignal) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) =>
    cancellable(token, async (signal) => {
      try {
        const snapshot = await workspace.ready(params.textDocument.uri);
        return snapshot === null || signal.aborted ? none : await work(snapshot, params, signal);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        if (!signal.aborted) log.warn(`${what} failed: ${messageOf(error)}`);
        return none;
      }
    });
}

/** Does work that ends at once, by a rejection with the error code for it, when the client cancels the request. */
export function cancellable<Result>(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => {
      controller.abort();
      reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.'));
    });
  });
  return Promise.race([work(controller.signal), cancelled]);
}
