import type { Query } from '../query.ts';

const mostWords = 40;

/**
 * What is searched for as plain words in lower case: the title where it is known, else the words as typed. Services that
 * have a language for searching would take signs and capital AND, OR and NOT for parts of it.
 */
export function searchWords({ title, words }: Query): readonly string[] {
  return (title ?? words)
    .slice(0, 2000)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords);
}
