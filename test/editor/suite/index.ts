import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** The entry that VS Code's extension host calls: runs all suites, and rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, slow: 5_000, color: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test.ts');
  const { stats, failures } = await new Promise<{ stats: Mocha.Stats | undefined; failures: number }>((resolve) => {
    const runner = mocha.run((count) => resolve({ stats: runner.stats, failures: count }));
  });
  const results = process.env['CITATION_REVIEW_RESULTS'];
  if (results !== undefined) {
    const { passes = 0, pending = 0 } = stats ?? {};
    writeFileSync(results, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  }
  if (failures > 0) throw new Error(`${failures} in-editor tests failed`);
}
