import * as vscode from 'vscode';
import {
  CloseAction,
  LanguageClient,
  TransportKind,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { fetchRequest, type FetchParams, type ServerOptions } from '../server/protocol.ts';
import { fetchForServer } from './fetch-for-server.ts';
import { keysAsEnvironment } from './keys.ts';
import { languages } from './languages.ts';

/**
 * Starts the language server beside this file and connects to it. It is started again when it crashes; `giveUp` is called
 * when it has done so too often.
 */
export async function startClient(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  giveUp: () => void,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.js');
  const env = { ...process.env, ...(await keysAsEnvironment(context.secrets)) };
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6019'] } };
  const client: LanguageClient = new LanguageClient(
    'citationReview',
    'Citation Review',
    { run, debug },
    {
      ...clientOptions(context),
      outputChannel,
      errorHandler: errorHandler(() => client, giveUp),
    },
  );
  client.onRequest(fetchRequest, (params: FetchParams, token: vscode.CancellationToken) =>
    fetchForServer(params, token),
  );
  await client.start();
  return client;
}

function clientOptions({ globalStorageUri }: vscode.ExtensionContext): LanguageClientOptions {
  const initializationOptions: ServerOptions = {
    canFetch: true,
    trusted: vscode.workspace.isTrusted,
    hasCommands: true,
    ...(globalStorageUri.scheme === 'file'
      ? { cacheFolder: vscode.Uri.joinPath(globalStorageUri, 'cache').fsPath }
      : {}),
  };
  return {
    documentSelector: ['file', 'untitled', 'vscode-vfs'].flatMap((scheme) =>
      languages.map((language) => ({ scheme, language })),
    ),
    initializationOptions,
  };
}

/** Lets a crashed server start again a few times without a word, and then gives up. */
function errorHandler(client: () => LanguageClient, giveUp: () => void): ErrorHandler {
  let byDefault: ErrorHandler | null = null;
  const handler = (): ErrorHandler => (byDefault ??= client().createDefaultErrorHandler());
  return {
    error: (error, message, count) => handler().error(error, message, count),
    closed: async () => {
      const result = await handler().closed();
      if (result.action === CloseAction.DoNotRestart) giveUp();
      return { ...result, handled: true };
    },
  };
}
