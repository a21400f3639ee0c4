import { describeIdentifier, parseIdentifier } from '../article/identifiers/index.ts';
import type { Work } from '../edits/edit.ts';
import type { Library } from '../references/library/library.ts';
import { didYouMean } from '../review/suggest.ts';
import { count, withStop } from './text.ts';

/** The work that a user names by a key of the library (`turner2021`, `@turner2021`) or an identifier, or why it is none. */
export function findWork(name: string, library: Library): { readonly work: Work } | { readonly message: string } {
  const key = name.replace(/^@/, '');
  const entry = library.byId(key);
  if (entry !== null) return { work: { item: entry.item.id } };
  const identifier = parseIdentifier(name);
  if (identifier === null) return { message: `${notAWork(name, library)}${didYouMean(key, keysOf(library))}` };
  const { kind, value } = identifier;
  if (identifier.problem === null) return { work: { identifier: { kind, value } } };
  return { message: withStop(`${describeIdentifier(identifier)}: ${identifier.problem.message}`) };
}

function notAWork(name: string, library: Library): string {
  const keys = library.entries.length;
  const where = keys === 0 ? 'no library is here' : `the library here has ${count(keys, 'key')}`;
  return `"${name}" is no key of a library (${where}), and no DOI, arXiv ID, ISBN, PMID, PMCID or URL.`;
}

function keysOf(library: Library): readonly string[] {
  return library.entries.map(({ item }) => item.id);
}
