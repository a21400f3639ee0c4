// `npm test`: installs, builds and runs every suite. Its last line sums them: "N passed, N failed, N skipped".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, runNode, tryNode } from './toolchain.mjs';

const vitestResults = 'out/vitest.json';
const editorResults = 'out/editor-tests.json';

install();
runNode(['esbuild.mjs'], 'The build failed.');
mkdirSync(join(root, 'out'), { recursive: true });
for (const file of [vitestResults, editorResults]) rmSync(join(root, file), { force: true });

console.log('\n== Unit, property, command line and language server suites');
const vitest = tryNode([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestResults}`,
]);

console.log('\n== In-editor suites');
const editor = tryNode(['scripts/editor-tests.mjs']);

const counts = [vitestCounts(), editorCounts()];
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
process.exitCode = vitest === 0 && editor === 0 && sum('failed') === 0 ? 0 : 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);

/** A file that cannot even be loaded counts as one failed test. */
function vitestCounts() {
  const results = read(vitestResults);
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** A suite that ends without results has failed as one test, or is skipped as one where no editor can be had. */
function editorCounts() {
  const results = read(editorResults);
  if (results === null) return { passed: 0, failed: editor === 0 ? 0 : 1, skipped: editor === 0 ? 1 : 0 };
  const count = (state) => results.tests.filter((test) => test.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

function read(file) {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : null;
}
