import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** What is wrong with the text of a ledger, and the mend. */
export interface LedgerFault {
  readonly message: string;
  /** Where it begins in the text. */
  readonly offset: number;
}

/** A name and its value, in an object that may have the same name twice. */
export interface Property {
  readonly name: string;
  /** Where the name begins in the text. */
  readonly offset: number;
  readonly value: Node;
}

/** In UTF-16 units: some 30,000 claims. */
const LARGEST = 10_000_000;

/** How deep values may be nested, a name counted too: it keeps what walks them from running out of stack. */
const DEEPEST = 64;

/** A line of a file that is being merged. No line of JSON can begin so. */
const conflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})/m;

/** What kind of file is read, and what its lines hold, as messages call them. */
export interface KeptFile {
  readonly name: 'ledger' | 'lockfile';
  readonly lines: 'claims' | 'works';
}

/** The root of a JSON text without comments and byte order mark; null when the text is empty. Never throws. */
export function parseKeptText(json: string, { name, lines }: KeptFile): Node | LedgerFault | null {
  if (json.length > LARGEST) {
    return { message: `This has more than 10 million characters, and is no ${name}: move it away.`, offset: 0 };
  }
  const marker = conflictMarker.exec(json);
  if (marker !== null) {
    const mend = `keep the ${lines} of both sides, each of them once, and take out the lines of marks.`;
    return { message: `A merge is not finished here ("${marker[0]}"): ${mend}`, offset: marker.index };
  }
  if (json.trim() === '') return null;
  const errors: ParseError[] = [];
  const root = treeOf(json, errors);
  const [error] = errors;
  if (error !== undefined) return { message: `This is not valid JSON: ${syntaxMend(error)}.`, offset: error.offset };
  const deep = root === undefined ? { offset: 0 } : firstBelow(root, DEEPEST);
  if (deep !== undefined) return { message: 'This is nested too deeply: take it out.', offset: deep.offset };
  return root ?? null;
}

/** The properties of an object, in order; none of another value. */
export function propertiesOf(node: Node): readonly Property[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [{ name: String(key.value), offset: key.offset, value }],
  );
}

/** The properties whose name was there before. Which of them is meant cannot be told. */
export function repeatsIn(properties: readonly Property[]): readonly Property[] {
  const names = new Set<string>();
  return properties.filter(({ name }) => names.size === names.add(name).size);
}

/** A value as it is written, but on one line: no number loses a digit, and no name is taken for another. */
export function compact(node: Node, json: string): string {
  if (node.type === 'array') return `[${(node.children ?? []).map((child) => compact(child, json)).join(', ')}]`;
  if (node.type !== 'object') return json.slice(node.offset, node.offset + node.length);
  return objectText(propertiesOf(node).map(({ name, value }) => [name, compact(value, json)]));
}

/** An object on one line. The values are JSON already. */
export function objectText(fields: readonly (readonly [string, string])[]): string {
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')} }`;
}

/** Undefined when it is nested too deeply for the parser, which is recursive. */
function treeOf(json: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(json, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}

function firstBelow(root: Node, depth: number): Node | undefined {
  let level: readonly Node[] = [root];
  for (let at = 0; at < depth && level.length > 0; at += 1) level = level.flatMap(({ children }) => children ?? []);
  return level[0];
}

const syntaxMends: ReadonlyMap<string, string> = new Map([
  ['CommaExpected', 'put a comma before this'],
  ['PropertyNameExpected', 'put the name in quotes, or take out the comma before this'],
  ['ColonExpected', 'put a colon between the name and its value'],
  ['ValueExpected', 'a value is missing, or there is a comma too many before this'],
  ['CloseBraceExpected', 'put the closing brace'],
  ['UnexpectedEndOfString', 'put the closing quote'],
  ['InvalidCommentToken', 'take out the comment'],
  ['EndOfFileExpected', 'take out what follows the last brace'],
]);

/** The mend, or else the parser's own name of the fault as words: `InvalidUnicode` is "invalid unicode". */
function syntaxMend({ error }: ParseError): string {
  const name = printParseErrorCode(error);
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return syntaxMends.get(name) ?? words;
}
