import type { Article, Range } from '../article/article.ts';
import { blockAt } from '../article/lookup.ts';
import type { DismissalReason } from '../claims/dismissal.ts';
import type { TextEdit } from './edit.ts';
import { endsInBackslash } from './markers.ts';
import { startOfLine, startOfNextLine } from './line-ends.ts';

/** A comment is no place for an essay, and what is longer would not be read as markup everywhere. */
const longestNote = 120;

/**
 * Puts a comment that dismisses a claim directly behind its sentence, so that it speaks of that sentence and of no other. No edits where a
 * comment would be no comment: in a text that is no paragraph.
 */
export function dismissalComment(
  article: Article,
  sentence: Range,
  reason: DismissalReason,
  note: string,
): readonly TextEdit[] {
  if (blockAt(article, sentence.start)?.kind !== 'paragraph') return [];
  const words = safeNote(note);
  if (endsInBackslash(article.text.slice(sentence.start, sentence.end))) return [];
  const text = `<!-- citation-review-ignore ${reason}${words === '' ? '' : `: ${words}`} -->`;
  return [{ range: { start: sentence.end, end: sentence.end }, text }];
}

/** Characters that could end the comment, begin code, hide or turn the direction of reading go. */
function safeNote(note: string): string {
  const shown = note.replace(/[<>`\p{Cc}\p{Cf}]/gu, '').replace(/-{2,}/g, '-');
  return shown
    .trim()
    .slice(0, longestNote)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Takes a comment out of the text: with its line when nothing else stands there, else with the space before it. */
export function removeComment({ text }: Pick<Article, 'text'>, { start, end }: Range): readonly TextEdit[] {
  const line = startOfLine(text, start);
  const next = startOfNextLine(text, end);
  const isAlone = text.slice(line, start).trim() === '' && text.slice(end, next).trim() === '';
  if (isAlone) return [{ range: { start: line, end: next }, text: '' }];
  const space = text.endsWith(' ', start) ? 1 : 0;
  return [{ range: { start: start - space, end }, text: '' }];
}
