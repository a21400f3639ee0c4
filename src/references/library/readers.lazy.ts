/**
 * The readers of BibTeX and RIS, by citation-js. It is large, so this file is only ever reached by a dynamic import.
 * Its general entry (`new Cite(text)`) guesses what a text is and would fetch it when it looks like an address: only its
 * single steps are used here, each with its type named.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** An entry of a .bib file, its values as written. */
export interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** citation-js's own types name only the steps of its core. */
const step = plugins.input.data as unknown as (input: unknown, type: string) => unknown;

const GENRES: ReadonlyMap<unknown, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['techreport', 'Technical report'],
]);

const preprint = { type: 'article', publisher: 'arXiv' } as const;

/** Reads one entry, with the `@string` definitions it needs before it. Throws an `Error` that names the line. */
export function parseBibtexEntry(text: string): BibtexEntry {
  const [entry] = step(text, '@bibtex/text') as BibtexEntry[];
  if (entry === undefined) throw new Error('no entry at line 1');
  return entry;
}

/**
 * CSL-JSON-like records of the entries, in their order, with what they inherit by `crossref`; and for each entry the
 * fields whose LaTeX could not be read and were taken as they stand.
 */
export function convertBibtexEntries(entries: readonly BibtexEntry[]): {
  readonly records: readonly unknown[];
  readonly failures: readonly (readonly string[])[];
} {
  try {
    return { records: convert(entries), failures: [] };
  } catch {
    const mended = entries.map(withoutBrokenFields);
    return { records: convertBroken(mended.map(({ entry }) => entry)), failures: mended.map(({ fields }) => fields) };
  }
}

/** Each entry by itself, when together they still cannot be read: two that inherit from each other never end. */
function convertBroken(entries: readonly BibtexEntry[]): readonly unknown[] {
  try {
    return convert(entries);
  } catch {
    return entries.map((entry) => (converts(entry) ? convert([entry])[0] : null));
  }
}

function convert(entries: readonly BibtexEntry[]): readonly unknown[] {
  const records = step(entries.map(withoutLongFields), '@biblatex/entries+list') as Record<string, unknown>[];
  return records.map((record, index) => complete(record, entries[index]?.properties ?? {}));
}

/** Reading the LaTeX of these would take most of the time, and no reference shows them. */
const LONG_FIELDS = new Set(['abstract', 'annote', 'file', 'keywords']);

function withoutLongFields(entry: BibtexEntry): BibtexEntry {
  const fields = Object.entries(entry.properties).filter(([field]) => !LONG_FIELDS.has(field));
  return { ...entry, properties: Object.fromEntries(fields) };
}

function withoutBrokenFields(entry: BibtexEntry): { readonly entry: BibtexEntry; readonly fields: readonly string[] } {
  const properties: Record<string, string | number> = {};
  const fields: string[] = [];
  for (const [field, value] of Object.entries(entry.properties)) {
    const isReadable = converts({ ...entry, properties: { [field]: value } });
    if (!isReadable) fields.push(field);
    const plain = String(value)
      .replace(/[\\{}]/g, '')
      .replaceAll('$', '\\$');
    if (isReadable) properties[field] = value;
    else if (converts({ ...entry, properties: { [field]: plain } })) properties[field] = plain;
  }
  return { entry: { ...entry, properties }, fields };
}

function converts(entry: BibtexEntry): boolean {
  try {
    convert([entry]);
    return true;
  } catch {
    return false;
  }
}

/** Adds what citation-js leaves out: arXiv IDs, addresses in `howpublished`, abstracts, and genres in words. */
function complete(record: Record<string, unknown>, properties: BibtexEntry['properties']): unknown {
  const address = /https?:\/\/[^\s{}]+/.exec(String(properties['howpublished'] ?? ''))?.[0];
  const genre = GENRES.get(record['genre']);
  return {
    ...(address === undefined ? {} : { URL: address }),
    ...record,
    ...(record['number'] === undefined ? arxivFields(record, properties) : {}),
    ...(genre === undefined ? {} : { genre }),
    abstract: withoutBraces(properties['abstract']),
  };
}

/** BibTeX has no field for arXiv IDs; `eprint` is used for them, most often with its archive named. */
function arxivFields(record: Record<string, unknown>, properties: BibtexEntry['properties']): object {
  const archive = withoutBraces(properties['eprinttype'] ?? properties['archiveprefix']);
  const eprint = withoutBraces(properties['eprint']).replace(/^arxiv:/i, '');
  const isArxiv = archive === '' ? /^\d{4}\.\d{4,5}/.test(eprint) : /^arxiv$/i.test(archive) && eprint !== '';
  if (!isArxiv) return {};
  return { number: `arXiv:${eprint}`, ...(record['type'] === 'document' ? preprint : {}) };
}

function withoutBraces(value: string | number | undefined): string {
  return String(value ?? '').replace(/[{}]/g, '');
}

/** A CSL-JSON-like record of the text of one RIS record. Throws an `Error` when it is none. */
export function parseRisRecord(text: string): unknown {
  const [record] = step(text, '@ris/file') as unknown[];
  if (record === undefined) throw new Error('no record');
  return step(record, '@ris/record');
}
