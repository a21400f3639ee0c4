import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findings, openExample, pause, rangeOf, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

/** What a reader of the README sees: the steps of the main job, each in a light and a dark theme. */
describe('Screenshots', () => {
  afterEach(async () => {
    await page.press('Escape');
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`show the main job in the ${name} theme`, async function () {
      if (!hasPage) this.skip();
      this.timeout(90_000);
      await prepare(theme);
      const editor = await openExample();
      await showAt(editor, '[^8] Here');

      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await take(`problems-${name}`);
      await vscode.commands.executeCommand('workbench.action.closePanel');

      await showAt(editor, '[^8] Here');
      await vscode.commands.executeCommand('editor.action.showHover');
      await take(`missing-${name}`);
      await page.press('Escape');

      await vscode.commands.executeCommand('editor.action.quickFix');
      await take(`quick-fix-${name}`);
      await page.press('Escape');

      await showAt(editor, 'reported in 2025');
      await vscode.commands.executeCommand('editor.action.showHover');
      await take(`claim-${name}`);
      await page.press('Escape');
      await vscode.commands.executeCommand('editor.action.quickFix');
      await take(`claim-fixes-${name}`);
      await page.press('Escape');
      const dismissing = vscode.commands.executeCommand('citationReview.dismissClaim');
      await take(`dismiss-${name}`);
      await page.press('Escape');
      await dismissing;

      const before = findings(editor.document).length;
      await vscode.commands.executeCommand('citationReview.defineMissingFootnotes');
      await waitFor('fewer findings', () => findings(editor.document).length < before);
      await showAt(editor, '[^8]: ');
      await take(`defined-${name}`);

      await showAt(editor, '[^7] Being');
      await vscode.commands.executeCommand('editor.action.showHover');
      await take(`hover-${name}`);
    });
  }
});

async function prepare(theme: string): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Workspace);
  for (const command of ['closeAuxiliaryBar', 'closeSidebar', 'closePanel']) {
    await vscode.commands.executeCommand(`workbench.action.${command}`);
  }
  await vscode.commands.executeCommand('notifications.clearAll');
  // Away from whatever would show a tooltip.
  await page.point(1_000, 90);
}

async function showAt(editor: vscode.TextEditor, text: string): Promise<void> {
  const place = rangeOf(editor.document, text).start.translate(0, 2);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
  await pause(300);
}

/** Takes a picture when what was asked for has had the time to appear. */
async function take(name: string): Promise<void> {
  await pause(1_500);
  await page.screenshot(name);
}
