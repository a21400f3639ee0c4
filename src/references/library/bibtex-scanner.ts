import { lineAt } from './library-format.ts';

/** A piece of a .bib file, from `@` to behind its closing brace. */
export interface ScannedEntry {
  /** Lower case: `article`. */
  readonly type: string;
  /** The citation key; empty where there is none. */
  readonly key: string;
  readonly text: string;
  readonly offset: number;
}

/** A fault, with the offset it stands at. */
export interface ScanFault {
  readonly offset: number;
  readonly message: string;
}

export interface ScannedFile {
  readonly entries: readonly ScannedEntry[];
  /** The `@string` definitions, by name in lower case. */
  readonly macros: ReadonlyMap<string, string>;
  readonly faults: readonly ScanFault[];
}

const HEADER = /@[ \t]*([A-Za-z]{1,40})\s*([{(])\s*([^\s,{}()"=]*)/y;

/** What can only be the start of another entry, at the start of a line: proof that the one before was never closed. */
const NEXT_HEADER = /[ \t]*@[ \t]*(?:(?:string|comment|preamble)\s*[{(]|[A-Za-z]{1,40}\s*[{(][^\s,{}()"=]*\s*,)/iy;

/** Something like a field, outside of all entries. */
const STRAY_FIELD = /(?:^|,)[ \t]*[A-Za-z]{1,40}[ \t]*=[ \t]*["{\d]/m;

/**
 * Splits a .bib file into its entries, in one pass. Braces are counted as BibTeX does, save those behind a backslash. An
 * entry that is not closed ends where the next one begins, so that one missing brace costs one entry and not the file.
 */
export function scanBibtex(text: string): ScannedFile {
  const entries: ScannedEntry[] = [];
  const macros = new Map<string, string>();
  const faults: ScanFault[] = [];
  let behind = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', Math.max(at + 1, behind))) {
    HEADER.lastIndex = at;
    const header = HEADER.exec(text);
    if (header === null) continue;
    noteStrayFields(text, behind, at, entries.at(-1), faults);
    const [opening = '', type = '', brace = '', key = ''] = header;
    const end = endOfEntry(text, at + opening.length - key.length, brace === '(' ? ')' : '}');
    behind = end.offset;
    const entry = { type: type.toLowerCase(), key, text: text.slice(at, end.offset), offset: at };
    if (!end.closed) faults.push({ offset: at, message: `${describe(entry)} has no closing brace: it was left out.` });
    else if (entry.type === 'string') macros.set(key.toLowerCase(), entry.text);
    else if (entry.type !== 'comment' && entry.type !== 'preamble') entries.push(entry);
  }
  noteStrayFields(text, behind, text.length, entries.at(-1), faults);
  return { entries, macros, faults };
}

/** How a message names an entry. */
export function describe({ type, key }: Pick<ScannedEntry, 'type' | 'key'>): string {
  return key === '' ? `An entry without a key (@${type})` : `The entry "${key.slice(0, 60)}"`;
}

function endOfEntry(text: string, start: number, close: string): { readonly offset: number; readonly closed: boolean } {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (character === close && depth === 0 && (close === '}' || !quoted)) return { offset: at + 1, closed: true };
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '\n' && startsEntry(text, at + 1)) return { offset: at + 1, closed: false };
  }
  return { offset: text.length, closed: false };
}

function startsEntry(text: string, at: number): boolean {
  NEXT_HEADER.lastIndex = at;
  return NEXT_HEADER.test(text);
}

/** One brace too many ends an entry early; what follows would go unread without a word. */
function noteStrayFields(
  text: string,
  start: number,
  end: number,
  before: ScannedEntry | undefined,
  faults: ScanFault[],
): void {
  if (before === undefined || !STRAY_FIELD.test(text.slice(start, end))) return;
  const line = String(lineAt(text, start));
  const message = `${describe(before)} is closed too early, in line ${line}: the fields behind were not read.`;
  faults.push({ offset: before.offset, message });
}
