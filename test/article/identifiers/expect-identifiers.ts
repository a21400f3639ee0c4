import { expect, it } from 'vitest';
import type { Identifier } from '../../../src/article/article.ts';
import { findIdentifiers } from '../../../src/article/identifiers/index.ts';

/** What is found in a text, as "kind value" in order, with its version behind. */
export function found(text: string): string[] {
  return findIdentifiers(text).map(nameOf);
}

export function nameOf({ kind, value, version }: Pick<Identifier, 'kind' | 'value' | 'version'>): string {
  return [kind, value, version].filter((part) => part !== undefined).join(' ');
}

/** One test per line of the table: a text, what is found in it as "kind value", and that nothing is wrong with it. */
export function findsWithoutProblem(table: readonly (readonly [text: string, ...names: string[]])[]): void {
  it.each(table.map(([text, ...names]) => ({ text, names })))('finds $names in "$text"', ({ text, names }) => {
    expect(found(text)).toEqual(names);
    expect(findIdentifiers(text).map(({ problem }) => problem)).toEqual(names.map(() => null));
  });
}

/** One test per text in which nothing is found. */
export function findsNothing(texts: readonly string[]): void {
  it.each(texts)('finds nothing in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
}

/** One test per text that holds one faulty identifier: what it is as written, what is wrong, and the mend if certain. */
export function findsProblem(
  table: readonly (readonly [text: string, raw: string, message: RegExp, replacement?: string])[],
): void {
  it.each(table.map(([text, raw, message, replacement]) => ({ text, raw, message, replacement })))(
    'reports "$text"',
    ({ text, raw, message, replacement }) => {
      const identifiers = findIdentifiers(text);
      expect(identifiers.map((identifier) => identifier.raw)).toEqual([raw]);
      expect(identifiers[0]?.problem?.message).toMatch(message);
      expect(identifiers[0]?.problem?.replacement).toBe(replacement);
    },
  );
}
