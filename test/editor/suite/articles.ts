import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

const exampleFile = 'instrumental-convergence.md';

let copies = 0;

/** The folder that is open in the editor; it holds the example and its library. */
function folder(): string {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('The tests need a folder.');
  return first.uri.fsPath;
}

/** Opens an article of its own, beside the library, and waits until it is reviewed. */
export async function openArticle(text: string): Promise<vscode.TextEditor> {
  copies += 1;
  const file = join(folder(), `article-${copies}.md`);
  writeFileSync(file, text);
  return open(vscode.Uri.file(file));
}

/** Opens a copy of the example article. */
export function openExampleCopy(): Promise<vscode.TextEditor> {
  return openArticle(readFileSync(join(folder(), exampleFile), 'utf8'));
}

/** Opens the example itself; for pictures, since its name shows. */
export function openExample(): Promise<vscode.TextEditor> {
  return open(vscode.Uri.file(join(folder(), exampleFile)));
}

async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  await waitFor('diagnostics', () => findings(editor.document).length > 0);
  return editor;
}

/** Puts back what is on disk and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The diagnostics of Citation Review, in the order of the text. */
export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Citation Review')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule of a diagnostic: the readable half of its code. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The range of the first occurrence of a text. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  if (offset === -1) throw new Error(`The article does not hold ${text}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** The quick fixes at a range, worked out in full. */
export async function quickFixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

/** Asks again and again until the answer is neither false nor nothing; gives the answer. */
export async function waitFor<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== false && answer !== undefined && answer !== null) return answer;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${what}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** All hover texts in the middle of the first occurrence of a text. */
export async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const { start, end } = rangeOf(document, text);
  const middle = start.with({ character: Math.floor((start.character + end.character) / 2) });
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    middle,
  );
  const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
  return contents.map(({ value }) => value).join('\n');
}
