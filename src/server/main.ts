import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { cacheFolder, createNodeCache } from '../ports/node/cache.ts';
import { systemClock } from '../ports/node/clock.ts';
import { createNodeFiles } from '../ports/node/files.ts';
import { createWorkerFormatter } from '../ports/node/formatter.ts';
import { createNodeHttp } from '../ports/node/http.ts';
import { serve } from './connection.ts';

/** The ways to speak to the server, as `vscode-languageserver` reads them from the arguments. */
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  const connection = createConnection();
  // A fault in work that nobody waits for must not end the server, and with it everybody's unsaved state of the review.
  process.on('unhandledRejection', (reason) => connection.console.error(`A fault of the server: ${String(reason)}`));
  serve(connection, {
    files: createNodeFiles(),
    clock: systemClock,
    cache: (folder) => createNodeCache(folder ?? cacheFolder()),
    http: (fetch) => createNodeHttp(fetch === null ? {} : { fetch, userAgentSuffix: '(editor)' }),
    formatter: createWorkerFormatter(join(__dirname, 'formatter.js')),
    pages: join(__dirname, '..', 'docs', 'rules'),
  });
} else {
  process.stderr.write('This is a language server: start it with --stdio, or as "citation-review lsp --stdio".\n');
  process.exitCode = 2;
}
