import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle } from './articles.ts';

describe('Completion', () => {
  afterEach(closeAll);

  it('offers the labels of the article and the items of the library behind [^', async () => {
    const items = await completionsAtEnd(
      'Defined.[^known] Missing.[^1]\n\n[^known]: A source of some kind.\n\nMore.[^',
    );
    const labels = items.map(labelOf);
    assert.ok(labels.includes('[^known]'), labels.slice(0, 10).join(', '));
    assert.ok(items.some(({ filterText = '' }) => filterText.includes('Turner')));
  });

  it('offers the items of the library behind @', async () => {
    const items = await completionsAtEnd('Missing.[^1]\n\nAs @');
    assert.ok(items.length >= 50, String(items.length));
  });

  it('gives an item its formatted reference as documentation', async () => {
    const items = await completionsAtEnd('Missing.[^1]\n\nAs @', 200);
    const turner = items.find(({ filterText = '' }) => /Turner.*Optimal/i.test(filterText));
    const text = turner?.documentation;
    assert.match(typeof text === 'object' ? text.value : String(text), /Turner, A.*\(202\d\)/);
  });
});

async function completionsAtEnd(text: string, resolved = 0): Promise<readonly vscode.CompletionItem[]> {
  const { document } = await openArticle(text);
  const end = document.positionAt(document.getText().length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    end,
    undefined,
    resolved,
  );
  return list.items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
