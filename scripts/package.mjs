// Packages the extension as out/citation-review.vsix, and checks what is in it and what the bundles weigh.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vsix = join(root, 'out', 'citation-review.vsix');

/** Every packaged file matches one of these, and each of these matches a packaged file. */
const contents = [
  /^dist\/(?:extension|server|cli|formatter)\.js$/,
  /^dist\/[\w.-]+-[A-Z0-9]{8}\.js$/,
  /^dist\/styles\/[a-z-]+\.csl$/,
  /^dist\/locales\/[a-z]{2}-[A-Z]{2}\.xml$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^media\/icon\.png$/,
  /^schemas\/[a-z-]+\.schema\.json$/,
  /^syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^package(?:\.nls)?\.json$/,
  /^README\.md$/,
  /^CHANGELOG\.md$/,
  /^LICENSE$/,
  /^NOTICE$/,
];

/** In bytes. */
const budgets = {
  'dist/extension.js': 250_000,
  'dist/server.js': 350_000,
  'out/citation-review.vsix': 1_500_000,
};

const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const faults = [
  ...files
    .filter((file) => !contents.some((pattern) => pattern.test(file)))
    .map((file) => `${file} must not be packaged`),
  ...contents
    .filter((pattern) => !files.some((file) => pattern.test(file)))
    .map((pattern) => `nothing packaged matches ${pattern}`),
];

await createVSIX({
  cwd: root,
  packagePath: vsix,
  dependencies: false,
  // Addresses are left as they are until the project has a public home.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

for (const [file, budget] of Object.entries(budgets)) {
  const { size } = statSync(join(root, file));
  console.log(`${file}: ${kilobytes(size)} of ${kilobytes(budget)}`);
  if (size > budget) faults.push(`${file} is larger than its budget`);
}
const { outputs } = JSON.parse(readFileSync(join(root, 'out', 'metafile.json'), 'utf8'));
for (const door of ['dist/extension.js', 'dist/server.js', 'dist/cli.js']) {
  const bytes = [...loadedAtStart(door)].reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  console.log(`${door} and what it loads at the start: ${kilobytes(bytes)}`);
}
for (const fault of faults) console.error(`Package: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** A door's own file loads the rest of the door at once, on purpose late; what that imports statically comes with it. */
function loadedAtStart(door) {
  const files = new Set([door]);
  for (const file of files) {
    for (const { path, kind } of outputs[file].imports) {
      if (path in outputs && (kind === 'import-statement' || file === door)) files.add(path);
    }
  }
  return files;
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
