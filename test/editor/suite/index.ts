import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { SuiteResults, TestResult } from '../launcher/run.ts';

/** The entry that VS Code's extension host calls: runs all suites, writes what came of them, and rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all.ts');
  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    const add = (test: Mocha.Test | Mocha.Hook, state: TestResult['state'], message?: string): void => {
      tests.push({ title: test.fullTitle(), state, milliseconds: test.duration ?? 0, ...(message && { message }) });
    };
    runner.on('pass', (test) => add(test, 'passed'));
    runner.on('pending', (test) => add(test, 'skipped'));
    runner.on('fail', (test, error) => add(test, 'failed', error instanceof Error ? error.stack : String(error)));
  });
  const results = process.env['CITATION_REVIEW_RESULTS'];
  if (results !== undefined) writeFileSync(results, JSON.stringify({ tests } satisfies SuiteResults));
  if (tests.some(({ state }) => state === 'failed')) throw new Error('In-editor tests failed');
}

/** The launcher prints what is written; the extension host's console would lose itself among the editor's own lines. */
class Silent extends Mocha.reporters.Base {}
