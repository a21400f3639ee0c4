import type { Dismissal } from '../claims/dismissal.ts';
import { dismissalSchemas, isFieldName } from './ledger-schema.ts';

/** What was decided about one claim. */
export interface LedgerEntry {
  /** `dismissed`, or a word that only a later version understands. */
  readonly state: string;
  /** Null when the state is another. */
  readonly dismissal: Dismissal | null;
  /** The fields that are not understood here, as JSON without line ends: they are written as they were read. */
  readonly others: ReadonlyMap<string, string>;
}

/** A fault in the text of a ledger; the file's path is added by who read it. */
export interface LedgerProblem {
  /** What is wrong and the mend. */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
}

interface LedgerParts {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly fields: ReadonlyMap<string, string>;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly fault: LedgerProblem | null;
}

/** What reviewers decided about the claims of one article. It never changes: an edit gives another ledger. */
export class Ledger {
  /** By key, in the order of the keys' UTF-16 units: the same on every machine. */
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** What the file holds besides claims, its version aside, as JSON without line ends. */
  readonly fields: ReadonlyMap<string, string>;
  readonly lineEnd: LedgerParts['lineEnd'];
  /** The fault that keeps it from being edited and written, or null. */
  readonly fault: LedgerProblem | null;

  constructor({ entries, fields, lineEnd, fault }: LedgerParts) {
    this.entries = new Map([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    this.fields = fields;
    this.lineEnd = lineEnd;
    this.fault = fault;
  }

  /** The keys of all claims that something was decided about, in order. */
  get keys(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** How the claim of this key was dismissed; null when it was not. */
  dismissalOf(key: string): Dismissal | null {
    return this.entries.get(key)?.dismissal ?? null;
  }
}

/** The ledger of an article that has none. */
export const emptyLedger = new Ledger({ entries: new Map(), fields: new Map(), lineEnd: '\n', fault: null });

/**
 * The ledger with this claim dismissed, in place of what was decided about it before. Fields that are not understood here stay.
 *
 * @param key as `claimKey` gives it
 * @throws Error when the ledger is read-only, when the key could be no claim's and when the day is not written as 2026-11-24
 */
export function withDismissal(ledger: Ledger, key: string, dismissal: Dismissal): Ledger {
  refuseReadOnly(ledger);
  if (isFieldName(key)) throw new Error(`"${key}" is a name that a ledger uses itself, and no claim.`);
  const { pattern, patternErrorMessage } = dismissalSchemas.on;
  const { on } = dismissal;
  // capped: the pattern is checked where it stands in its schema
  if (on !== undefined && !new RegExp(pattern).test(on)) {
    throw new Error(`The claim was not dismissed: its day is "${on}". ${patternErrorMessage}`);
  }
  const before = ledger.entries.get(key)?.others ?? new Map<string, string>();
  const others = new Map([...before].filter(([name]) => !Object.hasOwn(dismissalSchemas, name)));
  return withEntries(ledger, new Map(ledger.entries).set(key, { state: 'dismissed', dismissal, others }));
}

/**
 * The ledger without what was decided about the claims of these keys, whatever it was.
 *
 * @throws Error when the ledger is read-only
 */
export function without(ledger: Ledger, keys: Iterable<string>): Ledger {
  refuseReadOnly(ledger);
  const entries = new Map(ledger.entries);
  for (const key of keys) entries.delete(key);
  return withEntries(ledger, entries);
}

function withEntries({ fields, lineEnd, fault }: Ledger, entries: Ledger['entries']): Ledger {
  return new Ledger({ entries, fields, lineEnd, fault });
}

/** The keys whose sentence the article no longer has: it was edited, or taken out. In order. */
export function danglingKeys(ledger: Ledger, isKeyInArticle: (key: string) => boolean): readonly string[] {
  return ledger.keys.filter((key) => !isKeyInArticle(key));
}

/** @throws Error that names the line and the mend, when the ledger is read-only */
export function refuseReadOnly({ fault }: Ledger): void {
  if (fault === null) return;
  throw new Error(`The ledger stays as it is until its line ${fault.line} is mended. ${fault.message}`);
}

/**
 * Where the ledger of an article stands: `a/power.en.md` has `a/power.en.review.json`. Other endings than Markdown's own are kept
 * (`a/power.qmd.review.json`), since what is made of a Quarto text stands beside it under the same name.
 */
export function ledgerPath(articlePath: string): string {
  return `${articlePath.replace(/(?<=[^/\\])\.(?:md|markdown)$/i, '')}.review.json`;
}

/** In UTF-16 units. */
const LONGEST_KEY = 300;

/**
 * The key of a claim: its sentence as it is read, the same whatever markers, emphasis, line breaks and kind of quotes it is
 * written with. It holds up to 300 UTF-16 units of the sentence; what is longer is followed by a hash of the whole, so that every
 * change of a word gives another key. So is a single word that a ledger could use as a name of its own.
 *
 * @param prose as `plainProse` gives it
 */
export function claimKey(prose: string): string {
  const text = prose
    .normalize('NFC')
    .replace(/[\u2018-\u201B]/g, "'")
    .replace(/[\u201C-\u201F]/g, '"')
    .replace(/\s+/g, ' ')
    // A marker may have stood in the space before a full stop.
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
  if (text.length <= LONGEST_KEY && !isFieldName(text)) return text;
  const start = text.slice(0, LONGEST_KEY).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}… #${hash(text)}`;
}

/**
 * FNV-1a with 32 bits, over UTF-8: 8 hexadecimal digits.
 *
 * @see https://www.ietf.org/archive/id/draft-eastlake-fnv-22.html
 */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
