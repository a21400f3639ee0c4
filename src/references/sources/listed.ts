import type { IdentifierName } from '../../article/article.ts';
import { LookupFailure } from '../network/failure.ts';
import { badAnswer } from './answer.ts';
import type { Described, Listed } from './source.ts';

/** How the entries of a service's list are read. */
interface Reading<Entry> {
  /** The service's name. */
  readonly title: string;
  /** What the entry of a work is found by. */
  readonly keyOf: (identifier: IdentifierName) => string;
  /** What an entry may be found by. */
  readonly keysOf: (entry: Entry) => readonly (string | undefined)[];
  /** Throws `LookupFailure` for an entry that does not read. */
  readonly describe: (entry: Entry, identifier: IdentifierName) => Described;
}

/**
 * What a list says of each work that was asked for. An entry that does not read is the fault of its own work alone. One that
 * nobody asked for may stand in the place of any that is missing: what is missing beside it is not known to be unknown.
 */
export function listed<Entry>(
  identifiers: readonly IdentifierName[],
  entries: readonly Entry[],
  { title, keyOf, keysOf, describe }: Reading<Entry>,
): readonly Listed[] {
  const asked = new Set(identifiers.map(keyOf));
  const found = new Map<string, Entry>();
  let stranger: string | null = null;
  for (const entry of entries) {
    const keys = keysOf(entry).filter((key): key is string => key !== undefined && key !== '');
    const own = keys.filter((key) => asked.has(key));
    for (const key of own) if (!found.has(key)) found.set(key, entry);
    if (own.length === 0) stranger ??= keys[0]?.slice(0, 100) ?? 'no work';
  }
  return identifiers.map((identifier) => {
    const entry = found.get(keyOf(identifier));
    if (entry !== undefined) return orFailure(() => describe(entry, identifier));
    return stranger === null ? null : badAnswer(title, `it sent the record of ${stranger}, which was not asked for`);
  });
}

/** What is described, or why it could not be. */
export function orFailure<Value>(describe: () => Value): Value | LookupFailure {
  try {
    return describe();
  } catch (error) {
    if (error instanceof LookupFailure) return error;
    throw error;
  }
}
