import type { Identifier, IdentifierKind, IdentifierName } from '../article.ts';
import { arxiv } from './arxiv.ts';
import { doi } from './doi.ts';
import { isbn } from './isbn.ts';
import type { Found, KindOfIdentifier, Reading } from './kind.ts';
import { pmcid } from './pmcid.ts';
import { pmid } from './pmid.ts';
import { addressFinder, readAddress, url } from './url.ts';

/**
 * Every kind of identifier. The order is meaning: where two could be read at one place, the first is. DOIs come before
 * ISBNs, which they may hold; addresses come last, as the other kinds have addresses too.
 */
const kinds: readonly KindOfIdentifier[] = [doi, arxiv, pmid, pmcid, isbn, url];

const byKind: ReadonlyMap<IdentifierKind, KindOfIdentifier> = new Map(kinds.map((kind) => [kind.kind, kind]));
const hosts = [...new Set(kinds.flatMap((kind) => kind.hosts))];
const addressesIn = addressFinder(hosts);

// capped: nothing in it repeats, so it looks at a few characters
const addressBeginning = new RegExp(
  `^(?:${['https?:\\/\\/|www\\.', ...hosts.map((host) => `${host.replaceAll('.', '\\.')}\\/`)].join('|')})`,
  'i',
);
/** Every identifier holds a digit or a slash, the digits of DOIs in full-width forms too. */
const digitOrSlash = /[\d/\uff11]/;
/**
 * Matches in every text that holds an identifier.
 *
 * capped: nothing in it repeats, so it looks at a few characters from each place
 */
const sign = new RegExp(kinds.map((kind) => kind.sign.source).join('|'), 'i');

const none: readonly Identifier[] = [];

/**
 * The identifiers in a piece of plain prose, in order, without overlaps, each with the context `text`. Where two overlap,
 * the one that begins first counts: a DOI within another site's address is part of that address.
 *
 * @param text Plain text: Markdown's escapes and character references are already read.
 */
export function findIdentifiers(text: string): readonly Identifier[] {
  if (!digitOrSlash.test(text) || !sign.test(text)) return none;
  const found = [
    ...findAddresses(text),
    ...kinds.flatMap((kind) => (kind.sign.test(text) ? [...kind.find(text)] : [])),
  ];
  found.sort((a, b) => a.start - b.start);
  const identifiers: Identifier[] = [];
  let end = 0;
  for (const { start, end: foundEnd, ...reading } of found) {
    if (start < end) continue;
    end = foundEnd;
    identifiers.push({ ...reading, raw: text.slice(start, end), range: { start, end }, context: 'text' });
  }
  return identifiers;
}

function* findAddresses(text: string): Generator<Found> {
  if (!url.sign.test(text)) return;
  for (const { start, end } of addressesIn(text)) {
    yield { ...identifierFromUrl(text.slice(start, end)), start, end };
  }
}

/**
 * What an address stands for: the DOI in `https://doi.org/10.1000/182`, else itself, as kind `url`. For http and https
 * addresses, with or without scheme, and for schemes named as identifiers (`doi:10.1000/182`).
 */
export function identifierFromUrl(address: string): Reading {
  const written = address.trim();
  if (isAddress(written)) return readUrl(written);
  const reading = /^[a-z]+:/i.test(written) ? readName(written) : null;
  return reading ?? { kind: 'url', value: written, problem: null };
}

/**
 * Reads what a user types: any form that is found in prose, and also a bare arXiv ID or ISBN. Null when it is none. The
 * range is that of the whole.
 */
export function parseIdentifier(raw: string): Identifier | null {
  const written = raw.trim();
  const reading = isAddress(written) ? readUrl(written) : readName(written);
  if (reading === null) return null;
  return { ...reading, raw: written, range: { start: 0, end: written.length }, context: 'text' };
}

function isAddress(written: string): boolean {
  return addressBeginning.test(written) && !/\s/.test(written);
}

function readUrl(written: string): Reading {
  const address = readAddress(written);
  return address.problem === null ? (firstReading((kind) => kind.readUrl(new URL(address.value))) ?? address) : address;
}

function readName(written: string): Reading | null {
  return firstReading((kind) => kind.read(written));
}

function firstReading(read: (kind: KindOfIdentifier) => Reading | null): Reading | null {
  for (const kind of kinds) {
    const reading = read(kind);
    if (reading !== null) return reading;
  }
  return null;
}

type Named = Pick<Identifier, 'kind' | 'value' | 'version'>;

/** The address of the page that an identifier leads to, percent-encoded where it must be. */
export function identifierUrl(identifier: Named): string {
  return byKind.get(identifier.kind)?.url(identifier) ?? identifier.value;
}

/** An identifier as it is written in prose: `doi:10.1000/182`, `arXiv:1912.01683v2`, `ISBN 978-0199678112`. */
export function describeIdentifier(identifier: Named): string {
  return byKind.get(identifier.kind)?.describe(identifier) ?? identifier.value;
}

/** Other names of the same work that follow from the identifier alone: an arXiv ID's DOI, and the other way round. */
export function equivalents(identifier: IdentifierName): readonly IdentifierName[] {
  return byKind.get(identifier.kind)?.equivalents(identifier.value) ?? [];
}
