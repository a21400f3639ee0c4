import type { Identifier, IdentifierName, Range } from '../../article/article.ts';
import type { Passage } from '../../claims/passage.ts';

interface Stated {
  /** Where it stands, in the chunk's offsets. */
  readonly range: Range;
  /** As written, without quotation marks, emphasis and possessive ending. */
  readonly text: string;
}

/** A person, as far as a capital tells one. */
export interface AuthorMention extends Stated {
  readonly kind: 'author';
  readonly family: string;
  /** Given names or initials; empty where the text has none. */
  readonly given: string;
  /** Which list of names it belongs to: those of "Cohen, Hutter, and Osborne" have one number. */
  readonly list: number;
  /** "et al.", "and colleagues": there are others. */
  readonly isFirstOfMore: boolean;
}

export interface OrganizationMention extends Stated {
  readonly kind: 'organization';
}

export interface YearMention extends Stated {
  readonly kind: 'year';
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface TitleMention extends Stated {
  readonly kind: 'title';
  readonly form: 'quoted' | 'emphasized' | 'bare';
  /** False for quoted words that are not written like a title and not introduced as one: a term, or somebody's words. */
  readonly isTitle: boolean;
}

export interface VenueMention extends Stated {
  readonly kind: 'venue';
  readonly volume: string | null;
  readonly issue: string | null;
}

export interface PublisherMention extends Stated {
  readonly kind: 'publisher';
}

export interface IdentifierMention extends Stated {
  readonly kind: 'identifier';
  readonly identifier: IdentifierName;
}

/** A part of what a text says of a work. */
export type Mention =
  | AuthorMention
  | OrganizationMention
  | YearMention
  | TitleMention
  | VenueMention
  | PublisherMention
  | IdentifierMention;

/** A sentence as mentions are looked for in it. */
export interface Sentence {
  /** Its words; `start` is in the chunk's offsets. */
  readonly passage: Passage;
  /** The well-formed identifiers in it. */
  readonly identifiers: readonly Identifier[];
}

/** One kind of mention, one file. */
export interface MentionReader {
  readonly kind: Mention['kind'];
  /** All of the kind in a sentence, in order. Linear in its length. */
  readonly read: (sentence: Sentence) => readonly Mention[];
}

/** A stretch of a passage in the chunk's offsets. */
export function rangeIn({ start }: Passage, from: number, length: number): Range {
  return { start: start + from, end: start + from + length };
}
