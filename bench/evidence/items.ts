import { parseIdentifier } from '../../src/article/identifiers/index.ts';
import type { Article, FootnoteDefinition } from '../../src/article/article.ts';
import { identifiersIn } from '../../src/article/lookup.ts';
import { cleanItem, type Item, type Name } from '../../src/references/item.ts';

/** In quotation marks, in emphasis, or behind a year in brackets. */
const titlePlaces: readonly RegExp[] = [
  /["\u201c]([^"\u201c\u201d]{3,300})["\u201d]/,
  /(?<![*\w])[*_]{1,2}([^*_]{3,300})[*_]{1,2}/,
  /\(\d{4}[a-z]?\)[.,]? ([^.?!<]{3,200})[.?!<]/,
];
const yearPlace = /\((?:[^()]{0,30}\b)?((?:1[5-9]|20)\d\d)[a-z]?\)/;
const anyYear = /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/;

/** So much of a definition as a library would hold: authors, year, title, container, address, DOI. Null where it names nothing. */
export function itemOf(article: Article, { contentRange }: FootnoteDefinition, id: string): Item | null {
  const text = article.text.slice(contentRange.start, contentRange.end).replace(/&nbsp;/g, ' ');
  const words = text.replace(/<[^<>]*>/g, '').replace(/doi ?: ?\S+/gi, '');
  const title = titlePlaces.map((place) => place.exec(words)).find((match) => match !== null);
  const year = yearPlace.exec(words)?.[1] ?? anyYear.exec(words)?.[1];
  const found = identifiersIn(article, contentRange).filter(({ problem }) => problem === null);
  const doi =
    found.find(({ kind }) => kind === 'doi')?.value ?? parseIdentifier(/doi ?: ?(\S+)/i.exec(text)?.[1] ?? '')?.value;
  const url = found.find(({ kind }) => kind === 'url')?.value;
  const author = title === undefined ? [] : authorsOf(words.slice(0, title.index).replace(/\(.*$/, ''));
  const container = title === undefined ? '' : containerOf(words.slice(title.index + title[0].length));
  if (title === undefined && author.length === 0) return null;
  return cleanItem({
    id,
    type: 'article',
    title: title?.[1]?.replace(/[.,]$/, ''),
    author,
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    'container-title': container,
    DOI: doi?.startsWith('10.') === true ? doi : undefined,
    URL: url,
  });
}

/** "Chaste P, Leboyer M", "Yakeley, Jessica", "Paulhus, Delroy L.; Williams, Kevin M.", "Nilo Kauppi". */
function authorsOf(before: string): readonly Name[] {
  const text = before
    .replace(/\b(?:19|20)\d\d\b.*$/, '')
    .replace(/\bet al\b.*$/, '')
    .trim()
    .replace(/[,.:]$/, '');
  if (text === '' || text.length > 300) return [];
  const people = text.includes(';')
    ? text.split(';')
    : /^\p{L}+ \p{Lu}{1,3}(?:,|$)/u.test(text)
      ? text.split(',')
      : text.split(/ and | & /);
  return people
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(nameOf);
}

function nameOf(text: string): Name {
  const [first = '', second] = text.split(/, ?/, 2);
  if (second !== undefined && second !== '') return { family: first, given: second };
  const initials = /^(.+) (\p{Lu}{1,3})$/u.exec(first);
  if (initials !== null) return { family: initials[1] ?? '', given: initials[2] ?? '' };
  const words = first.split(' ');
  if (words.length > 4 || words.some((word) => /^\p{Ll}{4,}/u.test(word))) return { literal: first };
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

function containerOf(behind: string): string {
  return /^[\s.,]*[*_]?(\p{Lu}[^.,<(*_]{2,80})/u.exec(behind)?.[1]?.trim() ?? '';
}
