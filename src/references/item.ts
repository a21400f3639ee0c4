import { codes } from './clean/codes.ts';
import { cleanDate } from './clean/dates.ts';
import { cleanNames } from './clean/names.ts';
import { plainText } from './clean/plain-text.ts';
import { cleanType } from './clean/types.ts';

/**
 * The CSL-JSON item: what a reference is, whatever it came from.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */

export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

export interface DateValue {
  /** `[[year]]`, `[[year, month]]`, `[[year, month, day]]`, or two of those for a range. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
}

/** A cleaned CSL-JSON item: only fields that CSL knows, of the types it wants, each within its cap. */
export interface Item {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly translator?: readonly Name[];
  readonly issued?: DateValue;
  readonly accessed?: DateValue;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly 'event-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly version?: string;
  readonly page?: string;
  readonly genre?: string;
  readonly abstract?: string;
  readonly language?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
}

type FieldsOf<Value> = { [Key in keyof Item]-?: NonNullable<Item[Key]> extends Value ? Key : never }[keyof Item];
type WordField = Exclude<FieldsOf<string>, 'id' | 'type' | keyof typeof codes>;
type Draft = { -readonly [Key in keyof Item]: Item[Key] };
type Raw = Readonly<Record<string, unknown>>;

const LONGEST_ID = 200;
const LONGEST_TITLE = 2048;
const LONGEST_ABSTRACT = 20_480;
const LONGEST_TEXT = 4096;

/** Every field of words, with what other programs and services call it; the first name that has a value counts. */
const wordFields: Readonly<Record<WordField, readonly string[]>> = {
  title: ['title'],
  'title-short': ['title-short', 'shortTitle', 'short-title'],
  'container-title': ['container-title'],
  'container-title-short': ['container-title-short', 'journalAbbreviation', 'short-container-title'],
  'collection-title': ['collection-title'],
  'collection-number': ['collection-number'],
  'event-title': ['event-title', 'event'],
  publisher: ['publisher'],
  'publisher-place': ['publisher-place', 'publisher-location'],
  volume: ['volume'],
  issue: ['issue'],
  number: ['number', 'article-number'],
  edition: ['edition', 'edition-number'],
  version: ['version'],
  page: ['page'],
  genre: ['genre'],
  abstract: ['abstract'],
  language: ['language'],
  note: ['note'],
};

const dateFields = {
  issued: ['issued', 'published', 'published-print', 'published-online', 'posted', 'year'],
  accessed: ['accessed'],
} as const;

const nameFields = ['author', 'editor', 'translator'] as const;
const codeFields = Object.keys(codes) as (keyof typeof codes)[];

/**
 * A clean item from anything that looks like CSL-JSON: a library's entry, or a record of Crossref or DataCite as their
 * services send it. Takes only fields that CSL knows, as plain text (tags removed, character references decoded), each
 * within its cap: titles 2 KB, abstract 20 KB, 1,000 names, other texts 4 KB.
 *
 * @param fallbackId the id where the record has none; else its DOI or its title is taken.
 * @returns null when it is not an object, or holds nothing that a reference could be made of (no title, name,
 * container, DOI, ISBN or URL). Never throws.
 */
export function cleanItem(raw: unknown, fallbackId?: string): Item | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const record = ownFields(raw);
  const item: Draft = { id: '', type: cleanType(record['type']) };
  for (const field of Object.keys(wordFields) as WordField[]) {
    const words = firstWords(record, wordFields[field], capOf(field));
    if (words !== '') item[field] = words;
  }
  for (const field of nameFields) {
    const names = cleanNames(record[field]);
    if (names.length > 0) item[field] = names;
  }
  for (const field of ['issued', 'accessed'] as const) {
    const date = firstDate(record, dateFields[field]);
    if (date !== null) item[field] = date;
  }
  for (const field of codeFields) {
    const code = codes[field](textOf(record[field]));
    if (code !== '') item[field] = code;
  }
  mendTitle(item, record);
  mendNumber(item, record);
  const mainField = item.title ?? item.DOI ?? item.URL ?? item.ISBN ?? item['container-title'];
  if (mainField === undefined && item.author === undefined && item.editor === undefined) return null;
  item.id = idOf(record, fallbackId) || (item.DOI ?? plainText(mainField ?? 'item', 80));
  return item;
}

/** A copy that has no prototype, so that a field called `constructor` or `__proto__` is only ever data. */
function ownFields(raw: object): Raw {
  return Object.assign(Object.create(null) as Record<string, unknown>, raw);
}

function capOf(field: WordField): number {
  if (field === 'abstract') return LONGEST_ABSTRACT;
  return field === 'title' || field === 'title-short' || field === 'container-title' ? LONGEST_TITLE : LONGEST_TEXT;
}

/** A text, a number, the first of a list that is one, or the `name` of an object (Crossref's event). */
function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw);
  if (Array.isArray(raw)) return textOf(raw.find((entry) => typeof entry === 'string' && entry.trim() !== ''));
  if (typeof raw === 'object' && raw !== null && 'name' in raw) return typeof raw.name === 'string' ? raw.name : '';
  return '';
}

function firstWords(record: Raw, names: readonly string[], cap: number): string {
  for (const name of names) {
    const words = plainText(textOf(record[name]), cap);
    if (words !== '') return words;
  }
  return '';
}

function firstDate(record: Raw, names: readonly string[]): DateValue | null {
  for (const name of names) {
    const date = cleanDate(record[name]);
    if (date !== null) return date;
  }
  return null;
}

/** Crossref keeps the subtitle in a field of its own. */
function mendTitle(item: Draft, record: Raw): void {
  const subtitle = plainText(textOf(record['subtitle']), LONGEST_TITLE);
  if (item.title === undefined || subtitle === '' || item.title.includes(subtitle)) return;
  item.title = plainText(`${item.title.replace(/:$/, '').trimEnd()}: ${subtitle}`, LONGEST_TITLE);
}

/** The number of a preprint, which some programs keep as archive and archive location. */
function mendNumber(item: Draft, record: Raw): void {
  const archive = plainText(textOf(record['archive']), LONGEST_ID);
  const location = plainText(textOf(record['archive_location']) || textOf(record['archive-location']), LONGEST_ID);
  if (item.number !== undefined || location === '' || !/^arxiv$/i.test(archive)) return;
  item.number = /^arxiv:/i.test(location) ? location : `arXiv:${location}`;
}

function idOf(record: Raw, fallbackId: string | undefined): string {
  const own = plainText(textOf(record['id']) || textOf(record['citation-key']), LONGEST_ID);
  return own || plainText(fallbackId ?? '', LONGEST_ID);
}
