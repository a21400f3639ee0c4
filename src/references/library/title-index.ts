import { fold } from '../fold.ts';
import type { Item } from '../item.ts';

/** A title of fewer words counts when it has this many letters or more. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 16;

interface FoldedTitle {
  readonly words: readonly string[];
  readonly position: number;
}

/** Finds the titles of a list of items inside a text. The time taken grows with the text, not with the list. */
export class TitleIndex {
  /** Titles by their first three words (or fewer, when they have fewer). */
  readonly #titles = new Map<string, FoldedTitle[]>();

  constructor(items: readonly Item[]) {
    items.forEach((item, position) => {
      const folded = fold(item.title ?? '');
      const words = folded.split(' ');
      if (words.length < FEWEST_WORDS && folded.length < FEWEST_LETTERS) return;
      const start = words.slice(0, FEWEST_WORDS).join(' ');
      const title = { words, position };
      const list = this.#titles.get(start);
      if (list === undefined) this.#titles.set(start, [title]);
      else list.push(title);
    });
  }

  /** Positions of the items whose whole title stands in the text, the longest title first. */
  titlesIn(text: string): readonly number[] {
    if (this.#titles.size === 0) return [];
    const words = fold(text).split(' ');
    const found = new Set<FoldedTitle>();
    for (let at = 0; at < words.length; at += 1) {
      for (let length = 1; length <= FEWEST_WORDS; length += 1) {
        for (const title of this.#titles.get(words.slice(at, at + length).join(' ')) ?? []) {
          if (title.words.every((word, index) => words[at + index] === word)) found.add(title);
        }
      }
    }
    const length = (title: FoldedTitle): number => title.words.join(' ').length;
    return [...found].sort((a, b) => length(b) - length(a) || a.position - b.position).map(({ position }) => position);
  }
}
