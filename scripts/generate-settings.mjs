// Writes what follows from the one description of the settings (src/review/setting-schema.ts): the settings of the
// editor in package.json, their texts in package.nls.json, and the schema of the config file. And from that of the
// ledger (src/review/ledger-schema.ts) its schema. With --check it writes nothing, and fails when something would change.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { ledgerSchema } from '../src/review/ledger-schema.ts';
import { configSchema, editorSettings, restrictedSettings } from '../src/review/setting-schema.ts';

const root = new URL('../', import.meta.url);

const outputs = [
  { file: 'package.json', from: 'setting-schema.ts', make: withSettings },
  { file: 'package.nls.json', from: 'setting-schema.ts', make: withTexts },
  { file: 'schemas/config.schema.json', from: 'setting-schema.ts', make: makeConfigSchema },
  { file: 'schemas/ledger.schema.json', from: 'ledger-schema.ts', make: makeLedgerSchema },
];

const properties = {};
const texts = {};
for (const [name, setting] of Object.entries(editorSettings())) {
  const key = name.replace(/^citationReview\./, 'setting.');
  properties[name] = localize(setting, key);
}

/** The setting with its texts taken out, as VS Code wants them for translation. */
function localize({ description, enumDescriptions, patternErrorMessage, ...setting }, key) {
  const text = (name, value) => {
    texts[name] = value;
    return `%${name}%`;
  };
  // The rules share their levels.
  const levels = key.startsWith('setting.rules.') ? 'setting.rules.level' : key;
  return {
    ...setting,
    description: text(key, description),
    ...(enumDescriptions && {
      enumDescriptions: enumDescriptions.map((value, index) => text(`${levels}.${setting.enum[index]}`, value)),
    }),
    ...(patternErrorMessage && { patternErrorMessage: text(`${key}.fault`, patternErrorMessage) }),
  };
}

function withTexts(text) {
  const others = Object.entries(JSON.parse(text || '{}')).filter(([key]) => !key.startsWith('setting.'));
  return `${JSON.stringify({ ...Object.fromEntries(others), ...texts }, null, 2)}\n`;
}

async function withSettings(text) {
  const manifest = JSON.parse(text);
  manifest.contributes = {
    ...manifest.contributes,
    configuration: { title: manifest.displayName, properties },
  };
  const capabilities = manifest.capabilities ?? {};
  const untrustedWorkspaces = {
    supported: 'limited',
    description:
      'Until the folder is trusted, its own settings cannot name libraries, styles or services, and nothing is looked up.',
    ...capabilities.untrustedWorkspaces,
    restrictedConfigurations: restrictedSettings(),
  };
  manifest.capabilities = { ...capabilities, untrustedWorkspaces };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function makeConfigSchema() {
  // What VS Code needs to know to let comments stand.
  return schemaText('Citation Review', { allowComments: true, allowTrailingCommas: true, ...configSchema });
}

function makeLedgerSchema() {
  return schemaText('Ledger of Citation Review', ledgerSchema);
}

function schemaText(title, schema) {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title };
  return format(JSON.stringify({ ...head, ...schema }), { parser: 'json', printWidth: 120 });
}

async function main() {
  const isCheck = process.argv.includes('--check');
  for (const { file, from, make } of outputs) {
    const url = new URL(file, root);
    const before = await readFile(url, 'utf8').catch(() => '');
    const after = await make(before);
    if (before === after) continue;
    if (isCheck) {
      console.error(`${file} differs from src/review/${from}: run "npm run generate" and commit the result.`);
      process.exitCode = 1;
    } else {
      await writeFile(url, after);
      console.error(`Wrote ${fileURLToPath(url)}`);
    }
  }
}

await main();
