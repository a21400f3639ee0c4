import type { IdentifierProblem } from '../article.ts';
import { endOfAddress } from './extent.ts';
import type { KindOfIdentifier, Reading } from './kind.ts';

/**
 * Web addresses (http and https). Every kind may have addresses of its own, so the index finds and reads them, with the
 * functions below; an address of no other kind is of this one.
 */
export const url: KindOfIdentifier = {
  kind: 'url',
  // With or without a scheme, addresses hold one, which is rarer than their first letters.
  sign: /\//,
  hosts: [],
  find: () => [],
  read: () => null,
  readUrl: () => null,
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
  // capped: it looks at 258 characters from each place at most
  const beginning = new RegExp(
    `(?<![\\w@./-])(?:https?:\\/\\/(?=[^\\s/])|www\\.(?=[a-z0-9.-]{1,253}\\/[^\\s])|${known.join('|')})`,
    'gi',
  );
  return function* (text) {
    let end = 0;
    for (const { index: start, 0: scheme } of text.matchAll(beginning)) {
      if (start < end) continue;
      end = endOfAddress(text, start);
      if (end > start + scheme.length) yield { start, end };
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
