/**
 * Cold starts as a user pays them: `check` (offline, without formatting) beside markdownlint-cli2 on the same file, and
 * what loading the extension's entry costs beside an empty one. Needs `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prose } from './texts.ts';
import { middle, printLimit, printTable } from './measure.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'citation-review-bench-'));
const file = join(folder, 'article.md');
writeFileSync(file, prose(4_000));

function run(...words: string[]): void {
  try {
    execFileSync(process.execPath, words, { cwd: folder, stdio: 'ignore' });
  } catch {
    // Findings make both tools end with 1; only the time counts here.
  }
}

const programs = [
  [join(root, 'dist/cli.js'), 'check', file, '--offline'],
  [join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), file],
  ['-e', '0'],
];
// In turns, so that what else the machine does slows them alike.
const times = programs.map((): number[] => []);
for (let round = 0; round < 15; round += 1) {
  programs.forEach((words, index) => {
    const start = performance.now();
    run(...words);
    times[index]?.push(performance.now() - start);
  });
}
const [ours = NaN, theirs = NaN, bare = NaN] = times.map(middle);

/** Loads the extension's entry with a stand-in for the `vscode` module, in a fresh process; prints milliseconds. */
function loadExtension(): number {
  const loader = join(folder, 'load.cjs');
  const standIn = join(folder, 'vscode.cjs');
  writeFileSync(
    standIn,
    'module.exports = new Proxy(function () {}, { get: (_, key) => key === "__esModule" ? false : class {} });',
  );
  writeFileSync(
    loader,
    `const Module = require('node:module'); const resolve = Module._resolveFilename;
     Module._resolveFilename = function (name, ...rest) { return name === 'vscode' ? ${JSON.stringify(standIn)} : resolve.call(this, name, ...rest); };
     const start = performance.now(); require(${JSON.stringify(join(root, 'dist/extension.js'))}); console.log(performance.now() - start);`,
  );
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, [loader], { encoding: 'utf8' })));
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
}

printTable('Command line, cold', [
  { what: 'check, offline', ours, theirs, against: 'markdownlint-cli2', target: 0.4 },
  { what: 'check, offline', ours, theirs: bare, against: 'node -e 0', target: 3 },
]);
/** The kilobytes of a file of `dist/`, alone or with all that it loads at its start. */
function kilobytes(name: string, loaded?: (text: string) => readonly string[]): number {
  const seen = new Set([name]);
  for (const file of seen) loaded?.(readFileSync(join(root, 'dist', file), 'utf8')).forEach((other) => seen.add(other));
  return [...seen].reduce((sum, file) => sum + statSync(join(root, 'dist', file)).size / 1000, 0);
}

/** The files that a bundle asks for when it is loaded, and those of the lazy file that it begins with. */
function requiredBy(text: string): readonly string[] {
  const isEntry = text.includes('enableCompileCache');
  const required = isEntry ? /require\("\.\/([\w.-]+)"\)/g : /=require\("\.\/([\w.-]+)"\)/g;
  return [...text.matchAll(required)].map(([, file = '']) => file);
}

console.log('\nEntries');
printLimit("the extension's entry loads", loadExtension(), 30, 'ms');
printLimit('dist/extension.js', kilobytes('extension.js'), 250, 'kB');
printLimit('dist/server.js', kilobytes('server.js'), 350, 'kB');
for (const name of ['server.js', 'cli.js']) {
  console.log(`  dist/${name} with all that it loads at its start: ${kilobytes(name, requiredBy).toFixed(0)} kB`);
}
rmSync(folder, { recursive: true });
