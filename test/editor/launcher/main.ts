/**
 * Runs the in-editor suites: in a desktop VS Code where one can be had, else in VS Code's server shown in a headless browser.
 * `--browser` skips the desktop. Prints what came of it as its last line; `CITATION_REVIEW_RESULTS_FILE`... see scripts/test.mjs.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInBrowser } from './browser.ts';
import { runOnDesktop } from './desktop.ts';
import { HostMissing, type EditorRun } from './run.ts';
import { makeWorkspace } from './workspace.ts';

const extension = join(import.meta.dirname, '..', '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'citation-review-editor-'));
const out = join(extension, 'out');

const run: EditorRun = {
  extension,
  scratch,
  suite: join(out, 'editor-tests', 'index.js'),
  workspace: makeWorkspace(join(extension, 'examples'), join(scratch, 'workspace')),
  results: join(out, 'editor-tests.json'),
  screenshots:
    process.env['UPDATE_SCREENSHOTS'] === '1' ? join(extension, 'docs', 'screenshots') : join(out, 'screenshots'),
  timeout: 180_000,
};

/** Tries one launcher after the other; `null` when no editor can be had. */
async function launch(): Promise<number | null> {
  const launchers = process.argv.includes('--browser') ? [runInBrowser] : [runOnDesktop, runInBrowser];
  for (const launcher of launchers) {
    try {
      return await launcher(run);
    } catch (error) {
      if (!(error instanceof HostMissing)) throw error;
      console.error(error.message);
    }
  }
  return null;
}

try {
  rmSync(run.results, { force: true });
  const code = await launch();
  if (code === null) {
    console.error('The in-editor tests were not run: no VS Code can be had on this machine.');
    process.exitCode = process.env['CI'] === undefined ? 0 : 1;
  } else if (!existsSync(run.results)) {
    console.error(`The in-editor suite ended with ${code} before it told what came of its tests.`);
    process.exitCode = 1;
  } else {
    process.exitCode = code;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
