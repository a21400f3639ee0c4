/**
 * Runs the in-editor suites: in a desktop VS Code where one can be had, else in VS Code's server shown in a headless browser.
 * `--browser` skips the desktop. Pictures go to out/screenshots, or with UPDATE_SCREENSHOTS=1 to docs/screenshots.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInBrowser } from './browser.ts';
import { runOnDesktop } from './desktop.ts';
import { copyPackaged } from './packaged.ts';
import { HostMissing, type EditorRun, type SuiteResults } from './run.ts';
import { makeWorkspace } from './workspace.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'citation-review-editor-'));
const out = join(root, 'out');

const run: EditorRun = {
  extension: await copyPackaged(root, join(scratch, 'extension')),
  scratch,
  downloads: join(root, '.vscode-test'),
  suite: join(out, 'editor-tests', 'index.js'),
  workspace: makeWorkspace(join(root, 'examples'), join(scratch, 'workspace')),
  results: join(out, 'editor-tests.json'),
  screenshots: process.env['UPDATE_SCREENSHOTS'] === '1' ? join(root, 'docs', 'screenshots') : join(out, 'screenshots'),
  timeout: 300_000,
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

/** Prints every test and returns the exit code. */
function report({ tests }: SuiteResults): number {
  const marks = { passed: '✓', failed: '✗', skipped: '-' };
  for (const { title, state, milliseconds, message } of tests) {
    console.log(`  ${marks[state]} ${title} (${milliseconds} ms)`);
    if (message !== undefined) console.log(message.replace(/^/gm, '      '));
  }
  return tests.every(({ state }) => state !== 'failed') ? 0 : 1;
}

try {
  rmSync(run.results, { force: true });
  const code = await launch();
  if (code === null) {
    console.error('The in-editor tests were not run: no VS Code can be had on this machine.');
    process.exitCode = process.env['CI'] === undefined ? 0 : 1;
  } else if (existsSync(run.results)) {
    process.exitCode = report(JSON.parse(readFileSync(run.results, 'utf8')) as SuiteResults);
  } else {
    console.error(`The editor ended with ${code} before the suite told what came of its tests.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
