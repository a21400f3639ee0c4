import type { Article, Range } from './article.ts';
import { parse } from './parse.ts';

/** The article after `edit.range` of the previous one's text was replaced by `edit.text`. */
export function reparse(previous: Article, edit: { readonly range: Range; readonly text: string }): Article {
  const { text } = previous;
  return parse(text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end));
}
