import { lastName } from './author-list.ts';
import type { Known } from './query.ts';
import { isWrittenLikeTitle, markedTexts, type MarkedText } from './written-titles.ts';

/** `(Synthese, 2021)`, `(AI Magazine 43, 2022)`, `(2024)` behind a title. */
const published = /^[\s,.]{0,3}\(([^()]{4,130})\)/;
const endsInYear = /(?:1[5-9]|20)\d\d$/;
const anyYear = /\b(?:1[5-9]\d\d|20\d\d)\b/g;
/** How much of the sentence beside a title says who wrote it, in characters. */
const reach = 200;
/** Two to five words with a capital, particles between them. */
const fullName =
  /\p{Lu}[\p{L}'\u2019.-]{0,40}(?: (?:(?:van|von|de|der|den|la|le|di) ){0,2}\p{Lu}[\p{L}.-]{0,40}){1,4}/u;
/** One word with a capital that its place says to be a name. */
const shortName = /\b(\p{Lu}[\p{L}-]{1,40})(?:['\u2019]s\b| et al\b| and colleagues\b| \((?:1[5-9]|20)\d\d\))/u;
/** Words with a capital before a name that are no part of it. */
const openings = /^(?:A|After|An|As|At|But|By|For|From|His|Her|In|Its|On|Since|The|Their|Unlike|When|While|With) /;

/** So few words beside a title in quotation marks are no sentence. */
const mostBeside = 6;

/**
 * What a sentence says of a work that it names by its title, in quotation marks or emphasis; null where it names none or several.
 */
export function readProse(text: string): Known | null {
  const marked = markedTexts(text);
  const dated = marked.filter((one) => wordCount(one.text) >= 2 && publicationBehind(one, text) !== null);
  const titles = dated.length > 0 ? dated : marked.filter((one) => isTitle(one, text));
  const [title] = titles;
  if (title === undefined || titles.length > 1) return null;
  const publication = publicationBehind(title, text);
  const venue = publication?.venue ?? '';
  const year = publication?.year ?? onlyYear(text);
  const authors = authorsBeside(title, text);
  return {
    title: trimmed(title.text),
    ...(authors.length === 0 ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === '' ? {} : { venue }),
  };
}

function isTitle({ text: marked, start, end }: MarkedText, text: string): boolean {
  const beside = `${text.slice(0, start)} ${text.slice(end)}`;
  return isWrittenLikeTitle(marked) || (wordCount(marked) >= 2 && isTypedBeside(beside));
}

/** True for what is typed beside a title, names and years alone; a sentence has words with and without a capital. */
function isTypedBeside(text: string): boolean {
  const words = text.split(/[^\p{L}'\u2019-]+/u).filter((word) => word.length > 1 && !/^(?:and|by|in)$/.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= mostBeside && (capitals === 0 || capitals === words.length);
}

function wordCount(text: string): number {
  return text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What stands in parentheses behind a title and ends in a year; the volume is no part of the venue's name. */
function publicationBehind(
  { end }: MarkedText,
  text: string,
): { readonly venue: string; readonly year: number } | null {
  const inside = published.exec(text.slice(end, end + 140))?.[1]?.trim() ?? '';
  if (!endsInYear.test(inside)) return null;
  const venue = inside
    .slice(0, -4)
    .replace(/\d{1,5}/g, '')
    .replace(/[\s,;:]{1,5}$/, '');
  return { venue: venue.trim(), year: Number(inside.slice(-4)) };
}

/** The year of a sentence that has just one. */
function onlyYear(text: string): number | undefined {
  const years = new Set(text.match(anyYear) ?? []);
  return years.size === 1 ? Number([...years][0]) : undefined;
}

/** The first name behind "by", else the first before the title, else what little stands beside it. */
function authorsBeside({ start, end }: MarkedText, text: string): readonly string[] {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const by = /\bby (?=\p{Lu})/u;
  const [behind, ahead] = [by.exec(after), by.exec(before)];
  const near = behind !== null && behind.index < reach / 2 ? after.slice(behind.index + 3) : null;
  const place = near ?? (ahead === null ? before : before.slice(ahead.index + 3));
  const name = firstName(place) ?? firstName(before);
  if (name !== null) return [name];
  const rest = `${before} ${after}`.split(/[^\p{L}'\u2019-]+/u).filter((word) => word.length > 1 && word !== 'by');
  return wordCount(before) + wordCount(after) <= mostBeside && rest.length <= 3 ? rest : [];
}

/** The family name of whoever is named first, or null. */
function firstName(text: string): string | null {
  const bare = text.replace(openings, '');
  const [full, short] = [fullName.exec(bare), shortName.exec(bare)];
  const isShortFirst = short !== null && (full === null || short.index < full.index);
  if (isShortFirst) return short[1] ?? null;
  return full === null ? null : lastName(full[0].replace(openings, '').replace(/['\u2019]s$/, ''));
}

function trimmed(title: string): string {
  return title.replace(/[\s.,;:]{1,5}$/, '').trim();
}
