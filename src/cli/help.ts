import type { Command } from './command.ts';
import { generalOptions, type Options } from './options.ts';
import { wrap } from './text.ts';

/** The help for all commands. */
export function generalHelp(commands: readonly Command[], width: number): string {
  const list = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    'Citation Review makes every claim in a Markdown article answerable to a source.',
    '',
    'Usage: citation-review COMMAND [OPTIONS]',
    '',
    'Commands',
    ...table(list, width),
    '',
    'Options',
    ...table([...optionRows(generalOptions), ['--version', 'Show the version.']], width),
    '',
    '"citation-review COMMAND --help" says more of each command.',
    '',
  ].join('\n');
}

/** The help for one command. */
export function commandHelp({ name, summary, operands, options, details }: Command, width: number): string {
  return [
    `Usage: citation-review ${name}${operands === '' ? '' : ` ${operands}`} [OPTIONS]`,
    '',
    ...wrap(summary, width),
    '',
    'Options',
    ...table(optionRows({ ...options, ...generalOptions }), width),
    ...details.flatMap((detail) => ['', ...wrap(detail, width)]),
    '',
  ].join('\n');
}

function optionRows(options: Options): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, { short, value, choices, description }]) => {
    const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
    const argument = choices?.join('|') ?? value;
    return [
      argument === undefined || argument.length > 24 ? withValue(flag, value) : `${flag} ${argument}`,
      description,
    ];
  });
}

function withValue(flag: string, value: string | undefined): string {
  return value === undefined ? flag : `${flag} ${value}`;
}

/** Rows of a name and what it means, with the meanings aligned; a long name has its meaning on the next line. */
function table(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const column = Math.min(26, Math.max(...rows.map(([name]) => name.length)) + 2);
  return rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrap(meaning, width - column - 2);
    const indent = ' '.repeat(column + 2);
    const head = name.length + 2 > column ? [`  ${name}`, indent + first] : [`  ${name.padEnd(column)}${first}`];
    return [...head, ...rest.map((line) => indent + line)];
  });
}
