import type { Block, CitationKey, Contents, FootnoteDefinition, FootnoteReference } from './article.ts';
import type { Identifier, Range } from './article.ts';

/** The contents of a chunk while they are being read. */
export interface Draft extends Contents {
  readonly text: string;
  readonly blocks: Block[];
  readonly references: FootnoteReference[];
  readonly definitions: FootnoteDefinition[];
  readonly identifiers: Identifier[];
  readonly citationKeys: CitationKey[];
  readonly opaque: Range[];
}

export function emptyDraft(text: string): Draft {
  return { text, blocks: [], references: [], definitions: [], identifiers: [], citationKeys: [], opaque: [] };
}
