// Bundles the in-editor suites and runs them in a real VS Code: see test/editor/launcher/main.ts, which gets all arguments.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await build({
  absWorkingDir: root,
  entryPoints: ['test/editor/suite/index.ts'],
  outdir: 'out/editor-tests',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});
const launcher = join(root, 'test', 'editor', 'launcher', 'main.ts');
const { status } = spawnSync(process.execPath, [launcher, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
