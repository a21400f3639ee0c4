import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle, openExampleCopy, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

const item = '#citation-review\\.citation-review\\.citationReview\\.status';

describe('The status bar', () => {
  afterEach(closeAll);

  it('says the markers, the claims and the review status in plain words', async function () {
    if (!hasPage) this.skip();
    await openExampleCopy();
    const status = /17 markers, 0 defined · \d{1,2} of \d\d claims sourced · needs citations/;
    await waitFor('the status', async () => status.test(await page.read('.statusbar')));
  });

  it('says "unresolved" while an error or warning is open', async function () {
    if (!hasPage) this.skip();
    await openArticle('One.[^1]\n\n[^1]: A source of some kind.\n[^2]: Another that nothing uses.\n');
    await waitFor('the status', async () =>
      (await page.read('.statusbar')).includes('1 marker, 1 defined · 1 of 1 claim sourced · unresolved'),
    );
  });

  it('is hidden in another language, also when the document becomes one of it', async function () {
    if (!hasPage) this.skip();
    const { document } = await openArticle('One.[^1]\n');
    await waitFor('the status', async () => (await page.read('.statusbar')).includes('1 marker'));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await waitFor('no status', async () => !(await page.read('.statusbar')).includes('1 marker'));
    assert.equal(document.languageId, 'plaintext');
  });

  it('shows the problems when it is clicked', async function () {
    if (!hasPage) this.skip();
    await openExampleCopy();
    await page.click('17 markers', item);
    await waitFor('the problems', async () => (await page.read('.panel')).includes('has no definition'));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
