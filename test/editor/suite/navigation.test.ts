import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle, rangeOf } from './articles.ts';

const article = 'One.[^a] Two.[^a] Three.[^b] See doi:10.1002/aaai.12064.\n\n[^a]: A source of some kind.\n';

describe('Navigation', () => {
  afterEach(closeAll);

  it('goes from a marker to its definition', async () => {
    const { document } = await openArticle(article);
    const [place] = await ask<(vscode.Location | vscode.LocationLink)[]>('Definition', document, 'a] Two');
    assert.ok(place);
    assert.equal(('targetRange' in place ? place.targetRange : place.range).start.line, 2);
  });

  it('finds every use of a label, and its definition', async () => {
    const { document } = await openArticle(article);
    const places = await ask<vscode.Location[]>('Reference', document, 'a] Two');
    // VS Code's own Markdown support may name the same places once more.
    assert.deepEqual(new Set(places.map(({ range }) => range.start.line)), new Set([0, 2]));
  });

  it('follows a DOI to where it leads', async () => {
    const { document } = await openArticle(article);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    assert.ok(links.some(({ target }) => target?.toString(true) === 'https://doi.org/10.1002/aaai.12064'));
  });

  it('lists definitions in the outline', async () => {
    const { document } = await openArticle(article);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    assert.ok(names(symbols).includes('[^a]'), names(symbols).join(', '));
  });
});

function ask<T>(what: string, document: vscode.TextDocument, text: string): Thenable<T> {
  return vscode.commands.executeCommand<T>(
    `vscode.execute${what}Provider`,
    document.uri,
    rangeOf(document, text).start,
  );
}
