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
import { languages } from './languages.ts';

/** Starts the language server beside this file and connects to it. */
export async function startClient(
  context: vscode.ExtensionContext,
  restart: () => Promise<void>,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  const client: LanguageClient = new LanguageClient(
    'citationReview',
    'Citation Review',
    { run, debug },
    {
      ...clientOptions(context),
      errorHandler: errorHandler(() => client, restart),
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

/** Lets a crashed server start again a few times, and then asks the user. */
function errorHandler(client: () => LanguageClient, restart: () => Promise<void>): ErrorHandler {
  let byDefault: ErrorHandler | null = null;
  const handler = (): ErrorHandler => (byDefault ??= client().createDefaultErrorHandler());
  return {
    error: (error, message, count) => handler().error(error, message, count),
    closed: async () => {
      const result = await handler().closed();
      if (result.action !== CloseAction.DoNotRestart) return result;
      void offerRestart(client(), restart);
      return { ...result, handled: true };
    },
  };
}

async function offerRestart(client: LanguageClient, restart: () => Promise<void>): Promise<void> {
  const again = vscode.l10n.t('Restart');
  const output = vscode.l10n.t('Show Output');
  const message = vscode.l10n.t(
    'The language server of Citation Review has ended several times. Your articles are unchanged.',
  );
  const choice = await vscode.window.showErrorMessage(message, again, output);
  if (choice === again) await restart();
  if (choice === output) client.outputChannel.show();
}
