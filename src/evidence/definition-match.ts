import { familyNames, isAuthorList } from '../references/author-list.ts';
import { fold } from '../references/fold.ts';
import type { Item } from '../references/item.ts';
import { withoutLinks, type Known } from '../references/query.ts';
import { readReference } from '../references/reference-query.ts';
import { familyName } from '../references/summarize.ts';
import { possibleTitle } from '../references/match.ts';
import { isWrittenLikeTitle } from '../references/written-titles.ts';
import { titleSimilarity } from '../references/title-similarity.ts';

/** Whether a text says the same as an item: `unsaid` where it says nothing of it that could be compared. */
export type Agreement = 'yes' | 'no' | 'unsaid';

/** How what a footnote says of its work agrees with what the work's identifier stands for. */
export interface DefinitionMatch {
  readonly title: Agreement;
  readonly author: Agreement;
}

/** So much of a title's longer words must stand in the text; titles are shortened, and words of them left out. */
const enoughOfTitle = 0.6;
/** So many authors of the work are looked for: the text may leave out others. */
const mostAuthors = 3;
const longestText = 2000;

/**
 * Holds the words of a footnote against the item that its identifier stands for. They agree where the item's words stand among
 * them. They disagree only where the footnote can be read as a reference, which names another title or other authors: a remark, a
 * quotation or the words of a link name none.
 *
 * @param text the footnote in Markdown
 * @param identifiers the identifiers as they are written in it, which say nothing of title and author
 */
export function matchDefinition(text: string, identifiers: readonly string[], item: Item): DefinitionMatch {
  const without = (one: string): string => identifiers.reduce((rest, raw) => rest.replaceAll(raw, ' '), one).trim();
  const short = text.slice(0, longestText);
  const said = without(withoutLinks(short));
  const reference = readReference(without(withoutLinks(withoutRemarks(short))));
  return { title: titleAgrees(said, reference, item), author: authorAgrees(said, reference, item) };
}

/** Leaves out the words of links that are no title: "PDF from the publisher". */
function withoutRemarks(text: string): string {
  // capped: of a link, its text and its address are
  return text.replace(/\[([^\][]{1,300})\]\([^()\s]{1,500}\)/g, (link, words: string) =>
    isWrittenLikeTitle(words) ? link : ' ',
  );
}

function titleAgrees(said: string, reference: Known | null, item: Item): Agreement {
  const { title } = item;
  // A title in another script may be given in translation.
  if (title === undefined || !isLatin(title)) return 'unsaid';
  const words = mainWords(title);
  const among = new Set(fold(said).split(' '));
  if (words.length > 0 && words.filter((word) => among.has(word)).length >= words.length * enoughOfTitle) return 'yes';
  const named = reference?.title;
  if (named === undefined || isContainer(named, item)) return 'unsaid';
  return titleSimilarity(named, title).value >= possibleTitle ? 'yes' : 'no';
}

/** What publishers write before the title of a work that they took back. */
const takenBack = /^\W*(?:retracted(?: article| chapter| paper)?|withdrawn|expression of concern)\W+/i;

/** The longer words of a title without its subtitle, unless hardly any stand before that. */
function mainWords(title: string): readonly string[] {
  const whole = title.replace(takenBack, '');
  const main = longWords(whole.split(/[:.?!]/, 1)[0] ?? whole);
  return main.length > 1 ? main : longWords(whole);
}

function longWords(title: string): readonly string[] {
  const words = fold(title).split(' ');
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 ? long : words.filter((word) => word !== '');
}

/** True where a reference leaves the title out, and what stands in its place is the journal or the publisher. */
function isContainer(named: string, item: Item): boolean {
  const places = [item['container-title'], item['container-title-short'], item.publisher, item['collection-title']];
  const asked = fold(named);
  return places.some((place) => {
    const words = fold(place ?? '');
    return words !== '' && (words.includes(asked) || asked.includes(words) || isShort(asked, words));
  });
}

/** True for "minds mach" of "minds and machines". */
function isShort(short: string, whole: string): boolean {
  const words = whole.split(' ');
  return short.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

function authorAgrees(said: string, reference: Known | null, { author, editor }: Item): Agreement {
  const names = (author ?? editor ?? []).map(familyName).filter(isLatin);
  if (names.length === 0) return 'unsaid';
  const among = ` ${fold(said)} `;
  const isAmong = (name: string): boolean =>
    [fold(name), longWords(name).at(-1) ?? ''].some((word) => word !== '' && among.includes(` ${word} `));
  if (names.slice(0, mostAuthors).some(isAmong)) return 'yes';
  const named = reference?.authors ?? namesAtHead(said);
  if (named.length === 0) return 'unsaid';
  const all = names.map(fold);
  return named.some((name) => all.includes(fold(name))) ? 'yes' : 'no';
}

/** The names at the head of a reference without a title: two at least, as one may be the name of a place ("Washington, D. C."). */
function namesAtHead(said: string): readonly string[] {
  const [head = ''] = said.split(/["\u201c(*_]|\b(?:1[5-9]|20)\d\d\b/, 1);
  const isNames = isAuthorList(head.trim());
  const names = isNames ? familyNames(head.trim()) : [];
  return names.length > 1 || (isNames && /\bet al\b/.test(head)) ? names : [];
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 > letters.length;
}
