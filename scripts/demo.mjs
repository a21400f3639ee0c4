// `npm run demo`: reviews the example article offline, defines its missing footnotes, and reviews the outcome.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, readNode, root, runNode, stop, tryNode } from './toolchain.mjs';

const article = 'examples/instrumental-convergence.md';
const library = 'examples/references.json';
const fixed = 'out/demo/instrumental-convergence.md';
const cli = 'dist/cli.js';

install();
runNode(['esbuild.mjs'], 'The build failed.');

heading(`1. citation-review check ${article} --offline`);
tryNode([cli, 'check', article, '--offline']);
const before = summaryOf(article);

heading(`2. citation-review fix ${fixed} --write --offline`);
rmSync(join(root, 'out', 'demo'), { recursive: true, force: true });
mkdirSync(join(root, 'out', 'demo'), { recursive: true });
for (const file of [article, library]) copyFileSync(join(root, file), join(root, file.replace('examples', 'out/demo')));
if (tryNode([cli, 'fix', fixed, '--write', '--offline']) > 1) stop('The example could not be fixed.');

heading(`3. citation-review check ${fixed} --offline`);
tryNode([cli, 'check', fixed, '--offline']);
const after = summaryOf(fixed);

heading('Before and after');
console.log(`  before  ${before.text}`);
console.log(`  after   ${after.text}`);
if (after.open > 0) {
  console.log(`
${count(after.open, 'footnote')} left: the article names no work for them that is certain, and none is invented. To go on, try
  node ${cli} fix ${fixed} --offline --define 12=KEY      takes the work of the library that you choose
  node ${cli} fix ${fixed} --offline --placeholders       asks for the sources honestly`);
}
console.log(`
The fixed article is ${fixed}.
See both in VS Code (npm start opens the example so):
  code --extensionDevelopmentPath="${root}" "${join(root, article)}" "${join(root, fixed)}"`);

function heading(text) {
  console.log(`\n== ${text}\n`);
}

/** One line of figures from the JSON report. */
function summaryOf(file) {
  const { status, output } = readNode([cli, 'check', file, '--offline', '--format', 'json']);
  if (status > 1) stop(`${file} could not be reviewed.`);
  const { files, summary } = JSON.parse(output);
  const footnotes = files.flatMap((report) => report.footnotes);
  const defined = footnotes.filter((footnote) => footnote.defined).length;
  const uses = footnotes.reduce((sum, footnote) => sum + footnote.uses, 0);
  const found = ['error', 'warning', 'info', 'hint']
    .filter((severity) => summary.findings[severity] > 0)
    .map((severity) => count(summary.findings[severity], severity));
  const { total, cited, covered, dismissed, pending } = files[0].claims;
  const sourced = `${cited + covered - pending} of ${count(total - dismissed, 'claim')} sourced`;
  const text = `${count(footnotes.length, 'marker')}, ${defined} defined, used in ${count(uses, 'place')}; ${sourced}`;
  return { text: `${text}; ${found.join(', ') || 'nothing found'}`, open: footnotes.length - defined };
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
