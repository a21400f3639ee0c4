import { fold } from '../fold.ts';
import type { Item } from '../item.ts';
import { familyName, yearOf } from '../summarize.ts';

/** How well an entry fits: a title that begins with the query, then a word of an author's name, then the year. */
const SCORES = { titleStart: 8, author: 4, year: 2, title: 1 } as const;

interface SearchedItem {
  readonly title: string;
  readonly authors: string;
  readonly year: string;
}

/** Finds items by the beginnings of their words. Entries are known by their position in the list. */
export class SearchIndex {
  readonly #items: readonly SearchedItem[];
  /** All words of all items, sorted, and for each the positions of the items that have it. */
  readonly #words: readonly string[];
  readonly #positions: ReadonlyMap<string, readonly number[]>;

  constructor(items: readonly Item[]) {
    const positions = new Map<string, number[]>();
    this.#items = items.map((item, position) => {
      const searched = searchedItem(item);
      const rest = fold(`${item.id} ${item['container-title'] ?? ''} ${item['title-short'] ?? ''}`);
      const words = new Set(`${searched.title} ${searched.authors} ${searched.year} ${rest}`.split(' '));
      words.delete('');
      for (const word of words) {
        const list = positions.get(word);
        if (list === undefined) positions.set(word, [position]);
        else list.push(position);
      }
      return searched;
    });
    this.#positions = positions;
    this.#words = [...positions.keys()].sort();
  }

  /** Positions of the items that have, for each word of the query, a word that begins with it; best first. */
  search(query: string, limit: number): readonly number[] {
    const folded = fold(query);
    const words = folded.split(' ').filter((word) => word !== '');
    const matches = words.map((word) => this.#withWord(word)).sort((a, b) => a.size - b.size);
    const [fewest, ...others] = matches;
    const found = fewest ?? this.#items.keys();
    return [...found]
      .filter((position) => others.every((other) => other.has(position)))
      .map((position) => ({ position, score: this.#score(position, folded, words) }))
      .sort((a, b) => b.score - a.score || a.position - b.position)
      .slice(0, Math.max(0, limit))
      .map(({ position }) => position);
  }

  /**
   * Positions of the items that share most with a text, best first. A word counts by how rare it is among all items: ln(items /
   * items that have it), the inverse document frequency of K. Spärck Jones (1972).
   */
  nearest(text: string, limit: number): readonly number[] {
    const scores = new Map<number, number>();
    for (const word of new Set(fold(text).split(' '))) {
      const positions = this.#positions.get(word) ?? [];
      const rarity = Math.log((this.#items.length + 1) / (positions.length || 1));
      for (const position of positions) scores.set(position, (scores.get(position) ?? 0) + rarity);
    }
    return [...scores]
      .sort(([a, score], [b, other]) => other - score || a - b)
      .slice(0, Math.max(0, limit))
      .map(([position]) => position);
  }

  #withWord(beginning: string): ReadonlySet<number> {
    const found = new Set<number>();
    for (let index = this.#firstFrom(beginning); index < this.#words.length; index += 1) {
      const word = this.#words[index];
      if (word?.startsWith(beginning) !== true) break;
      for (const position of this.#positions.get(word) ?? []) found.add(position);
    }
    return found;
  }

  /** The index of the first word that does not sort before this one. */
  #firstFrom(beginning: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #score(position: number, query: string, words: readonly string[]): number {
    const item = this.#items[position];
    if (item === undefined || query === '') return 0;
    let score = item.title.startsWith(query) ? SCORES.titleStart : 0;
    for (const word of words) {
      if (` ${item.authors}`.includes(` ${word}`)) score += SCORES.author;
      else if (item.year === word) score += SCORES.year;
      else if (` ${item.title}`.includes(` ${word}`)) score += SCORES.title;
    }
    return score;
  }
}

function searchedItem(item: Item): SearchedItem {
  const names = [...(item.author ?? []), ...(item.editor ?? [])].slice(0, 50);
  return {
    title: fold(item.title ?? ''),
    authors: fold(names.map((name) => `${familyName(name)} ${name.given ?? ''}`).join(' ')),
    year: String(yearOf(item) ?? ''),
  };
}
