import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { cacheFolder, createNodeCache } from '../ports/node/cache.ts';
import { systemClock } from '../ports/node/clock.ts';
import { createNodeFiles } from '../ports/node/files.ts';
import { createWorkerFormatter } from '../ports/node/formatter.ts';
import { gitUser } from '../ports/node/git-user.ts';
import { createNodeHttp } from '../ports/node/http.ts';
import { keyInEnvironment } from '../ports/node/keys.ts';
import { serve } from './connection.ts';

/** Serves the client that the process's arguments name. */
export function serveClient(): void {
  const connection = createConnection();
  // A fault in work that nobody waits for must not end the server, and with it everybody's unsaved state of the review.
  process.on('unhandledRejection', (reason) => connection.console.error(`A fault of the server: ${String(reason)}`));
  serve(connection, {
    files: createNodeFiles(),
    clock: systemClock,
    cache: (folder) => createNodeCache(folder ?? cacheFolder()),
    http: (fetch) => createNodeHttp(fetch === null ? {} : { fetch, userAgentSuffix: '(editor)' }),
    gitUser,
    keyOf: keyInEnvironment,
    formatter: createWorkerFormatter(join(__dirname, 'formatter.js')),
    pages: join(__dirname, '..', 'docs', 'rules'),
  });
}
