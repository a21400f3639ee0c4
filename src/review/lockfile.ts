import { cleanFacts } from '../references/facts.ts';
import { lineAt } from '../references/library/library-format.ts';
import { readKnown, type Known } from '../references/resolve.ts';
import { readStood } from '../references/standing.ts';
import type { Stood } from '../references/services.ts';
import { isObject, textOf, type JsonObject } from '../references/sources/answer.ts';
import { parseKeptText, propertiesOf, repeatsIn, type LedgerFault, type Property } from './ledger-json.ts';

/** The name of a lockfile. It stands in the folder that the settings are for. */
export const LOCK_NAME = 'citation-review.lock.json';
const VERSION = 1;

/** An answer, and when it was given (ISO 8601). */
export interface Locked<Value> {
  readonly value: Value;
  readonly at: string;
}

/** What an identifier was found to stand for, and how that work stands. */
export interface LockedWork {
  readonly resolution: Locked<Known> | null;
  readonly standing: Locked<Stood> | null;
}

/** By `identifierKey`. */
export type Lock = ReadonlyMap<string, LockedWork>;

/** A lockfile as read: what is sound of it, and what is not. */
export interface LockFile {
  readonly works: Lock;
  /** In order of their lines; while there is one, the file is not written. */
  readonly problems: readonly { readonly message: string; readonly line: number }[];
}

/** Reads the text of a lockfile. Never throws. An empty text is an empty lockfile. */
export function readLock(text: string): LockFile {
  const json = text.replace(/^\uFEFF/, '');
  const root = parseKeptText(json, { name: 'lockfile', lines: 'works' });
  if (root === null) return { works: new Map(), problems: [] };
  const faults = 'message' in root ? [root] : faultsOf(propertiesOf(root), root.offset);
  const problems = faults.map(({ message, offset }) => ({ message, line: lineAt(json, offset) }));
  if ('message' in root || faults.some(({ offset }) => offset === root.offset)) return { works: new Map(), problems };
  const works = propertiesOf(root).flatMap(({ name, value }) => {
    const work =
      name === 'version' ? null : readWork(JSON.parse(json.slice(value.offset, value.offset + value.length)));
    return work === null ? [] : [[name, work] as const];
  });
  return { works: new Map(works), problems };
}

/**
 * The text of the file: one work a line, in order of their keys, and the version last, so that every other line ends in a comma and
 * branches merge cleanly unless they change the same work or neighbouring ones.
 */
export function writeLock(works: Lock): string {
  const lines = [...works]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, work]) => `  ${JSON.stringify(key)}: ${JSON.stringify(written(work))}`);
  return `{\n${[...lines, `  "version": ${VERSION}`].join(',\n')}\n}\n`;
}

/** The fields stand in one order whoever gave them, so that a file is the same on every machine. */
function written({ resolution, standing }: LockedWork): object {
  return {
    ...(resolution === null ? {} : { resolution: { at: resolution.at, ...inOrder(resolution.value) } }),
    ...(standing === null ? {} : { standing: { at: standing.at, ...readStood(standing.value) } }),
  };
}

/** Without abstract and note: the one is long and belongs to others, the other may be the user's own, and a review needs neither. */
function inOrder(known: Known): object {
  const { outcome, source } = known;
  if (outcome === 'not-found') return { outcome, source };
  return {
    outcome,
    source,
    item: { ...known.item, abstract: undefined, note: undefined },
    facts: cleanFacts(known.facts),
  };
}

/** A fault at the root's own place makes it unknown what the lines mean. */
function faultsOf(properties: readonly Property[], root: number): readonly LedgerFault[] {
  const version = properties.find(({ name }) => name === 'version')?.value.value as unknown;
  if (typeof version === 'number' && version > VERSION) {
    return [
      { message: `A later Citation Review wrote this file ("version": ${version}): update yours.`, offset: root },
    ];
  }
  if (version !== VERSION) {
    return [
      { message: `This is no lockfile: its last line is not "version": ${VERSION}. Move it away.`, offset: root },
    ];
  }
  return repeatsIn(properties).map(({ name, offset }) => {
    return { message: `"${name.slice(0, 60)}" stands here for the second time: keep one.`, offset };
  });
}

function readWork(value: unknown): LockedWork | null {
  if (!isObject(value)) return null;
  return { resolution: readLocked(value.resolution, readKnown), standing: readLocked(value.standing, readStood) };
}

function readLocked<Value>(stored: unknown, read: (value: JsonObject) => Value | null): Locked<Value> | null {
  if (!isObject(stored)) return null;
  const [at, value] = [textOf(stored.at), read(stored)];
  return at === undefined || value === null || Number.isNaN(Date.parse(at)) ? null : { value, at };
}
