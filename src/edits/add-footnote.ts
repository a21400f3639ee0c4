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

/** Puts a marker behind a sentence. */
export function addMarker(article: Article, sentence: Range, label: string): TextEdit[] {
  return replaceByMarker(article, markPlace(article, sentence), label);
}

/** Where a marker of a sentence goes: in the place of a [citation needed] at its end, or behind it. */
export function markPlace({ text }: Pick<Article, 'text'>, { start, end }: Range): Range {
  const noted = / ?\[(?:citation|source) needed\]$/i.exec(text.slice(Math.max(start, end - longestMark), end));
  return { start: noted === null ? end : end - noted[0].length, end };
}

const longestMark = ' [citation needed]'.length;
