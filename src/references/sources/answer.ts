import { findIdentifiers, parseIdentifier } from '../../article/identifiers/index.ts';
import type { HttpResponse } from '../../ports/ports.ts';
import { LookupFailure } from '../network/failure.ts';

/** Reading what came over the network, of which nothing is known. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of a list, the value itself as a list of one, or nothing. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list, or the one object. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

/** The first text in a value that may be a text, a number or a list of those; undefined when there is none. */
export function textOf(value: unknown): string | undefined {
  const first = listOf(value).find((entry) => typeof entry === 'string' || typeof entry === 'number');
  const text = first === undefined ? '' : String(first).trim();
  return text === '' ? undefined : text;
}

/** The value if it is a count: a whole number from 0 on. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

const longestAddress = 2048;

/** The http(s) address in a value; undefined when it holds none. */
export function webAddressOf(value: unknown): string | undefined {
  const text = textOf(value);
  const isAddress = text !== undefined && text.length < longestAddress && /^https?:\/\/\S+$/i.test(text);
  return isAddress && URL.canParse(text) ? text : undefined;
}

/** The DOI in a value that may be anything, in lower case; of several the first; undefined when there is none. */
export function doiIn(value: unknown): string | undefined {
  const text = (textOf(value) ?? '').slice(0, 500);
  const whole = parseIdentifier(text);
  const all = whole === null ? findIdentifiers(text) : [whole];
  return all.find(({ kind, problem }) => kind === 'doi' && problem === null)?.value;
}

/** What a table has for a name. The names that every object has, such as `constructor`, stand in no table. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The object without what is undefined. */
export function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** The failure of a service that answered with something else than was asked for. */
export function badAnswer(title: string, what: string, about: { readonly status?: number } = {}): LookupFailure {
  return new LookupFailure('bad-answer', `${title} gave no usable answer: ${what}`, about);
}

/** What a content type has in its name. */
export type Format = 'json' | 'xml' | 'html' | 'plain';

/**
 * The body of a good answer whose content type has one of these in its name. Bot walls and hotel networks answer 200 with
 * a web page, so a status alone says nothing. Throws `LookupFailure`.
 */
export function bodyOf(
  { status, headers, body }: HttpResponse,
  format: Format | readonly Format[],
  title: string,
): string {
  const wanted = [format].flat();
  if (status !== 200) throw badAnswer(title, `it answered ${status}`, { status });
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '' || wanted.some((name) => type.includes(name))) return body;
  if (type.includes('html')) throw badAnswer(title, 'it sent a web page instead of data');
  throw badAnswer(title, `it sent "${type.slice(0, 60)}" instead of ${wanted[0] ?? 'data'}`);
}

/** The JSON value of a good answer. Throws `LookupFailure`. */
export function jsonOf(response: HttpResponse, title: string, format: Format | readonly Format[] = 'json'): unknown {
  const body = bodyOf(response, format, title);
  try {
    return JSON.parse(body);
  } catch {
    throw badAnswer(title, body.trim() === '' ? 'it sent nothing' : 'what it sent is not whole JSON');
  }
}
