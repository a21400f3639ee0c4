/**
 * Key press to diagnostics over a real stdio pipe, beside a server that parses nothing and answers each change with an
 * empty list. Needs `npm run build` first.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { prose } from './texts.ts';
import { medianOf, printTable, type Row } from './measure.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const uri = 'file:///bench/article.md';

const echoServer = `
const { createConnection, TextDocuments, TextDocumentSyncKind, ProposedFeatures, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] }));
documents.listen(connection); connection.listen();`;

interface Session {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
}

async function start(words: readonly string[]): Promise<Session> {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  return { process: child, connection };
}

/** Opens the text, then measures from sending a change to the diagnostics of that version. */
async function keystroke(words: readonly string[], text: string): Promise<number> {
  const { process: child, connection } = await start(words);
  const waiting = new Map<number, () => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) => {
    if (version !== undefined) waiting.get(version)?.();
  });
  const published = (version: number): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(version, resolve);
    });
  const opened = published(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  await opened;
  const lines = text.split('\n').length;
  let version = 1;
  const time = await medianOf(
    async (run) => {
      version += 1;
      const seen = published(version);
      const position = { line: Math.floor((lines * ((run + 7) % 23)) / 23), character: 0 };
      const contentChanges = [{ range: { start: position, end: position }, text: 'x' }];
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      await seen;
    },
    25,
    8,
  );
  connection.dispose();
  child.kill();
  return time;
}

const echo = join(root, 'node_modules', '.citation-review-echo.cjs');
writeFileSync(echo, echoServer);
const rows: Row[] = [];
for (const words of [5_000, 50_000, 500_000]) {
  const text = prose(words);
  const theirs = await keystroke([echo], text);
  const ours = await keystroke([join(root, 'dist/server.js'), '--stdio'], text);
  rows.push({
    what: `key press at ${words.toLocaleString('en')} words`,
    ours,
    theirs,
    against: 'echo server',
    target: 2.5,
  });
}
printTable('Language server over stdio', rows);
rmSync(echo);
