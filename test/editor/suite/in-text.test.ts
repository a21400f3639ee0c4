import * as assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openExample, pause, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

const settings = ['codeLens', 'inlayHints', 'claimHighlighting'];

/** What stands between the lines and behind the markers when the settings ask for it. */
describe('In the text', () => {
  afterEach(async () => {
    await switchAll(undefined);
    await closeAll();
  });

  it('nothing of ours stands unless it is asked for', async () => {
    const { document } = await openExample();
    assert.deepEqual(await lensTitles(document), []);
    assert.deepEqual(await hintLabels(document), []);
  });

  it('sections say how many claims are sourced, and no longer when it is switched off', async () => {
    const { document } = await openExample();
    await switchAll(true);
    await waitFor('lenses', async () => (await lensTitles(document)).length > 0);
    assert.match((await lensTitles(document))[0] ?? '', /^\d+ of \d+ claims? sourced$/);
    await switchAll(undefined);
    await waitFor('no lenses', async () => (await lensTitles(document)).length === 0);
  });

  it('markers say which work they stand for, once it is defined', async () => {
    const { document } = await openExample();
    await switchAll(true);
    await vscode.commands.executeCommand('citationReview.defineMissingFootnotes');
    await waitFor('hints', async () => (await hintLabels(document)).includes('Turner et al. 2021'));
  });

  it('definitions fold', async () => {
    const { document } = await openExample();
    await vscode.commands.executeCommand('citationReview.defineMissingFootnotes');
    const start = await waitFor('definitions', () => lineOf(document, '[^1]: '));
    const folds = async (): Promise<readonly number[]> =>
      (
        await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
      ).map((range) => range.start);
    await waitFor('a fold', async () => (await folds()).includes(start));
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`looks as it should in the ${name} theme`, async function () {
      if (!hasPage) this.skip();
      this.timeout(60_000);
      await vscode.workspace
        .getConfiguration('workbench')
        .update('colorTheme', theme, vscode.ConfigurationTarget.Workspace);
      const editor = await openExample();
      await switchAll(true);
      await vscode.commands.executeCommand('citationReview.defineMissingFootnotes');
      await waitFor('hints', async () => (await hintLabels(editor.document)).length > 0);
      for (const bar of ['closeAuxiliaryBar', 'closeSidebar', 'closePanel']) {
        await vscode.commands.executeCommand(`workbench.action.${bar}`);
      }
      const line = (lineOf(editor.document, '## Experiments') ?? 0) - 2;
      editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
      await pause(1_500);
      await page.screenshot(`in-text-${name}`);
    });
  }
});

async function switchAll(value: true | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('citationReview');
  for (const name of settings) await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
}

async function lensTitles({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return lenses.flatMap(({ command }) => command?.title ?? []);
}

async function hintLabels(document: vscode.TextDocument): Promise<readonly unknown[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ label }) => label);
}

/** The line that begins with these words, or undefined. */
function lineOf(document: vscode.TextDocument, words: string): number | undefined {
  const line = document
    .getText()
    .split(/\r?\n/)
    .findIndex((text) => text.startsWith(words));
  return line < 0 ? undefined : line;
}
