// `npm run bench`: builds, runs every file of bench/ that measures, one after the other, and sums the targets up. Names of
// files as arguments (`npm run bench -- review`) run only those. A missed target does not fail it: machines differ.
import { spawnSync } from 'node:child_process';
import { install, root, runNode } from './toolchain.mjs';

const all = ['article', 'review', 'claims', 'evidence', 'search', 'server', 'command-line'];
const chosen = process.argv.length > 2 ? process.argv.slice(2) : all;

install();
runNode(['esbuild.mjs'], 'The build failed.');
let output = '';
for (const name of chosen) {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', `bench/${name}.ts`],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  console.log(stdout.trimEnd());
  output += stdout;
  if (status !== 0) process.exitCode = 1;
}
const count = (verdict) => output.match(new RegExp(` ${verdict}$`, 'gm'))?.length ?? 0;
console.log(`\n${count('met')} targets met, ${count('MISSED')} missed`);
