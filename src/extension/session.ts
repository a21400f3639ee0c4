import { messageOf } from './error-message.ts';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusNotification, trustNotification, type StatusParams } from '../server/protocol.ts';

/** The extension's one connection to its language server, and what the server last said of each article. */
export class Session implements vscode.Disposable {
  /** What the server logs, whichever of them it is. */
  readonly output = vscode.window.createOutputChannel('Citation Review', { log: true });
  readonly #context: vscode.ExtensionContext;
  readonly #statuses = new Map<string, StatusParams>();
  readonly #changed = new vscode.EventEmitter<StatusParams | null>();
  readonly #disposables: { dispose: () => unknown }[] = [];
  #client: Promise<LanguageClient> | null = null;

  /** Fires when the server has said how far an article has come; with null when what it said no longer holds. */
  readonly onStatus = this.#changed.event;

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
    this.#disposables.push(
      this.output,
      this.#changed,
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#notify(trustNotification)),
      // Also when a document changes its language.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#statuses.delete(uri.toString())) this.#changed.fire(null);
      }),
    );
  }

  /** Where the editor keeps what nobody else may read. */
  get secrets(): vscode.SecretStorage {
    return this.#context.secrets;
  }

  /** Starts the server if it does not run. A failure is shown to the user. */
  start(): void {
    this.client().catch((error: unknown) => this.#showFailure(error));
  }

  /** The running client. Rejects when the server cannot be started. */
  client(): Promise<LanguageClient> {
    const client = this.#client ?? this.#launch();
    this.#client = client;
    // The next one who asks tries again.
    client.catch(() => {
      if (this.#client === client) this.#client = null;
    });
    return client;
  }

  /** Ends the server and starts it anew, whatever state it was in. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.client();
  }

  /** Sends one of the server's own requests. Rejects with the server's sentence when it refuses. */
  async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.client();
    return token === undefined
      ? client.sendRequest<Result>(method, params)
      : client.sendRequest<Result>(method, params, token);
  }

  /** What the server last said of a document, or undefined. */
  statusOf(uri: vscode.Uri): StatusParams | undefined {
    return this.#statuses.get(uri.toString());
  }

  dispose(): void {
    void this.#stop().finally(() => {
      vscode.Disposable.from(...this.#disposables).dispose();
    });
  }

  async #launch(): Promise<LanguageClient> {
    const { startClient } = await import('./client.lazy.ts');
    const client = await startClient(this.#context, this.output, () => this.#giveUp());
    client.onNotification(statusNotification, (status: StatusParams) => {
      this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status);
      this.#changed.fire(status);
    });
    return client;
  }

  /** The server does not stay up: whoever needs it next starts it anew. */
  #giveUp(): void {
    this.#client = null;
    this.#forgetStatuses();
    void this.#offerRestart();
  }

  async #offerRestart(): Promise<void> {
    const again = vscode.l10n.t('Restart');
    const output = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t(
      'The language server of Citation Review has ended several times. Your articles are unchanged.',
    );
    const choice = await vscode.window.showErrorMessage(message, again, output);
    if (choice === again) this.start();
    if (choice === output) this.output.show();
  }

  async #stop(): Promise<void> {
    const stopping = this.#client;
    this.#client = null;
    this.#forgetStatuses();
    const client = await stopping?.catch(() => null);
    await client?.dispose().catch(() => undefined);
  }

  #forgetStatuses(): void {
    this.#statuses.clear();
    this.#changed.fire(null);
  }

  async #notify(method: string): Promise<void> {
    const client = await this.#client?.catch(() => null);
    await client?.sendNotification(method);
  }

  #showFailure(error: unknown): void {
    const reason = messageOf(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Citation Review could not start its language server: {0}', reason),
    );
  }
}
