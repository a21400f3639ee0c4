import type { Node } from 'jsonc-parser';
import { dismissalReasons, type Dismissal } from '../claims/dismissal.ts';
import { lineEndOf, startOfText } from '../edits/line-ends.ts';
import { lineAt } from '../references/library/library-format.ts';
import { compact, objectText, parseKeptText, propertiesOf, repeatsIn } from './ledger-json.ts';
import type { LedgerFault, Property } from './ledger-json.ts';
import { dismissalSchemas, isFieldName, LEDGER_VERSION } from './ledger-schema.ts';
import { Ledger, refuseReadOnly, type LedgerEntry, type LedgerProblem } from './ledger.ts';
import { checkSchema } from './schema-check.ts';

/** A ledger as read from its file. */
export interface LedgerFile {
  readonly ledger: Ledger;
  /** In order of their lines; none when the file is sound. */
  readonly problems: readonly LedgerProblem[];
  /** True while there is a problem: the ledger can be asked, and neither edited nor written. */
  readonly readOnly: boolean;
}

/** Enough to mend a file by; a file of something else could have a million. */
const MOST_PROBLEMS = 100;

/**
 * Reads the text of a ledger. Never throws. An empty text is an empty ledger.
 *
 * A claim whose line is faulty counts as undecided and the others stay as decided, so that one slip does not bring every dismissed
 * claim back. Where it cannot be told what the lines mean (no JSON, a merge that is not finished, another version), nothing is
 * decided: better a finding too many, beside a problem that says why, than a claim hidden on a guess.
 */
export function readLedger(text: string): LedgerFile {
  const json = text.slice(startOfText(text));
  const root = parseKeptText(json, { name: 'ledger', lines: 'claims' });
  if (root === null) return ledgerFile(json);
  if ('message' in root) return ledgerFile(json, { faults: [root] });
  const fault = faultOfFile(root);
  return fault === null ? readProperties(json, propertiesOf(root)) : ledgerFile(json, { faults: [fault] });
}

/**
 * The text of the file: one claim a line, in order of their texts, and the version last. As every other line ends in a
 * comma, a claim is added, changed or taken out without a touch to the line of another. So branches merge cleanly unless
 * they change the same line or neighbouring ones, and even what git joins with `merge=union` is valid JSON. For the same
 * reason the claims are not in an object of their own: its last line would have no comma.
 *
 * @throws Error when the ledger is read-only: what could not be read is never overwritten
 */
export function writeLedger(ledger: Ledger): string {
  refuseReadOnly(ledger);
  const fields = [...ledger.fields];
  const claims = [...ledger.entries].map(([key, entry]): [string, string] => [key, entryText(entry)]);
  const lines = [
    ...fields.filter(([name]) => name.startsWith('$')),
    ...claims,
    ...fields.filter(([name]) => !name.startsWith('$')),
    ['version', LEDGER_VERSION] as const,
  ].map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`);
  return `{\n${lines.join(',\n')}\n}\n`.replaceAll('\n', ledger.lineEnd);
}

function entryText({ state, dismissal, others }: LedgerEntry): string {
  const { reason, note, by, on } = dismissal ?? {};
  const known = Object.entries({ state, reason, note, by, on }).filter(([, value]) => value !== undefined);
  return objectText([...known.map(([name, value]) => [name, JSON.stringify(value)] as const), ...others]);
}

interface Content {
  readonly entries?: Ledger['entries'];
  readonly fields?: Ledger['fields'];
  readonly faults?: readonly LedgerFault[];
}

function ledgerFile(json: string, { entries = new Map(), fields = new Map(), faults = [] }: Content = {}): LedgerFile {
  const inOrder = [...faults].sort((a, b) => a.offset - b.offset).slice(0, MOST_PROBLEMS);
  const problems = inOrder.map(({ message, offset }) => ({ message, line: lineAt(json, offset) }));
  const ledger = new Ledger({ entries, fields, lineEnd: lineEndOf(json), fault: problems[0] ?? null });
  return { ledger, problems, readOnly: problems.length > 0 };
}

/** What makes it unknown what the lines mean. */
function faultOfFile(root: Node): LedgerFault | null {
  if (root.type !== 'object') return checkSchema(root, { type: 'object' })[0] ?? null;
  const version = propertiesOf(root).find(({ name }) => name === 'version');
  const line = `"version": ${LEDGER_VERSION}`;
  if (version === undefined) {
    return { message: `The file has no version. If it is a ledger, make ${line} its last line.`, offset: root.offset };
  }
  const { offset, value } = version;
  const found: unknown = value.value;
  if (found === LEDGER_VERSION) return null;
  if (typeof found === 'number' && found > LEDGER_VERSION) {
    return { message: `A later Citation Review wrote this file ("version": ${found}): update yours.`, offset };
  }
  return { message: `There is no such version. If the file is a ledger, make this ${line}.`, offset };
}

function readProperties(json: string, properties: readonly Property[]): LedgerFile {
  const repeats = repeatsIn(properties);
  const repeated = new Set(repeats.map(({ name }) => name));
  const entries = new Map<string, LedgerEntry>();
  const fields = new Map<string, string>();
  const faults = repeats.map((property) => repeatFault(property));
  for (const { name, value } of properties) {
    if (name === 'version' || repeated.has(name)) continue;
    if (isFieldName(name)) {
      fields.set(name, compact(value, json));
      continue;
    }
    const entry = readEntry(name, value, json);
    if ('message' in entry) faults.push(entry);
    else entries.set(name, entry);
  }
  return ledgerFile(json, { entries, fields, faults });
}

/** What was decided about a claim, or the first fault of it. */
function readEntry(key: string, node: Node, json: string): LedgerEntry | LedgerFault {
  const [wrongType] = node.type === 'object' ? [] : checkSchema(node, { type: 'object' }, [key]);
  if (wrongType !== undefined) return wrongType;
  const fields = propertiesOf(node);
  const [repeat] = repeatsIn(fields);
  if (repeat !== undefined) return repeatFault(repeat);
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const state = values.get('state');
  if (state === undefined) return missing('state', 'dismissed', node);
  const [wrongState] = checkSchema(state, { type: 'string' }, [key, 'state']);
  if (wrongState !== undefined) return wrongState;
  const isDismissed = state.value === 'dismissed';
  const dismissal = isDismissed ? readDismissal(key, node, values) : null;
  if (dismissal !== null && 'message' in dismissal) return dismissal;
  const isOther = (name: string): boolean =>
    name !== 'state' && !(isDismissed && Object.hasOwn(dismissalSchemas, name));
  const others = fields
    .filter(({ name }) => isOther(name))
    .map(({ name, value }) => [name, compact(value, json)] as const);
  return { state: String(state.value), dismissal, others: new Map(others) };
}

function readDismissal(key: string, node: Node, values: ReadonlyMap<string, Node>): Dismissal | LedgerFault {
  for (const [name, schema] of Object.entries(dismissalSchemas)) {
    const value = values.get(name);
    const [fault] = value === undefined ? [] : checkSchema(value, schema, [key, name]);
    if (fault !== undefined) return fault;
  }
  const textOf = (name: keyof Dismissal): string | undefined => {
    const value: unknown = values.get(name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const known = dismissalReasons.find(({ reason }) => reason === textOf('reason'));
  if (known === undefined) return missing('reason', 'other', node);
  const [note, by, on] = [textOf('note'), textOf('by'), textOf('on')];
  return {
    reason: known.reason,
    ...(note === undefined ? {} : { note }),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
  };
}

function missing(name: string, example: string, { offset }: Node): LedgerFault {
  return { message: `This claim has no "${name}": add one, such as "${name}": "${example}".`, offset };
}

function repeatFault({ name, offset }: Property): LedgerFault {
  const shown = name.length > 60 ? `${name.slice(0, 57)}...` : name;
  return { message: `"${shown}" stands here for the second time: keep one.`, offset };
}
