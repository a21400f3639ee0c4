// Writes what follows from the one description of the settings (src/review/setting-schema.ts): the settings of the
// editor in package.json, and the schema of the config file. With --check it writes nothing, and fails when something
// would change.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { configSchema, editorSettings, restrictedSettings } from '../src/review/setting-schema.ts';

const root = new URL('../', import.meta.url);

const outputs = [
  { file: 'package.json', make: withSettings },
  { file: 'schemas/config.schema.json', make: makeConfigSchema },
];

async function withSettings(text) {
  const manifest = JSON.parse(text);
  manifest.contributes = {
    ...manifest.contributes,
    configuration: { title: manifest.displayName, properties: editorSettings() },
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
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Citation Review' };
  // What VS Code needs to know to let comments stand.
  const schema = { ...head, allowComments: true, allowTrailingCommas: true, ...configSchema };
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
}

async function main() {
  const isCheck = process.argv.includes('--check');
  for (const { file, make } of outputs) {
    const url = new URL(file, root);
    const before = await readFile(url, 'utf8').catch(() => '');
    const after = await make(before);
    if (before === after) continue;
    if (isCheck) {
      console.error(`${file} differs from src/review/setting-schema.ts: run "npm run generate" and commit the result.`);
      process.exitCode = 1;
    } else {
      await writeFile(url, after);
      console.error(`Wrote ${fileURLToPath(url)}`);
    }
  }
}

await main();
