// Packages the extension as out/citation-review.vsix, and checks what is in it and what the bundles weigh.
import { statSync } from 'node:fs';
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
for (const fault of faults) console.error(`Package: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}
