/**
 * The data that a Markdown text is read into. Everything later in the pipeline (evidence, references, rules, edits,
 * review, and the doors to them) works on these types and never on the Markdown tree.
 *
 * Offsets everywhere are UTF-16 code units, and ranges are half-open: `text.slice(range.start, range.end)`.
 */

import type { ChunkList } from './chunk-list.ts';

/** A half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The kinds of identifier the article is searched for; each has one file in `identifiers/`. */
export type IdentifierKind = 'doi' | 'arxiv' | 'isbn' | 'pmid' | 'pmcid' | 'url';

/** An identifier by itself: what a reference is looked up by. */
export interface IdentifierName {
  readonly kind: IdentifierKind;
  /**
   * The canonical form: a DOI in lower case without prefix; an arXiv ID without version; an ISBN as 13 digits; a PMID as
   * digits; a PMCID as `PMC` and digits; a URL as written.
   */
  readonly value: string;
}

/** Why an identifier that was meant as one cannot be one. */
export interface IdentifierProblem {
  /** What is wrong, in a plain sentence without a full stop, such as "its check digit should be 6". */
  readonly message: string;
  /** The text to put in its place where the mend is certain. */
  readonly replacement?: string;
}

/** An identifier found in the text. */
export interface Identifier extends IdentifierName {
  /** `v2` of an arXiv ID, where the text gives it. */
  readonly version?: string;
  /** The whole as written, prefix included: `doi:10.1000/182`, `https://doi.org/10.1000/182`, `ISBN 978-...`. */
  readonly raw: string;
  readonly range: Range;
  /**
   * Where it stands: `text` = bare in prose; `autolink` = `<https://...>`; `link` = the destination of a Markdown link or
   * image (then `range` is that of the destination).
   */
  readonly context: 'text' | 'autolink' | 'link';
  /** Null for a well-formed one. */
  readonly problem: IdentifierProblem | null;
}

/** A footnote reference (the marker `[^label]`), whether or not a definition for it exists. */
export interface FootnoteReference {
  /** As written, between `[^` and `]`. */
  readonly label: string;
  /** The label as Markdown compares it (white space collapsed, case folded). Two labels with one key are the same. */
  readonly key: string;
  /** From `[` to behind `]`. */
  readonly range: Range;
  /** The label alone, without `[^` and `]`. */
  readonly labelRange: Range;
  /** The key of the footnote definition whose content this marker stands in, or null in the body. */
  readonly within: string | null;
}

/** A footnote definition (`[^label]: content`). */
export interface FootnoteDefinition {
  readonly label: string;
  readonly key: string;
  /** From `[` to the end of its content, without trailing blank lines or line end. */
  readonly range: Range;
  /** The label alone. */
  readonly labelRange: Range;
  /** From the first character of the content to its end; empty (start = end) when there is none. */
  readonly contentRange: Range;
  /** True when it stands in a list item or block quote, where edits must be careful. */
  readonly nested: boolean;
}

/** A Pandoc citation key in the text: `@key`, with or without brackets. */
export interface CitationKey {
  readonly key: string;
  /** From `@` to the end of the key. */
  readonly range: Range;
}

export type BlockKind =
  'paragraph' | 'heading' | 'code' | 'html' | 'table' | 'link-definition' | 'thematic-break' | 'front-matter' | 'math';

/** A leaf block of the Markdown text. */
export interface Block {
  readonly kind: BlockKind;
  readonly range: Range;
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** What it stands in, outermost first. */
  readonly containers: readonly ('list-item' | 'block-quote' | 'footnote-definition')[];
  /** The sentences of a paragraph, heading or table, in order, without the white space between them. */
  readonly sentences: readonly Range[];
}

/** What a piece of text holds, in order of position. The ranges' origin is said by who holds it. */
export interface Contents {
  readonly blocks: readonly Block[];
  readonly references: readonly FootnoteReference[];
  readonly definitions: readonly FootnoteDefinition[];
  readonly identifiers: readonly Identifier[];
  readonly citationKeys: readonly CitationKey[];
  /** The insides of code spans, code blocks, HTML, math and comments: text that is not prose. */
  readonly opaque: readonly Range[];
}

/**
 * A piece of the article that parses the same whatever stands around it. Chunks are memoised by their text: the same
 * object comes back for the same text, so what is derived from a chunk can be kept in a `WeakMap`. All its ranges are
 * relative to the chunk.
 */
export interface Chunk extends Contents {
  readonly text: string;
}

export interface PlacedChunk {
  /** Where the chunk starts in the article. The chunks cover the text without gap or overlap. */
  readonly start: number;
  readonly chunk: Chunk;
}

/** The YAML front matter's review fields. */
export interface FrontMatter {
  /** From the opening fence to behind the closing one (without its line end); null when the article has none. */
  readonly range: Range | null;
  readonly title: string | null;
  /** `last_reviewed` as `YYYY-MM-DD`, or null. */
  readonly lastReviewed: string | null;
  /** `review_status` as written, or null. */
  readonly reviewStatus: string | null;
  readonly sources: number | null;
  readonly revision: number | null;
  readonly lang: string | null;
  /** Library files named by `bibliography:` (a string or a list), as written. */
  readonly bibliography: readonly string[];
  /** Null when it reads; else what is wrong and where. */
  readonly problem: { readonly message: string; readonly range: Range } | null;
}

/**
 * A Markdown text as read. The arrays hold absolute ranges; each is made on first use and kept. An article is
 * immutable: an edit makes the next one (`reparse`).
 */
export interface Article extends Contents {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly chunks: readonly PlacedChunk[];
  /** What the chunks hold of this kind, in order of position. Made on first use and kept. */
  readonly list: <Item>(list: ChunkList<Item>) => readonly Item[];
  /**
   * What is derived from the article as a whole. Made on first use and kept with the article, where it goes when the article does: what
   * a `WeakMap` holds stays until the whole heap is swept, and the article with it.
   *
   * @param derive depends on nothing but the article; its identity is its name
   */
  readonly once: <Value>(derive: (article: Article) => Value) => Value;
}
