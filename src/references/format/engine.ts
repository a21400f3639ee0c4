import { messageOf } from '../../ports/error-message.ts';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import type { Item } from '../item.ts';
import type { StyleRequest } from './formatter.ts';
import { withLinks } from './links.ts';
import { markedFormat, readMarkedText, shielded } from './marked-text.ts';
import { writers } from './markup/index.ts';
import {
  checkStyle,
  generatedStyles,
  localeFor,
  StyleError,
  styleNames,
  unknownLocale,
  unknownStyle,
  forFootnotes,
} from './styles.ts';

/** Where the texts of styles and locales come from that are not part of citation-js. Each throws when it has none. */
export interface StyleFiles {
  /** A style of `scripts/build-styles.mjs`, such as `ieee`. */
  style(name: string): string;
  /** A locale of `scripts/build-styles.mjs`, such as `en-GB`. */
  locale(tag: string): string;
  /** The user's own style, by its absolute path. The message of the error names the file. */
  userStyle(path: string): string;
}

/** As much of a citeproc engine as is used here. */
interface Citeproc {
  readonly opt: { readonly development_extensions: Record<string, boolean> };
  updateItems(ids: readonly string[]): void;
  makeBibliography(): readonly [unknown, readonly string[]] | false;
}

const FORMAT = 'citation-review';
const LONGEST_FIELD = 4096;
const MOST_NAMES = 1000;

/** citeproc's words for an item that a style has nothing to say of. */
const EMPTY = '[CSL STYLE ERROR: reference with no printed form.]';

/** Fields that citeproc does not get: it would search the note for hidden fields, and no reference shows an abstract. */
const LEFT_OUT = new Set(['abstract', 'note']);

CSL.Output.Formats[FORMAT] = markedFormat;
const csl = plugins.config.get('@csl');
const included = new Set(csl.styles.list());

/** Formats references with citation-js's CSL engine. Slow to start: half a second for the first reference of a style. */
export class FormattingEngine {
  readonly #files: StyleFiles;

  constructor(files: StyleFiles) {
    this.#files = files;
  }

  /**
   * One formatted line per item, in the items' order. Each is formatted by itself, so that a reference reads the same
   * whatever stands beside it: no "2021a", no dashes for a repeated author, no numbers.
   *
   * @throws Error that names the style, the locale or the item that cannot be used.
   */
  format(items: readonly Item[], { style, locale, markup }: StyleRequest): readonly string[] {
    const data = items.map((item, index) => ({ ...prepare(item), id: String(index) }));
    const engine = this.#engine(data, this.#style(style), this.#locale(locale), style);
    return items.map((item, index) => {
      const line = writers[markup](withLinks(readMarkedText(printed(engine, index, item)), item));
      if (line === '') throw new Error(`The style "${style}" writes nothing for the item "${item.id}".`);
      return line;
    });
  }

  #engine(data: readonly Item[], name: string, locale: string, style: string): Citeproc {
    let engine: Citeproc;
    try {
      engine = csl.engine(data as Parameters<typeof csl.engine>[0], name, locale, FORMAT) as Citeproc;
    } catch (error) {
      throw new StyleError(`The style "${style}" cannot be used: ${firstLineOf(error)}`, { cause: error });
    }
    engine.opt.development_extensions['field_hack'] = false;
    return engine;
  }

  /** The name under which citation-js knows the style, after it was told of it. */
  #style(style: string): string {
    const isFile = style.toLowerCase().endsWith('.csl');
    if (!isFile && !styleNames.includes(style)) throw unknownStyle(style);
    const text = isFile ? this.#userStyle(style) : included.has(style) ? null : this.#generated(style);
    const name = isFile ? nameOfText(text ?? '') : `citation-review/${style}`;
    if (!csl.styles.has(name)) csl.styles.add(name, forFootnotes(text ?? csl.styles.get(style)));
    return name;
  }

  #generated(style: string): string {
    const file = Object.entries(generatedStyles).find(([name]) => name === style)?.[1];
    return file === undefined ? '' : this.#files.style(file);
  }

  #userStyle(path: string): string {
    const text = this.#files.userStyle(path);
    checkStyle(text, path);
    return text;
  }

  /** The locale itself, or else another of its language. */
  #locale(wanted: string): string {
    const tag = localeFor(wanted);
    if (tag === null) throw unknownLocale(wanted);
    if (!csl.locales.has(tag)) csl.locales.add(tag, this.#files.locale(tag));
    return tag;
  }
}

function printed(engine: Citeproc, index: number, item: Item): string {
  let lines: readonly string[];
  try {
    engine.updateItems([String(index)]);
    const bibliography = engine.makeBibliography();
    lines = bibliography === false ? [] : bibliography[1];
  } catch (error) {
    throw new Error(`The item "${item.id}" cannot be formatted: ${firstLineOf(error)}`, { cause: error });
  }
  const [line] = lines;
  return line === undefined || line.includes(EMPTY) ? '' : line;
}

/** A copy for citeproc: texts capped and without anything it reads as markup. */
function prepare(item: Item): Item {
  return copy(Object.fromEntries(Object.entries(item).filter(([field]) => !LEFT_OUT.has(field)))) as Item;
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return shielded(value.slice(0, LONGEST_FIELD));
  if (Array.isArray(value)) return value.slice(0, MOST_NAMES).map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]));
}

/** A name that changes with the text, since citation-js keeps an engine for each name. */
function nameOfText(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return `citation-review/file-${String(text.length)}-${String(hash >>> 0)}`;
}

function firstLineOf(error: unknown): string {
  return messageOf(error).split('\n', 1)[0] ?? '';
}
