import type { IdentifierProblem } from '../article.ts';
import { endOfAddress } from './extent.ts';
import type { KindOfIdentifier, Reading } from './kind.ts';

/** Web addresses (http and https). Where an address stands for an identifier of another kind, it is of that kind. */
export const url: KindOfIdentifier = {
  kind: 'url',
  sign: 'https?:\\/\\/|www\\.',
  hosts: [],
  find: () => [],
  read: (text) => (/^(?:https?:\/\/|www\.[^/\s]{1,253}\/)\S+$/i.test(text) ? readAddress(text) : null),
  readUrl: ({ href }) => readAddress(href),
  url: ({ value }) => value,
  describe: ({ value }) => value,
  equivalents: () => [],
};

/** An address in a text: UTF-16 code units, half-open. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
}

/**
 * A function that finds web addresses in prose, in order: those with a scheme; those that begin with `www.` and have a
 * path (a bare `www.example.org` is the mention of a site and not a source); and those of the given hosts.
 */
export function addressFinder(hosts: readonly string[]): (text: string) => Generator<FoundAddress> {
  const known = hosts.map((host) => `${host.replaceAll('.', '\\.')}\\/`);
  const beginning = new RegExp(
    `(?<![\\w@./-])(?:https?:\\/\\/(?=[^\\s/])|www\\.(?=[a-z0-9.-]{1,253}\\/[^\\s])|${known.join('|')})`,
    'gi',
  );
  return function* (text) {
    beginning.lastIndex = 0;
    for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
      const start = match.index;
      const end = endOfAddress(text, start);
      beginning.lastIndex = Math.max(end, start + match[0].length);
      if (end > start + match[0].length) yield { start, end };
    }
  };
}

/** Reads an address as written. One without a scheme gets `https://`. */
export function readAddress(written: string): Reading {
  const value = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  return { kind: 'url', value, problem: problemOf(value) };
}

function problemOf(address: string): IdentifierProblem | null {
  const inner = /^https?:\/\/(https?:?\/\/.*)$/is.exec(address)?.[1];
  if (inner !== undefined) {
    const replacement = inner.replace(/^(https?):?\/\//i, '$1://');
    return { message: 'it begins with "https://" twice', ...(URL.canParse(replacement) && { replacement }) };
  }
  return URL.canParse(address) ? null : { message: 'no browser can read this address: its host or port is wrong' };
}
