import { lineAt } from '../references/library/library-format.ts';
import { messageOf } from '../ports/error-message.ts';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Files } from '../ports/ports.ts';
import { localeFor, styleNames, unknownLocale, unknownStyle } from '../references/format/styles.ts';
import { decodeUtf8 } from '../references/utf8.ts';
import { leadsInside } from './links.ts';
import { folderOf, isAbsolute, isInside, isOnAnotherMachine, joinPath } from './paths.ts';
import { checkSchema, type SchemaFault } from './schema-check.ts';
import { configSchema, settingNames } from './setting-schema.ts';
import type { ClaimSettings, Settings } from './settings.ts';

/** The name of the config file. */
export const CONFIG_NAME = '.citation-review.json';

/**
 * Who named the config file. One that was found beside an article came with it, perhaps from a stranger: it may not send
 * requests elsewhere, switch the network on, or name files outside its own folder.
 */
export type ConfigOrigin = 'chosen' | 'discovered';

/** Settings as they were given: any may be missing, and any of the claims'. */
export type GivenSettings = Partial<Omit<Settings, 'claims'>> & { readonly claims?: Partial<ClaimSettings> };

export interface ConfigProblem {
  /** What is wrong and the mend. */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
}

export interface Config {
  /** The file's path. */
  readonly path: string;
  /** What it sets; paths in it are absolute. What has a problem is left out. */
  readonly settings: GivenSettings;
  readonly problems: readonly ConfigProblem[];
}

/** The config file nearest to a folder, going up to the root: its path, or null when there is none. */
export async function findConfig(folder: string, files: Files): Promise<string | null> {
  for (let current = folder; ; current = folderOf(current)) {
    if ((await files.list(current)).includes(CONFIG_NAME)) return joinPath(current, CONFIG_NAME);
    if (folderOf(current) === current) return null;
  }
}

/** Reads a config file. Never throws: a file that cannot be read is a problem too. */
export async function loadConfig(path: string, files: Files, origin: ConfigOrigin): Promise<Config> {
  try {
    const decoded = decodeUtf8(await files.read(path));
    if ('message' in decoded) {
      return { path, settings: {}, problems: [{ message: decoded.message, line: decoded.line ?? 1 }] };
    }
    const config = readConfig(decoded.text, path, origin);
    return origin === 'chosen' ? config : await withoutStrayLinks(config, files);
  } catch (error) {
    const message = messageOf(error);
    return { path, settings: {}, problems: [{ message, line: 1 }] };
  }
}

/** What a file that nobody chose may not name by a link either. */
async function withoutStrayLinks(config: Config, files: Files): Promise<Config> {
  const { library, style, ...others } = config.settings;
  const named = [...(library ?? []), ...(isStyleFile(style) ? [style] : [])];
  const folder = folderOf(config.path);
  const isNear = await Promise.all(named.map((file) => leadsInside(file, [folder], files)));
  const strays = new Set(named.filter((_, index) => isNear[index] !== true));
  if (strays.size === 0) return config;
  const settings = {
    ...others,
    ...(library === undefined ? {} : { library: library.filter((file) => !strays.has(file)) }),
    ...(style === undefined || strays.has(style) ? {} : { style }),
  };
  const problems = [...strays].map((file) => ({
    message: `"${file}" is a link to a file outside the folder of ${CONFIG_NAME}: ${MEND_OUTSIDE}`,
    line: 1,
  }));
  return { ...config, settings, problems: [...config.problems, ...problems] };
}

/**
 * Reads the text of a config file: JSON, in which comments and trailing commas are allowed. Never throws.
 *
 * @param path where the file stands, as an absolute path: what it names is relative to its folder
 */
export function readConfig(text: string, path: string, origin: ConfigOrigin): Config {
  const root = parseText(text);
  if ('message' in root) return { path, settings: {}, problems: [root] };
  const faults = [...checkSchema(root, configSchema), ...checkStyle(root), ...checkLocale(root)];
  if (origin === 'discovered') faults.push(...checkTrust(root, folderOf(path)));
  const problems = faults.map(({ message, offset }) => ({ message, line: lineAt(text, offset) }));
  problems.sort((a, b) => a.line - b.line);
  return { path, settings: withFullPaths(valuesWithout(root, faults), folderOf(path)), problems };
}

/** No settings need more. It keeps the parser, which is recursive, from running out of stack. */
const MAX_BRACKETS = 1000;

function parseText(text: string): Node | ConfigProblem {
  if (text.split(/[[{]/, MAX_BRACKETS + 2).length > MAX_BRACKETS + 1) {
    return { message: `This has more than ${MAX_BRACKETS} brackets, and is no config file.`, line: 1 };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error === undefined) return root ?? { type: 'object', offset: 0, length: 0 };
  return { message: `This is not valid JSON: ${syntaxFault(error)}.`, line: lineAt(text, error.offset) };
}

/**
 * Settings in which those of `over` take the place of those of `base`; rules, claims and services are merged one by one.
 */
export function mergeSettings(base: Settings, over: GivenSettings): Settings {
  return {
    ...base,
    ...over,
    rules: { ...base.rules, ...over.rules },
    claims: { ...base.claims, ...over.claims, reasons: { ...base.claims.reasons, ...over.claims?.reasons } },
    services: { ...base.services, ...over.services },
  };
}

function checkStyle(root: Node): readonly SchemaFault[] {
  const node = findNodeAtLocation(root, ['style']);
  const style: unknown = node?.value;
  if (node === undefined || typeof style !== 'string' || isStyleFile(style) || styleNames.includes(style)) return [];
  return [{ offset: node.offset, path: ['style'], message: unknownStyle(style).message }];
}

/** A tag of the right form, which the schema asks for, may still be of a language that nobody wrote the words for. */
function checkLocale(root: Node): readonly SchemaFault[] {
  const node = findNodeAtLocation(root, ['locale']);
  const locale: unknown = node?.value;
  if (node === undefined || typeof locale !== 'string' || localeFor(locale) !== null) return [];
  return [{ offset: node.offset, path: ['locale'], message: unknownLocale(locale).message }];
}

const MEND_OUTSIDE = 'name such a file in your own settings, by --library or in a file given by --config.';

/** What a file that nobody chose may not set. */
function checkTrust(root: Node, folder: string): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  const refuse = (path: readonly string[], why: string): void => {
    const node = findNodeAtLocation(root, [...path]);
    if (node !== undefined) faults.push({ offset: node.offset, path, message: `"${path.join('.')}" ${why}` });
  };
  refuse(['services'], 'is ignored here: it counts only in your own settings and in a file given by --config.');
  if (valueAt(root, 'network') === 'automatic') {
    refuse(['network'], 'can be "automatic" only in your own settings and in a file given by --config.');
  }
  const outside = (file: unknown): boolean => typeof file === 'string' && leaves(file, folder);
  const libraries = valueAt(root, 'library');
  const why = `names a file outside its folder: ${MEND_OUTSIDE}`;
  if (Array.isArray(libraries) && libraries.some(outside)) refuse(['library'], why);
  const style = valueAt(root, 'style');
  if (isStyleFile(style) && outside(style)) refuse(['style'], why);
  return faults;
}

function leaves(file: string, folder: string): boolean {
  return isAbsolute(file) || isOnAnotherMachine(file) || !isInside(joinPath(folder, file), folder);
}

/** The settings that have no fault: of rules and services each one that has none, of the others the whole. */
function valuesWithout(root: Node, faults: readonly SchemaFault[]): GivenSettings {
  const values = new Map<string, unknown>();
  for (const name of settingNames) {
    const value = valueAt(root, name);
    const own = faults.filter(({ path }) => path[0] === name);
    const isWhole = own.some(({ path }) => path.length === 1);
    if (value === undefined || isWhole) continue;
    const isGroup = name === 'rules' || name === 'services' || name === 'claims';
    if (isGroup) {
      const faulty = new Set(own.map(({ path }) => path[1]));
      values.set(name, Object.fromEntries(Object.entries(value as object).filter(([key]) => !faulty.has(key))));
    } else if (own.length === 0) values.set(name, value);
  }
  return Object.fromEntries(values);
}

function withFullPaths(settings: GivenSettings, folder: string): GivenSettings {
  const { library, style } = settings;
  return {
    ...settings,
    ...(library === undefined ? {} : { library: library.map((file) => joinPath(folder, file)) }),
    ...(isStyleFile(style) ? { style: joinPath(folder, style) } : {}),
  };
}

function isStyleFile(style: unknown): style is string {
  return typeof style === 'string' && style.endsWith('.csl');
}

function valueAt(root: Node, name: string): unknown {
  const node = findNodeAtLocation(root, [name]);
  return node === undefined ? undefined : getNodeValue(node);
}

/** The parser's own name of a fault, as words: `PropertyNameExpected` is "property name expected". */
function syntaxFault({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
}
