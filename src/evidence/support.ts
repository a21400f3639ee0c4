import type { Range } from '../article/article.ts';
import { foldedText, isSamePerson, mostYears, namedAuthors, sameTitle, titleAgreement } from './agreement.ts';
import type { Description } from './description.ts';
import type { Mention, TitleMention } from './mentions/mention.ts';
import type { Profile } from './profile.ts';

/** What speaks for a work. */
export type ReasonKind =
  | 'label'
  | 'identifier'
  | 'title'
  | 'similar-title'
  | 'author-year'
  | 'authors'
  | 'date'
  | 'venue'
  | 'publisher'
  | 'entry'
  | 'term'
  | 'companion';

/** One thing that a description and a work have in common. */
export interface Reason {
  readonly kind: ReasonKind;
  /** How likely it is the right work for this alone, 0 to 1. Measured in `bench/evidence`. */
  readonly weight: number;
  /** What was said, as written. */
  readonly text: string;
  /** Where, in the offsets of the description. */
  readonly range: Range;
}

/** From which agreement on a title is nearly a work's, and from which it is worth a look. */
const nearTitle = 0.8;
const likeTitle = 0.7;

/** What is further apart than a preprint and its published version is another edition or work. */
const otherYear = 0.6;

const weights = {
  identifier: 0.99,
  /** A title of three words or more; of two, and of one. */
  title: 0.96,
  shortTitle: 0.6,
  oneWordTitle: 0.3,
  nearTitle: 0.85,
  likeTitle: 0.5,
  authorYear: 0.8,
  /** A family name alone, and the year elsewhere in the sentence. */
  looseAuthorYear: 0.5,
  allAuthors: 0.8,
  severalAuthors: 0.6,
  fullName: 0.5,
  family: 0.25,
  day: 0.5,
  month: 0.3,
  year: 0.1,
  venueAndVolume: 0.6,
  venue: 0.35,
  publisher: 0.35,
  entry: 0.85,
  term: 0.4,
} as const;

/**
 * What a description and a work have in common. Empty when nothing is.
 *
 * @param subject the folded title of the article: an entry of an encyclopedia has the same
 */
export function support(
  description: Description,
  profile: Profile,
  identifies: boolean,
  subject: string,
): readonly Reason[] {
  return [
    ...(identifies
      ? description.identifiers.slice(0, 1).map((one) => reason('identifier', weights.identifier, one))
      : []),
    ...titleReasons(description, profile),
    ...authorReasons(description, profile),
    ...placeReasons(description, profile, subject),
    ...termReasons(description, profile),
  ];
}

function reason(kind: ReasonKind, weight: number, { text, range }: Pick<Mention, 'text' | 'range'>): Reason {
  return { kind, weight, text, range };
}

function titleReasons({ title, terms, year }: Description, profile: Profile): readonly Reason[] {
  const said = [title ?? [], terms].flat();
  const found = said.flatMap((one) => titleReason(one, profile) ?? []).slice(0, 1);
  return isOtherYear(year, profile, mostYears)
    ? found.map((one) => ({ ...one, weight: one.weight * otherYear }))
    : found;
}

function titleReason(said: TitleMention, profile: Profile): Reason | null {
  const agreement = titleAgreement(said, profile);
  const words = foldedText(said).split(' ').length;
  if (agreement >= sameTitle) {
    const whole = words >= 3 ? weights.title : words === 2 ? weights.shortTitle : weights.oneWordTitle;
    return reason('title', said.isTitle ? whole : weights.likeTitle, said);
  }
  if (words < 4 || agreement < likeTitle) return null;
  return reason('similar-title', agreement >= nearTitle ? weights.nearTitle : weights.likeTitle, said);
}

function authorReasons(
  { authors, organizations, year, title, isFirm }: Description,
  profile: Profile,
): readonly Reason[] {
  const named = namedAuthors(authors, profile);
  const [first] = named;
  if (first === undefined) return bodyReasons({ organizations, authors }, profile);
  const isFull = first.given !== '' && profile.authors.some(({ given }) => given !== '');
  const list = authors.filter((author) => author.list === first.list);
  const count = profile.authors.filter((author) => named.some((mention) => isSamePerson(mention, author))).length;
  const isWhole = count === profile.authors.length && list.every((one) => named.includes(one));
  const many = isWhole ? weights.allAuthors : weights.severalAuthors;
  // Another year with the name is another work of theirs.
  if (isFirm && title === null && isOtherYear(year, profile)) return [];
  const who = reason('authors', count > 1 ? many : isFull ? weights.fullName : weights.family, first);
  const isLeading = profile.authors.slice(0, 1).some((author) => isSamePerson(first, author));
  if (year === null) return [who];
  if (profile.year !== year.year) return [who];
  const together = isFirm || count > 1 || isFull ? weights.authorYear : weights.looseAuthorYear;
  return [who, ...(isLeading ? [reason('author-year', together, year)] : []), ...dateReasons(year, profile)];
}

function isOtherYear(said: Description['year'], { year }: Profile, tolerance = 0): boolean {
  return said !== null && year !== null && Math.abs(said.year - year) > tolerance;
}

/** A body is the author or the publisher of its works. */
function bodyReasons(
  { organizations, authors }: Pick<Description, 'organizations' | 'authors'>,
  profile: Profile,
): readonly Reason[] {
  const names = new Set([...profile.authors.map(({ family }) => family), profile.publisher]);
  const body = [...organizations, ...authors.filter(({ given }) => given === '')].find((one) =>
    names.has(foldedText(one)),
  );
  return body === undefined ? [] : [reason('publisher', weights.publisher, body)];
}

function dateReasons(said: NonNullable<Description['year']>, { year, month, day }: Profile): readonly Reason[] {
  if (said.year !== year) return [];
  if (said.month === null || said.month !== month) return [reason('date', weights.year, said)];
  return [reason('date', said.day !== null && said.day === day ? weights.day : weights.month, said)];
}

function placeReasons(
  { venues, publishers, organizations, year, authors }: Description,
  profile: Profile,
  subject: string,
): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const venue of venues) {
    const name = foldedText(venue);
    if (!profile.venues.some((known) => known === name || isPart(name, known))) continue;
    const hasVolume = venue.volume !== null && venue.volume === profile.volume;
    reasons.push(reason('venue', hasVolume ? weights.venueAndVolume : weights.venue, venue));
  }
  for (const keeper of [...organizations, ...venues]) {
    const isKeeper = profile.venues.includes(foldedText(keeper)) || profile.publisher === foldedText(keeper);
    if (isKeeper && subject !== '' && profile.title === subject) reasons.push(reason('entry', weights.entry, keeper));
  }
  for (const publisher of publishers) {
    if (profile.publisher !== '' && isPart(foldedText(publisher), profile.publisher))
      reasons.push(reason('publisher', weights.publisher, publisher));
  }
  if (year !== null && namedAuthors(authors, profile).length === 0) reasons.push(...dateReasons(year, profile));
  return reasons;
}

function isPart(name: string, whole: string): boolean {
  return name.length >= 4 && ` ${whole} `.includes(` ${name} `);
}

/** Quoted words of two or more that stand in the title: "shard theory". */
function termReasons({ terms }: Description, { title }: Profile): readonly Reason[] {
  const found = terms.find((term) => term.text.includes(' ') && isPart(foldedText(term), title));
  return found === undefined ? [] : [reason('term', weights.term, found)];
}
