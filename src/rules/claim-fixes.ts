import type { Article, Range } from '../article/article.ts';
import { paragraphAt } from '../article/lookup.ts';
import type { Claim } from '../claims/claims.ts';
import { addFootnote, addMarker, markPlace } from '../edits/add-footnote.ts';
import { OpenBlockError } from '../edits/definitions.ts';
import type { Fix } from '../edits/edit.ts';
import { endsInBackslash } from '../edits/markers.ts';
import { namedIn } from '../evidence/titles.ts';
import { marker, quote } from './quote.ts';
import type { RuleContext } from './rule.ts';

/** How many works of the library are offered for one claim. */
const mostWorks = 2;

/**
 * The ways to give a claim a source: a work of the library that it names, the footnote that stands beside it, a new footnote. None
 * is certain, so none is taken unasked.
 */
export function claimFixes({ article, library }: RuleContext, { range }: Claim): readonly Fix[] {
  const sentence = article.text.slice(range.start, range.end);
  if (endsInBackslash(sentence)) return [];
  const place = markPlace(article, range);
  const works = namedIn(library, sentence).slice(0, mostWorks);
  return [
    ...works.map(({ item }): Fix => ({
      title: `Cite ${quote(item.title ?? item.id)} from the library`,
      preferred: true,
      automatic: false,
      recipe: { kind: 'cite-work', range: place, work: { item: item.id } },
    })),
    ...newFootnote(article, range),
    ...neighbours(article, range).map((label): Fix => ({
      title: `Cite ${marker(label)} again, which stands in the same paragraph`,
      preferred: false,
      automatic: false,
      edits: addMarker(article, range, label),
    })),
  ];
}

/** No fix when the article ends in a block that is left open, so that nothing can be written behind it. */
function newFootnote(article: Article, range: Range): readonly Fix[] {
  try {
    const { label, edits } = addFootnote(article, range);
    const title = `Add a footnote here: ${marker(label)}`;
    return [{ title, preferred: false, automatic: false, edits, begins: label }];
  } catch (error) {
    if (error instanceof OpenBlockError) return [];
    throw error;
  }
}

/** The labels of the nearest footnote before the sentence in its paragraph, and of the nearest behind. */
function neighbours(article: Article, { start, end }: Range): readonly string[] {
  const paragraph = paragraphAt(article, start);
  if (paragraph === null) return [];
  const near = article.references.filter(
    ({ range, within }) => within === null && paragraph.range.start <= range.start && range.end <= paragraph.range.end,
  );
  const before = near.findLast(({ range }) => range.end <= start);
  const behind = near.find(({ range }) => range.start >= end);
  return [...new Set([before, behind].flatMap((reference) => reference?.label ?? []))];
}
