import { fold } from '../references/fold.ts';
import type { AuthorMention, Mention, TitleMention } from './mentions/mention.ts';
import { similarity, wordsOf, type Person, type Profile } from './profile.ts';

/** From which agreement on two titles are one: @see RESOLVER. */
export const sameTitle = 0.93;

/** From a preprint to the published work it takes up to two years: @see RESOLVER. */
export const mostYears = 2;

/** So many words of a title are one by themselves, without its subtitle. */
const fewestWords = 3;

/** A mention is held against hundreds of works, and folded once. */
const folded = new WeakMap<Mention, string>();
const words = new WeakMap<Mention, ReadonlySet<string>>();
const people = new WeakMap<AuthorMention, Person>();

/** The words of a mention as they are compared. */
export function foldedText(mention: Mention): string {
  const known = folded.get(mention) ?? fold(mention.text);
  folded.set(mention, known);
  return known;
}

/** The different words of a mention. */
export function foldedWords(mention: Mention): ReadonlySet<string> {
  const known = words.get(mention) ?? wordsOf(foldedText(mention));
  words.set(mention, known);
  return known;
}

function personOf(mention: AuthorMention): Person {
  const known = people.get(mention) ?? { family: fold(mention.family), given: fold(mention.given) };
  people.set(mention, known);
  return known;
}

/** How the title that a text gives agrees with that of a work, 0 to 1; a text may leave out the subtitle. */
export function titleAgreement(title: TitleMention, { title: whole, mainTitle, titleWords }: Profile): number {
  const said = foldedText(title);
  if (said === '' || whole === '') return 0;
  if (said === whole || said === mainTitle) return 1;
  if (`${whole} `.startsWith(`${said} `) && said.split(' ').length >= fewestWords) return 1;
  if (`${said} `.startsWith(`${whole} `) && whole.split(' ').length >= fewestWords) return 1;
  return similarity(foldedWords(title), titleWords);
}

/** The authors of a work whom a text names, in the order of the text. */
export function namedAuthors(mentions: readonly AuthorMention[], { authors }: Profile): readonly AuthorMention[] {
  return mentions.filter((mention) => authors.some((author) => isSamePerson(mention, author)));
}

/** Two persons are one when the family names agree and the given names, as far as they are told, begin alike. */
export function isSamePerson(mention: AuthorMention, author: Person): boolean {
  const { family, given } = personOf(mention);
  const isFamily = family === author.family || (given !== '' && `${given} ${family}`.endsWith(` ${author.family}`));
  return isFamily && (given === '' || author.given === '' || given.startsWith(author.given.charAt(0)));
}
