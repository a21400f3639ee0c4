import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { cleanItem } from '../item.ts';
import { lineAt, type LibraryFormat, type ReadEntry, type ReadLibrary, type ReadProblem } from './library-format.ts';

/** Names that a CSL-JSON library goes by; any other `.json` beside an article is something else. */
const LIKELY_NAMES = new Set(['references.json', 'bibliography.json', 'library.json']);

/** CSL-JSON: a list of items, or an object that has one as `items` or `references`. */
export const cslJson: LibraryFormat = {
  name: 'CSL-JSON',
  extension: '.json',
  isLikely: (name) => LIKELY_NAMES.has(name) || name.endsWith('.csl.json'),
  read: (text) => Promise.resolve(read(text)),
};

function read(text: string): ReadLibrary {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return failure(syntaxErrorLine(text), 'is not valid JSON here: the library was not read');
  }
  const list = itemsOf(parsed);
  if (list === null) return failure(null, 'is not CSL-JSON: a list of items is expected ([{"id": …, "title": …}, …])');
  const lines = new Lines(text, list.path);
  const entries: ReadEntry[] = [];
  const problems: ReadProblem[] = [];
  list.items.forEach((raw, index) => {
    const item = cleanItem(raw);
    if (item !== null) entries.push({ item, line: () => lines.ofItem(index) });
    else problems.push({ line: () => lines.ofItem(index), message: `Item ${String(index + 1)} ${faultOf(raw)}` });
  });
  return { entries, problems };
}

function failure(line: number | null, message: string): ReadLibrary {
  return { entries: [], problems: [{ line: () => line, message: `The file ${message}.` }] };
}

interface FoundList {
  readonly items: readonly unknown[];
  readonly path: readonly string[];
}

function itemsOf(parsed: unknown): FoundList | null {
  if (Array.isArray(parsed)) return { items: parsed, path: [] };
  if (typeof parsed !== 'object' || parsed === null) return null;
  for (const [key, value] of Object.entries(parsed)) {
    if ((key === 'items' || key === 'references') && Array.isArray(value)) return { items: value, path: [key] };
  }
  return null;
}

function faultOf(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'is not an object: it was left out.';
  const id = 'id' in raw && typeof raw.id === 'string' ? ` ("${raw.id.slice(0, 60)}")` : '';
  return `has no title, author, DOI, ISBN or URL${id}: it was left out.`;
}

/** The lines of the items, found by a second and slower reading that is only made when one is asked for. */
class Lines {
  readonly #text: string;
  readonly #path: readonly string[];
  #items: readonly Node[] | undefined;

  constructor(text: string, path: readonly string[]) {
    this.#text = text;
    this.#path = path;
  }

  ofItem(index: number): number | null {
    this.#items ??= this.#readItems();
    const node = this.#items[index];
    return node === undefined ? null : lineAt(this.#text, node.offset);
  }

  #readItems(): readonly Node[] {
    const { tree } = tolerantTree(this.#text);
    const list = tree === undefined ? undefined : findNodeAtLocation(tree, [...this.#path]);
    return list?.children ?? [];
  }
}

function syntaxErrorLine(text: string): number | null {
  const [first] = tolerantTree(text).errors;
  return first === undefined ? null : lineAt(text, first.offset);
}

/** A tree of as much as can be read. The parser is recursive: a text nested too deeply for it gives nothing. */
function tolerantTree(text: string): { readonly tree: Node | undefined; readonly errors: readonly ParseError[] } {
  const errors: ParseError[] = [];
  try {
    return { tree: parseTree(text, errors, { disallowComments: true }), errors };
  } catch {
    return { tree: undefined, errors };
  }
}
