import * as vscode from 'vscode';
import { commands } from './commands/index.ts';
import { explainMarkdownValidation } from './markdown-validation.ts';
import { provideReadOnlyTexts } from './read-only-texts.ts';
import { Session } from './session.ts';
import { createStatusBar } from './status-bar.ts';

/** Starts the language server and says which commands there are; all else happens when it is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const session = new Session(context);
  context.subscriptions.push(
    session,
    createStatusBar(session),
    provideReadOnlyTexts(),
    explainMarkdownValidation(session, context.globalState),
  );
  for (const { name, run } of commands) {
    context.subscriptions.push(vscode.commands.registerCommand(name, (...given: unknown[]) => run(session, ...given)));
  }
  session.start();
}
