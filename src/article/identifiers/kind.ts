import type { Identifier, IdentifierKind, IdentifierName, IdentifierProblem } from '../article.ts';

/** What a text that is, or is meant as, one identifier says. */
export interface Reading extends IdentifierName {
  readonly version?: string;
  /** When set, `value` is the best that could be read, and no service should be asked for it. */
  readonly problem: IdentifierProblem | null;
}

/** A reading and where it stands, prefix included: UTF-16 code units, half-open. */
export interface Found extends Reading {
  readonly start: number;
  readonly end: number;
}

/**
 * One kind of identifier. It never throws, whatever it is given. Its regular expressions are linear: no quantifier can
 * match what its neighbour matches, or its count is capped.
 */
export interface KindOfIdentifier {
  readonly kind: IdentifierKind;
  /** Matches in every text in which `find` finds something, and is quick: most paragraphs are passed over by it alone. */
  readonly sign: RegExp;
  /** Hosts whose addresses are also written without `https://`, such as `doi.org/10.1000/182`. */
  readonly hosts: readonly string[];
  /** Finds those that are written without an address, in order: `doi:10.1000/182`, `ISBN 978-...`. */
  find(text: string): Iterable<Found>;
  /** Reads a text that is nothing but one identifier, as a user types it; null when it is of another kind. */
  read(text: string): Reading | null;
  /** Reads an http(s) address; null when it does not stand for an identifier of this kind. */
  readUrl(url: URL): Reading | null;
  /** The address of the work's page. */
  url(identifier: Pick<Identifier, 'value' | 'version'>): string;
  /** How it is written in prose: `doi:10.1000/182`. `read` reads it back. */
  describe(identifier: Pick<Identifier, 'value' | 'version'>): string;
  /** Other names of the same work that follow from this one alone. */
  equivalents(value: string): readonly IdentifierName[];
}
