import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CompletionList,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const serverFile = join(process.env['CITATION_REVIEW_DIST'] ?? join(root, 'dist'), 'server.js');

/** What VS Code can do, as far as the server asks. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true },
  window: { workDoneProgress: true },
};

export interface StartOptions {
  /** Files of the workspace folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** The editor's settings (`citationReview`). */
  readonly settings?: object;
  readonly capabilities?: ClientCapabilities;
  readonly options?: object;
  /** Attaches handlers for what the server asks, before it is started. */
  readonly prepare?: (connection: MessageConnection) => void;
}

/** A client of the built language server at the other end of a real stdio pipe, with a workspace folder of its own. */
export class LanguageClient {
  readonly folder: string;
  readonly connection: MessageConnection;
  readonly messages: string[] = [];
  readonly #process: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  #waiting: (() => void)[] = [];
  #opened = 0;
  initialized: InitializeResult = { capabilities: {} };

  private constructor(folder: string) {
    this.folder = folder;
    if (!existsSync(serverFile)) throw new Error(`${serverFile} is missing: run "npm run build" first.`);
    this.#process = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('The server has no pipes.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.set(params.uri, params);
      this.#wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      this.#wake();
    });
  }

  static async start({
    files = {},
    settings,
    capabilities,
    options,
    prepare,
  }: StartOptions = {}): Promise<LanguageClient> {
    const folder = mkdtempSync(join(tmpdir(), 'citation-review-server-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const client = new LanguageClient(folder);
    prepare?.(client.connection);
    client.connection.listen();
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
      capabilities: capabilities ?? fullCapabilities,
      initializationOptions: { cacheFolder: join(folder, '.cache'), settings, ...options },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    this.connection.dispose();
    this.#process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens a document of the folder (it need not exist on disk) and waits for its first diagnostics. */
  async open(
    text: string,
    { name = `article-${(this.#opened += 1)}.md`, languageId = 'markdown' } = {},
  ): Promise<OpenDocument> {
    const uri = pathToFileURL(join(this.folder, name)).href;
    const document = new OpenDocument(this, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Has a reference of the library formatted, so that the formatter has started when a hover asks for one. */
  async warmUp(): Promise<void> {
    const document = await this.open('@', { name: 'warm-up.md' });
    const position = document.at('@', 1);
    const list = await document.request<CompletionList>('textDocument/completion', { position });
    await this.connection.sendRequest('completionItem/resolve', list.items[0]);
  }

  /** Waits until a message of the server meets the condition. */
  async until<Result>(look: () => Result | undefined): Promise<Result> {
    for (;;) {
      const result = look();
      if (result !== undefined) return result;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The diagnostics that were last published for a document. */
  published(uri: string): PublishDiagnosticsParams | undefined {
    return this.#published.get(uri);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** A document as the client has it. */
export class OpenDocument {
  readonly #client: LanguageClient;
  #document: TextDocument;

  constructor(client: LanguageClient, document: TextDocument) {
    this.#client = client;
    this.#document = document;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** The position of the first occurrence of some words, or so many UTF-16 code units behind its start. */
  at(words: string, shift = 0): Position {
    const offset = this.text.indexOf(words);
    if (offset < 0) throw new Error(`"${words}" is not in the text.`);
    return this.#document.positionAt(offset + shift);
  }

  /** The words in a range. */
  words(range: Range): string {
    return this.#document.getText(range);
  }

  /** Replaces the first occurrence of some words, as a key press would. */
  async replace(words: string, by: string): Promise<void> {
    await this.apply([{ range: { start: this.at(words), end: this.at(words, words.length) }, newText: by }]);
  }

  /** Applies edits of the current version and tells the server. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    const text = TextDocument.applyEdits(this.#document, [...edits]);
    this.#document = TextDocument.create(this.uri, this.#document.languageId, this.version + 1, text);
    await this.#client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ text }],
    });
  }

  /** Applies a workspace edit, which must be for this version. */
  async applyWorkspaceEdit(edit: WorkspaceEdit | undefined): Promise<void> {
    const [change] = edit?.documentChanges ?? [];
    if (change === undefined || !('textDocument' in change)) throw new Error('There is no edit of a document.');
    if (change.textDocument.version !== this.version) throw new Error('The edit is for another version.');
    await this.apply(change.edits.filter((one): one is TextEdit => 'newText' in one));
  }

  request<Result>(method: string, params: object = {}): Promise<Result> {
    return this.#client.connection.sendRequest<Result>(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** The diagnostics of the current version, once those that meet the condition are published. */
  async diagnostics(
    meets: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    return this.#client.until(() => {
      const published = this.#client.published(this.uri);
      return published?.version === this.version && meets(published.diagnostics) ? published.diagnostics : undefined;
    });
  }
}

/** A document of these lines. */
export function lines(...all: readonly string[]): string {
  return all.join('\n');
}
