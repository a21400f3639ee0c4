import { fold } from './fold.ts';
import type { Item } from './item.ts';
import type { Part } from './match.ts';
import type { Query } from './query.ts';
import { familyName, yearOf } from './summarize.ts';
import { weightOf, weightOfAll } from './word-weight.ts';

/** How well an item answers words of which nothing is known. */
export interface WordMatch {
  readonly part: Part & { readonly value: number };
  readonly author: Part;
  readonly year: Part;
  readonly isPossible: boolean;
}

/** More words than these are a sentence, whose other words a title need not have. */
const mostTyped = 12;

/** True for words that somebody typed who looks for a work, each of which the work should have. */
export function isTyped(words: string): boolean {
  const number = new Set(wordsOf(words)).size;
  return number > 0 && number <= mostTyped;
}

/** A title with less in it than two telling words stands in many sentences by chance. */
const leastTitle = 1.8;

const enough = 0.75;

/**
 * How well an item answers words: by the share of its title's words that are among them, or, where they are few, by the share of
 * them that its title, authors, year and venue have. Words count by their weight, so that "of the" is no likeness.
 */
export function matchWords(query: Query, item: Item): WordMatch {
  const asked = new Set(wordsOf(query.words));
  const title = new Set(wordsOf(item.title ?? ''));
  const ofTitle = share(title, (word) => asked.has(word));
  const ofAsked = isTyped(query.words) ? share(asked, beginsOneOf([...title, ...otherWords(item)])) : 0;
  const hasTitle = ofTitle >= enough && weightOfAll(title) >= leastTitle;
  return {
    part: { value: Math.max(hasTitle ? ofTitle : 0, ofAsked), reason: reasonOf(ofTitle, ofAsked) },
    author: authorIn(asked, item),
    year: yearIn(asked, item),
    isPossible: hasTitle || ofAsked >= enough,
  };
}

function reasonOf(ofTitle: number, ofAsked: number): string {
  if (ofTitle === 1) return 'all words of its title';
  if (ofAsked === 1) return 'has all the words';
  if (ofAsked > ofTitle) return `has ${percent(ofAsked)} of the words`;
  return `${percent(ofTitle)} of its title’s words`;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

function otherWords(item: Item): readonly string[] {
  const names = [...(item.author ?? []), ...(item.editor ?? [])]
    .slice(0, 50)
    .map((name) => `${familyName(name)} ${name.given ?? ''}`);
  return wordsOf([...names, yearOf(item), item['container-title'], item['container-title-short'], item.id].join(' '));
}

/** True for a word that is one of these or, of three letters or more, the beginning of one: people type half of a word. */
function beginsOneOf(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words);
  return (word) => known.has(word) || (word.length >= 3 && words.some((one) => one.startsWith(word)));
}

function share(words: ReadonlySet<string>, isFound: (word: string) => boolean): number {
  const all = weightOfAll(words);
  return all === 0 ? 0 : weightOfAll([...words].filter(isFound)) / all;
}

/** The first author whose family name is among the words; an everyday word is no name. */
function authorIn(asked: ReadonlySet<string>, item: Item): Part {
  const named = (item.author ?? item.editor ?? []).slice(0, 50).find((name) => {
    const words = wordsOf(familyName(name));
    return words.length > 0 && weightOfAll(words) >= weightOf('abc') && words.every((word) => asked.has(word));
  });
  return named === undefined ? { value: null } : { value: 1, reason: `author ${familyName(named)}` };
}

function yearIn(asked: ReadonlySet<string>, item: Item): Part {
  const year = yearOf(item);
  return year !== null && asked.has(String(year)) ? { value: 1, reason: `year ${year}` } : { value: null };
}
