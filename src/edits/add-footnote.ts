import type { Article, Range } from '../article/article.ts';
import { inOrder } from './apply.ts';
import { placeholderFor } from './definition-text.ts';
import { insertDefinitions } from './definitions.ts';
import type { TextEdit } from './edit.ts';
import { nextLabel } from './labels.ts';
import { replaceByMarker } from './markers.ts';

/** A new footnote, and the edits that add it. */
export interface AddedFootnote {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Puts a marker with the next free label behind a sentence, and a definition that asks for the source where the article keeps its
 * definitions.
 *
 * Throws an `OpenBlockError` when the article ends in a block that would swallow the definition.
 */
export function addFootnote(article: Article, sentence: Range): AddedFootnote {
  const label = nextLabel(article);
  const definition = { label, text: placeholderFor(article, sentence), firstUse: sentence.end };
  return {
    label,
    edits: inOrder([...addMarker(article, sentence, label), ...insertDefinitions(article, [definition])]),
  };
}

/** Puts a marker behind a sentence: behind its full stop, and before what has been noted there, such as [citation needed]. */
export function addMarker(article: Article, sentence: Range, label: string): TextEdit[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const noted = / ?\[(?:citation|source) needed\]$/i.exec(text);
  const end = noted === null ? sentence.end : sentence.start + noted.index;
  const edits = replaceByMarker(article, { start: end, end }, label);
  // The mark has been answered.
  return noted === null ? edits : [...edits, { range: { start: end, end: sentence.end }, text: '' }];
}
