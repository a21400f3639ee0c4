import type { Item } from '../references/item.ts';
import { fold } from '../references/fold.ts';
import { familyName } from '../references/summarize.ts';

/** Whether a text says the same as an item: `unsaid` where it says nothing of it that could be compared. */
export type Agreement = 'yes' | 'no' | 'unsaid';

/** How what a footnote says of its work agrees with what the work's identifier stands for. */
export interface DefinitionMatch {
  readonly title: Agreement;
  readonly author: Agreement;
}

/** So much of a title's longer words must stand in the text; titles are shortened, and words of them left out. */
const enoughOfTitle = 0.6;
/** So many authors are looked for: the text may leave out others. */
const mostAuthors = 3;
const longestText = 2000;

/**
 * Holds the words of a reference against the item that its identifier stands for.
 *
 * @param text the reference in Markdown
 * @param identifiers the identifiers as they are written in it, which say nothing of title and author
 */
export function matchDefinition(text: string, identifiers: readonly string[], item: Item): DefinitionMatch {
  const said = identifiers.reduce((rest, raw) => rest.replaceAll(raw, ' '), text).slice(0, longestText);
  return { title: titleAgrees(said, item), author: authorAgrees(said, item) };
}

function titleAgrees(text: string, { title, 'container-title': container = '' }: Item): Agreement {
  // A title in another script may be given in translation.
  if (title === undefined || !isLatin(title)) return 'unsaid';
  const words = mainWords(title);
  if (words.length === 0) return 'unsaid';
  const said = new Set(fold(text).split(' '));
  const share = words.filter((word) => said.has(word)).length / words.length;
  if (share >= enoughOfTitle) return 'yes';
  return titlesSaid(text).some((one) => !isPartOf(one, container)) ? 'no' : 'unsaid';
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

/** In quotation marks or as the words of a link, or behind a year in brackets as APA has it: `(2012). The superintelligent will.` */
const titlePlaces =
  /["\u201c\u201e]([^"\u201c\u201d]{8,300})["\u201d]|\[([^\]]{8,300})\]\(|\((?:18|19|20)\d\d[a-z]?(?:, [^)]{1,20})?\)\.? ([^.?!]{8,300})[.?!]/g;

function titlesSaid(text: string): readonly string[] {
  const found = [...text.matchAll(titlePlaces)].map(
    ([, quoted, linked, behindYear]) => quoted ?? linked ?? behindYear ?? '',
  );
  return found.filter((title) => title.trim().split(/\s+/).length >= 3);
}

function isPartOf(title: string, container: string): boolean {
  return container !== '' && fold(container).includes(fold(title));
}

function authorAgrees(text: string, { author, editor }: Item): Agreement {
  const names = (author ?? editor ?? []).map(familyName).filter(isLatin).slice(0, mostAuthors);
  if (names.length === 0) return 'unsaid';
  const said = ` ${fold(text)} `;
  if (names.some((name) => said.includes(` ${fold(name)} `) || said.includes(` ${longWords(name).at(-1) ?? ''} `)))
    return 'yes';
  return personSaid.test(text) ? 'no' : 'unsaid';
}

/** `Turner, A. M.`, `N. Bostrom`, `Bostrom N,`, `Cohen et al.` */
const personSaid =
  /\p{Lu}[\p{L}'\u2019-]{1,40},? (?:\p{Lu}\.[ -]?){1,4}|(?:\p{Lu}\.[ -]?){1,4}\p{Lu}\p{L}{1,40}|\p{Lu}\p{L}{1,40} \p{Lu}{1,3}[,.]|\bet al\b/u;

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 > letters.length;
}
