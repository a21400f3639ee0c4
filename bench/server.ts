/**
 * Key press to diagnostics over a real stdio pipe, beside a server that parses nothing and answers each change with an
 * empty list, and beside the same with a list as long as ours, which is the share of the pipe. Then from start to the answer
 * to `initialize`. Needs `npm run build` first.
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
import { medianOf, middle, printTable, type Row } from './measure.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const uri = 'file:///bench/article.md';

const echoServer = `
const { createConnection, TextDocuments, TextDocumentSyncKind, ProposedFeatures, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const place = (line, character) => ({ line, character });
const diagnostics = Array.from({ length: Number(process.argv[2]) }, (_, line) => ({
  range: { start: place(line, 100), end: place(line, 104) }, severity: 1, code: 'undefined-footnote', source: 'Citation Review',
  message: '[^8] has no definition and is used 12 times. Insert its reference or define it.' }));
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics }));
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

interface Published {
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

/** A server that has the text open. */
interface Opened {
  /** How many diagnostics it sent for the text. */
  readonly diagnostics: number;
  /** Milliseconds from sending a change to the diagnostics of that version. */
  readonly press: (run: number) => Promise<number>;
  readonly close: () => void;
}

async function open(words: readonly string[], text: string): Promise<Opened> {
  const { process: child, connection } = await start(words);
  const waiting = new Map<number, (count: number) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }: Published) => {
    if (version !== undefined) waiting.get(version)?.(diagnostics.length);
  });
  const published = (version: number): Promise<number> =>
    new Promise((resolve) => {
      waiting.set(version, resolve);
    });
  const opened = published(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const lines = text.split('\n').length;
  let version = 1;
  const press = async (run: number): Promise<number> => {
    version += 1;
    const seen = published(version);
    const position = { line: Math.floor((lines * ((run + 7) % 23)) / 23), character: 0 };
    const contentChanges = [{ range: { start: position, end: position }, text: 'x' }];
    const started = performance.now();
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await seen;
    return performance.now() - started;
  };
  const close = (): void => {
    connection.dispose();
    child.kill();
  };
  return { diagnostics: await opened, press, close };
}

/** The median times of servers whose keys are pressed in turns, so that what else the machine does slows them alike. */
async function inTurns(servers: readonly Opened[]): Promise<readonly number[]> {
  const times = servers.map((): number[] => []);
  for (let run = -40; run < 100; run += 1) {
    for (const [index, server] of servers.entries()) {
      const time = await server.press(run + 40);
      if (run >= 0) times[index]?.push(time);
    }
  }
  for (const server of servers) server.close();
  return times.map(middle);
}

/** From starting the process to its answer to `initialize`; the echo server's is that of the library alone. */
async function startUp(words: readonly string[]): Promise<number> {
  return medianOf(async () => {
    const { process: child, connection } = await start(words);
    connection.dispose();
    child.kill();
  }, 9);
}

/** So that what the server compiled is kept, as it is in an editor: a process that is killed keeps nothing. */
async function startAndExit(words: readonly string[]): Promise<void> {
  const { process: child, connection } = await start(words);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

const echo = join(root, 'node_modules', '.citation-review-echo.cjs');
writeFileSync(echo, echoServer);
const rows: Row[] = [];
const server = [join(root, 'dist/server.js'), '--stdio'];
for (const words of [5_000, 50_000, 500_000]) {
  const text = prose(words);
  const what = `key press at ${words.toLocaleString('en')} words`;
  const opened = await open(server, text);
  const counts = [0, opened.diagnostics];
  const echoes = await Promise.all(counts.map((count) => open([echo, String(count)], text)));
  const [ours = NaN, empty = NaN, full = NaN] = await inTurns([opened, ...echoes]);
  rows.push(
    { what, ours, theirs: empty, against: 'echo server', target: 2.5 },
    { what, ours, theirs: full, against: `echo server with ${String(opened.diagnostics)} diagnostics` },
  );
}
await startAndExit(server);
rows.push({
  what: 'start to the answer to initialize',
  ours: await startUp(server),
  theirs: await startUp([echo, '0']),
  against: 'echo server',
});
printTable('Language server over stdio', rows);
rmSync(echo);
