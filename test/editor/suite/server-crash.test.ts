import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openArticle, quickFixesAt, rangeOf, waitFor } from './articles.ts';
import { hasPage, page } from './page.ts';

/** After so many crashes in a short time the client no longer starts the server by itself. */
const crashes = 5;

describe('A language server that is killed', () => {
  afterEach(closeAll);

  it('starts again by itself, says so when it has ended too often, and starts when it is asked to', async function () {
    // The extension host of the desktop may run on another system, where processes are found otherwise.
    if (!hasPage || process.platform !== 'linux') this.skip();
    this.timeout(90_000);
    const { document } = await openArticle('Missing.[^1]\n');
    const works = (): Promise<boolean> =>
      quickFixesAt(document, rangeOf(document, '[^1]')).then(
        (fixes) => fixes.length > 0,
        // The request was under way when the server ended.
        () => false,
      );
    for (let crash = 1; crash <= crashes; crash += 1) {
      await waitFor('an answer', works);
      process.kill(await waitFor('a server', serverProcess), 'SIGKILL');
    }
    await waitFor('no answer', async () => !(await works()));
    await vscode.commands.executeCommand('notifications.showList');
    await waitFor('the message', async () =>
      (await page.read('.notifications-center')).includes('ended several times'),
    );
    await vscode.commands.executeCommand('citationReview.restartServer');
    await waitFor('an answer', works);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

/** The id of the extension host's child process that is the language server. */
function serverProcess(): number | undefined {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = ids.find((id) => {
    try {
      const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  return found === undefined ? undefined : Number(found);
}
