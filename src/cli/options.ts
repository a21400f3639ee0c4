import { parseArgs } from 'node:util';
import { didYouMean } from '../review/suggest.ts';

/** One option of a command, for the parser and the help alike. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** How its value is called in the help: `FILE`. */
  readonly value?: string;
  /** The values it may take. */
  readonly choices?: readonly string[];
  readonly description: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of options, by name. What was not given is undefined. */
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]?: Of[Name] extends { readonly type: 'boolean' }
    ? boolean
    : Of[Name] extends { readonly multiple: true }
      ? readonly string[]
      : Of[Name] extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : string;
};

/** A command line that cannot be understood; its message says what to change. */
export class UsageError extends Error {}

/** Options that every command has. */
export const generalOptions = {
  help: { type: 'boolean', short: 'h', description: 'Show this help.' },
  'no-color': { type: 'boolean', description: 'Write without colours, as the variable NO_COLOR does.' },
} as const satisfies Options;

/** Options of the commands that work with libraries and settings. */
export const deskOptions = {
  library: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    description: 'A library of references (.json CSL, .bib or .ris); may be given more than once.',
  },
  config: {
    type: 'string',
    value: 'FILE',
    description: 'The settings to use, in place of the .citation-review.json found upwards.',
  },
  offline: { type: 'boolean', description: 'Use only libraries and what was looked up before.' },
} as const satisfies Options;

/** Options of the commands that ask services of a whole article only where it is wanted. */
export const askingOptions = {
  online: {
    type: 'boolean',
    description:
      'Ask services such as Crossref, DataCite and arXiv about identifiers. They are sent identifiers, never your text.',
  },
  frozen: {
    type: 'boolean',
    description:
      'Use only libraries and citation-review.lock.json: the same answers on every machine, without a network.',
  },
} as const satisfies Options;

/**
 * Reads a command's arguments.
 *
 * @throws UsageError when an option is not known, lacks its value, or has one that it may not have
 */
export function parseOptions<Of extends Options>(
  args: readonly string[],
  options: Of,
): { readonly values: Values<Of>; readonly operands: readonly string[] } {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { ...options },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | boolean | string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = readValue(token, options);
    if (options[token.name]?.multiple !== true) values[token.name] = value;
    else values[token.name] = [...((values[token.name] ?? []) as string[]), String(value)];
  }
  return { values: values as Values<Of>, operands: positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: OptionToken, options: Options): string | boolean {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(options).map((known) => `--${known}`);
    throw new UsageError(`There is no option ${rawName}.${didYouMean(rawName, names)}`);
  }
  if (option.type === 'boolean') {
    if (inlineValue === true) throw new UsageError(`The option ${rawName} takes no value.`);
    return true;
  }
  const isMissing = value === undefined || value === '' || (inlineValue !== true && value.startsWith('--'));
  if (isMissing) throw new UsageError(`The option ${rawName} needs a value: ${rawName} ${valueOf(option)}.`);
  if (option.choices?.includes(value) === false) {
    const choices = option.choices.join(', ');
    throw new UsageError(
      `${rawName} cannot be "${value}": it is one of ${choices}.${didYouMean(value, option.choices)}`,
    );
  }
  return value;
}

/** How an option's value is written in the help: `FILE`, or `error|warning|info|never`. */
export function valueOf({ value, choices }: Option): string {
  return choices?.join('|') ?? value ?? 'VALUE';
}

/**
 * Whether the network may be used, by the options `--offline` and `--online`; undefined when neither was given.
 *
 * @throws UsageError when both were given
 */
export function networkOf(values: { readonly offline?: boolean; readonly online?: boolean }): 'off' | 'on' | undefined {
  const { offline = false, online = false } = values;
  if (offline && online) throw new UsageError('--offline and --online exclude each other: give one of them.');
  return offline ? 'off' : online ? 'on' : undefined;
}

/** @throws UsageError when no file was named, or one by an empty text: an unset variable must not stand for a folder */
export function requireFiles(operands: readonly string[]): readonly string[] {
  if (operands.length === 0)
    throw new UsageError('No file was named: name files, folders or globs, or "-" for standard input.');
  if (operands.some((operand) => operand.trim() === ''))
    throw new UsageError('A file name is empty: is a variable not set? "." stands for this folder.');
  return operands;
}
