/** The words of a list that is written as one string. */
export function list(words: string): readonly string[] {
  return words.split(' ');
}

/** More slots than a list of a thousand words fills to a half. */
const slots = 4096;

/** Signs that are looked up like words, and what else counts as the same. Every digit is the sign `0`. */
const sameAs: Readonly<Record<string, string>> = {
  '0': '0123456789',
  '"': '"\u201c\u201d\u201e\u00ab\u00bb',
  "'": "'\u2019",
  $: '$\u00a3\u20ac\u00a5\u20b9',
};

/**
 * What is known under words, found in one pass over the letters of a text: most sentences are held against few expressions, each
 * only at the word that it begins with. Words are known by a number of 32 bits made of their letters, so that none has to be cut
 * out of the text. Two words may share one, which costs a comparison in vain and nothing else.
 */
export class WordTable<Entry> {
  readonly #numbers = new Int32Array(slots);
  /** For each slot and each sign below 128, the place of its entries in `#entries`; 0 for none. */
  readonly #places = new Int16Array(slots);
  readonly #signs = new Int16Array(0x80);
  readonly #rareSigns = new Map<number, number>();
  readonly #entries: Entry[][] = [[]];

  /** @param word letters a to z in lower case, or a sign */
  add(word: string, entry: Entry): void {
    if (/^[a-z]/.test(word)) {
      let number = 0;
      for (const letter of word) number = (Math.imul(number, 31) + letter.charCodeAt(0)) | 0;
      const slot = this.#slotOf(number);
      this.#numbers[slot] = number;
      this.#places[slot] = this.#put(this.#places[slot] ?? 0, entry);
      return;
    }
    for (const same of sameAs[word] ?? word) {
      const code = same.charCodeAt(0);
      if (code < 0x80) this.#signs[code] = this.#put(this.#signs[code] ?? 0, entry);
      else this.#rareSigns.set(code, this.#put(this.#rareSigns.get(code) ?? 0, entry));
    }
  }

  #put(place: number, entry: Entry): number {
    if (place === 0) return this.#entries.push([entry]) - 1;
    this.#entries[place]?.push(entry);
    return place;
  }

  /**
   * Calls back with all entries of each word, sign and number of a text in lower case, in order, and where it starts, until told
   * to stop.
   */
  scan(text: string, found: (entries: readonly Entry[], at: number) => 'stop' | undefined): void {
    const { length } = text;
    for (let at = 0; at < length;) {
      let code = text.charCodeAt(at);
      const start = at;
      let place = 0;
      if (code >= 0x61 && code <= 0x7a) {
        let number = 0;
        do {
          number = (Math.imul(number, 31) + code) | 0;
          at += 1;
          code = at < length ? text.charCodeAt(at) : 0;
        } while (code >= 0x61 && code <= 0x7a);
        place = this.#places[this.#slotOf(number)] ?? 0;
      } else if (code >= 0x30 && code <= 0x39) {
        place = this.#signs[code] ?? 0;
        do at += 1;
        while (at < length && isDigit(text.charCodeAt(at)));
      } else {
        if (code !== 0x20) place = code < 0x80 ? (this.#signs[code] ?? 0) : (this.#rareSigns.get(code) ?? 0);
        at += 1;
      }
      if (place !== 0 && found(this.#entries[place] ?? [], start) === 'stop') return;
    }
  }

  /** Where a number stands, or the empty slot for it. */
  #slotOf(number: number): number {
    let slot = (number ^ (number >>> 13)) & (slots - 1);
    while (this.#places[slot] !== 0 && this.#numbers[slot] !== number) slot = (slot + 1) & (slots - 1);
    return slot;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
