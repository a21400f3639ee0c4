import { getNodeValue, type Node } from 'jsonc-parser';
import type { Schema } from './setting-schema.ts';
import { didYouMean } from './suggest.ts';

/** A value that its schema refuses. */
export interface SchemaFault {
  /** Where it begins in the JSON text. */
  readonly offset: number;
  /** What is wrong and the mend. */
  readonly message: string;
  /** The names and indexes that lead to it. */
  readonly path: readonly (string | number)[];
}

/** Holds a parsed JSON value against a schema: every fault, in order of position. */
export function checkSchema(node: Node, schema: Schema, path: SchemaFault['path'] = []): readonly SchemaFault[] {
  const fault = (message: string): SchemaFault[] => [{ offset: node.offset, message, path }];
  if (node.type !== (schema.type === 'integer' ? 'number' : schema.type))
    return fault(`${named(path)} must be ${wanted(schema)}, not ${found(node)}.`);
  if (schema.type === 'object') return checkObject(node, schema, path);
  if (schema.type === 'array') {
    const { items } = schema;
    if (items === undefined) return [];
    return (node.children ?? []).flatMap((child, index) => checkSchema(child, items, [...path, index]));
  }
  if (schema.type === 'integer')
    return isInRange(node.value, schema) ? [] : fault(`${named(path)} must be ${wanted(schema)}, not ${found(node)}.`);
  const text = String(node.value);
  if (schema.enum?.includes(text) === false) {
    return fault(`${named(path)} must be ${wanted(schema)}, not ${found(node)}.${didYouMean(text, schema.enum)}`);
  }
  // capped: the pattern is checked where it stands in its schema
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) {
    return fault(`${named(path)} is ${found(node)}. ${schema.patternErrorMessage ?? ''}`.trim());
  }
  return [];
}

function isInRange(value: unknown, { minimum = -Infinity, maximum = Infinity }: Schema): boolean {
  return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}

const typeNames = {
  string: 'a text in quotes',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
};

function wanted(schema: Schema): string {
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return `a whole number from ${schema.minimum} to ${schema.maximum}`;
  }
  if (schema.enum === undefined) return typeNames[schema.type];
  return `one of ${schema.enum.map((choice) => `"${choice}"`).join(', ')}`;
}

function checkObject(node: Node, schema: Schema, path: SchemaFault['path']): readonly SchemaFault[] {
  const properties = schema.properties ?? {};
  const faults: SchemaFault[] = [];
  const names = new Set<string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const place = [...path, name];
    const own = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (names.has(name)) {
      faults.push({ offset: key.offset, message: `${named(place)} is set twice: keep one.`, path: place });
    } else if (own === undefined || own === false) {
      const message = `${named(place)} is not known.${didYouMean(name, Object.keys(properties))}`;
      faults.push({ offset: key.offset, message, path: place });
    } else faults.push(...checkSchema(value, own, place));
    names.add(name);
  }
  const missing = (schema.required ?? []).filter((name) => !names.has(name));
  const messages = missing.map((name) => `${named(path)} has no "${name}".`);
  return [...faults, ...messages.map((message) => ({ offset: node.offset, message, path }))];
}

function named(path: SchemaFault['path']): string {
  return path.length === 0 ? 'The file' : `"${path.map((step) => shorten(String(step))).join('.')}"`;
}

/** What was found instead, as the user wrote it, shortened. */
function found(node: Node): string {
  if (node.type === 'object') return 'an object';
  if (node.type === 'array') return 'a list';
  return shorten(JSON.stringify(getNodeValue(node)));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
