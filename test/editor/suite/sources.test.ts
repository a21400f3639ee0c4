import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { startFaultServer, type FaultServer } from '../../faults/server.ts';
import { closeAll, findings, hoverOn, openArticle, pause, rangeOf, ruleOf, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const retracted = [
  'It was once claimed that a vaccine does harm.[^1] Power is sought by most policies that are best.[^2]',
  '',
  '[^1]: Wakefield, A. et al. (1998). Ileal-lymphoid-nodular hyperplasia. https://doi.org/10.1016/S0140-6736(97)11096-0',
  '[^2]: Turner et al., "Optimal Policies Tend to Seek Power", arXiv:1912.01683',
  '[^3]: A note that nothing leads to.',
  '',
].join('\n');

const claim =
  'Cohen and colleagues showed in 2022 that advanced artificial agents intervene in the provision of reward.\n';

describe('Sources, asked of services on this machine', () => {
  let server: FaultServer;
  const settings = () => vscode.workspace.getConfiguration('citationReview');

  before(async () => {
    server = await startFaultServer();
    await settings().update('services', server.services, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await settings().update('services', undefined, vscode.ConfigurationTarget.Global);
    await server.close();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('says of a retracted source that it was, in the text and on hover', async () => {
    const { document } = await openArticle(retracted);
    await vscode.commands.executeCommand('citationReview.checkIdentifiers');
    await waitFor('the retraction', () => findings(document).some((one) => ruleOf(one) === 'retracted-source'));
    const text = await hoverOn(document, '[^1]');
    assert.match(text, /Retracted/);
    assert.match(text, /2010/);
    await picture('retracted', document, '[^1]');
  });

  it('lists what was asked of which service', async () => {
    await openArticle(retracted);
    await vscode.commands.executeCommand('citationReview.checkIdentifiers');
    await vscode.commands.executeCommand('citationReview.showRequests');
    const shown = vscode.window.activeTextEditor?.document;
    assert.match(shown?.getText() ?? '', /\| Crossref \| 127\.0\.0\.1:\d+ \| `\/works/);
    assert.equal(shown?.isDirty, false);
    if (hasPage) await page.screenshot('requests');
  });

  it('finds the source of a claim, and cites it', async function () {
    if (!hasPage) this.skip();
    const { document } = await openArticle(claim);
    await find(document);
    await waitFor('the work', async () => (await page.read('.quick-input-widget')).includes('Cohen et al. 2022'));
    await pause(800);
    await page.screenshot('find-source');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await waitFor('the footnote', () => document.getText().includes('[^1]: '));
    assert.match(document.getText(), /reward\.\[\^1\]\n\n\[\^1\]: Cohen, M\. K\./);
  });

  async function find(document: vscode.TextDocument): Promise<void> {
    const { end } = document.lineAt(0).range;
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(end, end);
    void vscode.commands.executeCommand('citationReview.findSource');
  }

  async function picture(name: string, document: vscode.TextDocument, text: string): Promise<void> {
    if (!hasPage) return;
    const editor = await vscode.window.showTextDocument(document);
    const place = rangeOf(document, text).start.translate(0, 2);
    editor.selection = new vscode.Selection(place, place);
    for (const [theme, label] of [
      ['light', 'Default Light Modern'],
      ['dark', 'Default Dark Modern'],
    ] as const) {
      const workbench = vscode.workspace.getConfiguration('workbench');
      await workbench.update('colorTheme', label, vscode.ConfigurationTarget.Workspace);
      await pause(500);
      await vscode.commands.executeCommand('editor.action.showHover');
      await pause(1_500);
      await page.screenshot(`${name}-${theme}`);
      await page.press('Escape');
    }
  }
});
