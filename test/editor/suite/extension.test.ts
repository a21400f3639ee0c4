import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasPage, page } from './page.ts';

describe('the extension', () => {
  it('is found by the editor', async () => {
    const extension = vscode.extensions.getExtension('citation-review.citation-review');
    assert.ok(extension);
    await extension.activate();
  });

  it('has a page', async function () {
    if (!hasPage) this.skip();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.screenshot('smoke');
  });
});
