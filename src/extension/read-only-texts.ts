import * as vscode from 'vscode';

const scheme = 'citation-review';

/** Texts that are shown and not kept: they can be read, searched and copied, and closing them asks nothing. */
class ReadOnlyTexts implements vscode.TextDocumentContentProvider {
  readonly #contents = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return this.#contents.get(path) ?? '';
  }

  forget({ scheme: closed, path }: vscode.Uri): void {
    if (closed === scheme) this.#contents.delete(path);
  }

  /** Shows a text under this name; the next one of the same name takes its place. */
  async show(name: string, content: string, options: vscode.TextDocumentShowOptions): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${name.replace(/[/\\?#]/g, ' ')}` });
    this.#contents.set(uri.path, content);
    this.#changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true, ...options });
  }
}

let made: ReadOnlyTexts | null = null;

/** Made when the extension starts, and not when its file is read. */
function texts(): ReadOnlyTexts {
  return (made ??= new ReadOnlyTexts());
}

/** To be registered once. */
export function provideReadOnlyTexts(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, texts()),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts().forget(uri)),
  );
}

/** Shows a text under a name that ends as the file would: `.md`, `.txt`. */
export function showReadOnly(
  name: string,
  content: string,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  return texts().show(name, content, options);
}
