import * as nodeModule from 'node:module';

/** The ways to speak to the server, as `vscode-languageserver` reads them from the arguments. */
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.includes(argument.split('=')[0] ?? ''))) {
  // What the server is made of is loaded after this, so that the next start finds it compiled (Node 22.1 and later).
  if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
  void import('./serve.lazy.ts').then(({ serveClient }) => serveClient());
} else {
  process.stderr.write('This is a language server: start it with --stdio, or as "citation-review lsp --stdio".\n');
  process.exitCode = 2;
}
