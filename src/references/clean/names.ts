import type { Name } from '../item.ts';
import { plainText } from './plain-text.ts';

const MOST_NAMES = 1000;
const LONGEST_PART = 500;
const LONGEST_LIST = 100_000;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * The people and bodies of a CSL name list, at most 1,000. Reads CSL names, Crossref's `{name}`, plain strings
 * ("Turing, Alan" is split, anything else is kept whole), and one string for all ("Turing, Alan; Church, Alonzo" or
 * joined by " and "). Names with nothing in them are left out.
 */
export function cleanNames(raw: unknown): readonly Name[] {
  const list = typeof raw === 'string' ? splitNames(raw.slice(0, LONGEST_LIST)) : raw;
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_NAMES).flatMap((entry: unknown) => cleanName(entry) ?? []);
}

function splitNames(names: string): readonly string[] {
  return names.includes(';') ? names.split(';') : names.split(/ and /i);
}

function cleanName(raw: unknown): Name | null {
  if (typeof raw === 'string') return nameFromText(plainText(raw, LONGEST_PART));
  if (typeof raw !== 'object' || raw === null) return null;
  const record = raw as Readonly<Record<string, unknown>>;
  const name: Writable<Name> = {};
  const family = part(record['family']);
  const given = part(record['given']);
  const literal = part(record['literal']) || part(record['name']);
  if (family) name.family = family;
  if (given && family) name.given = given;
  if (!family && (literal || given)) name.literal = literal || given;
  for (const key of ['suffix', 'non-dropping-particle', 'dropping-particle'] as const) {
    const value = part(record[key]);
    if (value && family) name[key] = value;
  }
  return name.family === undefined && name.literal === undefined ? null : name;
}

function part(raw: unknown): string {
  return typeof raw === 'string' ? plainText(raw, LONGEST_PART) : '';
}

function nameFromText(text: string): Name | null {
  if (text === '') return null;
  const comma = text.indexOf(',');
  const family = text.slice(0, comma).trim();
  const given = text.slice(comma + 1).trim();
  return comma > 0 && given !== '' ? { family, given } : { literal: text };
}
