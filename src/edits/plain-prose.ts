import type { Article, Range } from '../article/article.ts';

/** Markup that is not part of what a sentence says, each kind capped so that it stays linear. */
const link = /!?\[([^[\]]{0,300})\](?:\([^()\s]{0,500}\)|\[[^[\]]{0,100}\])/g;
const markup =
  /<[^<>]{1,200}>|`{1,3}|\*{1,3}|~~|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~\r\n])/gu;

/** The marks of a block quote at the start of a further line. */
const quoteMarks = /[\r\n][ \t]*(?:>[ \t]*)+/g;

/** What readers leave where a source should be. */
const askedFor = / ?\[(?:citation|source) needed\]/gi;

/**
 * A sentence as it is read: without footnote markers, quote marks at the start of its lines, citation keys in brackets,
 * emphasis, code marks and link destinations, and with single spaces.
 */
export function plainProse(article: Pick<Article, 'text' | 'references'>, sentence: Range): string {
  let text = '';
  let position = sentence.start;
  for (const { range } of article.references) {
    if (range.start >= sentence.end) break;
    if (range.start < position) continue;
    text += article.text.slice(position, range.start);
    position = range.end;
  }
  text += article.text.slice(position, sentence.end);
  return text
    .replace(quoteMarks, ' ')
    .replace(/\[-?@[^[\]]{1,300}\]/g, '')
    .replace(askedFor, '')
    .replace(link, '$1')
    .replace(markup, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?: |$))/g, '')
    .trim();
}
