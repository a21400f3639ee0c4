import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG_NAME } from '../../review/config.ts';
import { settingDescriptions, settingNames } from '../../review/setting-schema.ts';
import { defaultSettings } from '../../review/settings.ts';
import type { Command, ExitCode } from '../command.ts';
import { generalOptions, parseOptions, UsageError } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../text.ts';

export const init: Command = {
  name: 'init',
  summary: `Write a ${CONFIG_NAME} to start from into this folder.`,
  operands: '',
  options: {},
  details: ['A file that is there already is never overwritten.'],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { operands } = parseOptions(args, generalOptions);
  if (operands.length > 0) throw new UsageError(`"init" takes no file: it writes ${CONFIG_NAME} into this folder.`);
  try {
    await writeFile(join(terminal.folder, CONFIG_NAME), starter(), { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = code === 'EEXIST' ? 'is there already, and was left as it is' : `could not be written (${code})`;
    terminal.note(`${CONFIG_NAME} ${reason}.`);
    return 2;
  }
  terminal.note(`Wrote ${CONFIG_NAME}. Every line in it is optional.`);
  return 0;
}

/** What a project's own file may set; the others belong into the user's settings or a file given by `--config`. */
const starters = settingNames.filter((name) => settingDescriptions[name].scope !== 'machine');

/** Every setting with its description as a comment and its default as its value. */
function starter(): string {
  const entries = starters.map((name) => {
    const { description = '', properties } = settingDescriptions[name].schema;
    const choices = name === 'rules' ? [`The rules: ${Object.keys(properties ?? {}).join(', ')}.`] : [];
    const comments = [description, ...choices].flatMap((text) => wrap(text, 110)).map((line) => `  // ${line}\n`);
    return `${comments.join('')}  "${name}": ${JSON.stringify(defaultSettings[name])}`;
  });
  return `{\n${entries.join(',\n\n')}\n}\n`;
}
