import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { Cache, Clock, Files, Http, Log } from '../ports/ports.ts';
import { product } from '../ports/product.ts';
import type { Formatter } from '../references/format/formatter.ts';
import { messageOf } from '../ports/error-message.ts';
import { clientFetch, switchedHttp } from './client-http.ts';
import { readClient, type Client } from './client.ts';
import { Desks } from './desks.ts';
import { features } from './features/index.ts';
import { keepLookedUp } from './look-ups.ts';
import { trustNotification } from './protocol.ts';
import { RequestLog } from './request-log.ts';
import { say } from './say.ts';
import { settingsFor } from './settings.ts';
import { pathsOf } from './uris.ts';
import { warmUpFormatter } from './warm-up.ts';
import { watchFiles } from './watch.ts';
import { Workspace } from './workspace.ts';

/** What the server takes of the machine it runs on. */
export interface Machine {
  readonly files: Files;
  readonly clock: Clock;
  readonly cache: (folder: string | null) => Cache;
  /** Through the client's `fetch` where it lends one. */
  readonly http: (fetch: ((url: URL, init: RequestInit) => Promise<Response>) | null) => Http;
  readonly formatter: Formatter;
  /** The name that git knows the user by in a folder, or null. */
  readonly gitUser: (folder: string) => Promise<string | null>;
  /** The user's key for a service. */
  readonly keyOf: (service: string) => string | undefined;
  /** The folder of the rules' pages. */
  readonly pages: string;
}

/** Makes a language server of a connection. It begins to listen at once. */
export function serve(connection: Connection, machine: Machine): void {
  connection.onInitialize((params) => initialize(connection, machine, params));
  connection.onShutdown(() => machine.formatter.close());
  connection.listen();
}

function initialize(connection: Connection, machine: Machine, params: InitializeParams): InitializeResult {
  const client = readClient(params);
  const log = logTo(connection);
  let trusted = client.options.trusted !== false;
  const { files, clock } = machine;
  const http = switchedHttp(
    machine.http(client.options.canFetch === true ? clientFetch(connection) : null),
    () => trusted,
  );
  const requests = new RequestLog();
  const cache = machine.cache(client.options.cacheFolder ?? null);
  const desks = new Desks({
    equipment: {
      files,
      http,
      cache,
      clock,
      log,
      formatter: machine.formatter,
      keyOf: machine.keyOf,
      onRequest: requests.add,
      // Git reads the configuration of the folder it is asked in.
      gitUser: (folder) => (trusted ? machine.gitUser(folder) : Promise.resolve(null)),
    },
    settings: (uri, path, folder) => settingsFor(uri, path, folder, { connection, client, files, log, trusted }),
  });
  desks.folders = foldersOf(params);
  const workspace = new Workspace(desks, log, (message) => say(connection, message));
  const restart = (): void => {
    desks.reset();
    workspace.reload();
  };

  connection.onDidOpenTextDocument(({ textDocument }) => workspace.open(textDocument));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    workspace.change(textDocument.uri, textDocument.version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => workspace.close(textDocument.uri));
  connection.onDidChangeConfiguration(restart);
  connection.onNotification(trustNotification, () => {
    trusted = true;
    restart();
  });
  const context = { connection, client, workspace, log, clock, requests, rulePage: pagesIn(machine.pages) };
  for (const feature of features) feature.register(context);
  keepLookedUp(context);
  warmUpFormatter(context);
  connection.onInitialized(() => {
    watchFiles(context, desks, restart).catch((error: unknown) =>
      log.warn(`Files are not watched: ${messageOf(error)}`),
    );
  });
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Citation Review', version: product.version } };
}

function capabilitiesFor(client: Client): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return features.reduce((all, { capabilities }) => ({ ...all, ...capabilities(client) }), own);
}

function foldersOf(params: InitializeParams): readonly string[] {
  const { workspaceFolders, rootUri } = params as Pick<InitializeParams, 'workspaceFolders'> & {
    rootUri?: string | null;
  };
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
  return pathsOf(uris);
}

function pagesIn(folder: string): (rule: string) => string | null {
  if (!existsSync(folder)) return () => null;
  const base = pathToFileURL(folder).href;
  return (rule) => `${base}/${rule}.md`;
}

function logTo(connection: Connection): Log {
  return {
    info: (message) => connection.console.info(message),
    warn: (message) => connection.console.warn(message),
  };
}
