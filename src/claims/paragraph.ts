import type { Range } from '../article/article.ts';
import { lastIndexBy } from '../article/search.ts';
import type { Citation } from './citations.ts';
import type { Thread } from './coverage.ts';
import { creditedIn, type Credited } from './names.ts';
import type { Passage } from './passage.ts';
import { quotesIn } from './quotes.ts';

/** The longest quotation whose end is looked for, in sentences. */
const longestQuotation = 12;
const closingMark = /["\u201d\u00bb]/;

/** The sentences of a paragraph and what each cites. */
export class Paragraph {
  /** Where the thread back from each sentence leads, as far as `coverageOf` has followed it. */
  readonly threads: (Thread | undefined)[] = [];
  readonly #passages: (Passage | undefined)[] = [];
  readonly #credited: (Credited | undefined)[] = [];
  readonly #citations: readonly (readonly Citation[])[];
  /** The sentences that cite, by index, in order. */
  readonly #citing: readonly number[];
  readonly #read: (sentence: Range) => Passage;
  readonly #sentences: readonly Range[];

  /**
   * @param citations in order; one behind the last character of a sentence belongs to it
   * @param read the passage of a sentence, which is made when it is first asked for: one that cites often never is
   */
  constructor(sentences: readonly Range[], citations: readonly Citation[], read: (sentence: Range) => Passage) {
    this.#sentences = sentences;
    this.#read = read;
    this.#citations = citations.length === 0 ? [] : bySentence(sentences, citations);
    this.#citing = [...this.#citations.keys()].filter((index) => this.citations(index).length > 0);
  }

  /** True when something in it is cited. */
  get cites(): boolean {
    return this.#citations.length > 0;
  }

  passage(index: number): Passage | undefined {
    const sentence = this.#sentences[index];
    return sentence === undefined ? undefined : (this.#passages[index] ??= this.#read(sentence));
  }

  /** Whom and what a sentence credits; null where there is none. Its neighbours ask for it again. */
  credited(index: number): Credited | null {
    const passage = this.passage(index);
    return passage === undefined ? null : (this.#credited[index] ??= creditedIn(passage));
  }

  /** The sentence in which a quotation ends that this one opens: itself, or one of the next. */
  quotationEnd(index: number): number {
    const passage = this.passage(index);
    if (passage === undefined || quotesIn(passage.prose).open === null) return index;
    for (let at = index + 1; at <= index + longestQuotation; at += 1) {
      if (closingMark.test(this.passage(at)?.prose ?? '')) return at;
    }
    return index;
  }

  /** The passages from one to another. */
  passages(from: number, to: number): readonly Passage[] {
    const passages: Passage[] = [];
    for (let index = Math.max(0, from); index < to; index += 1) {
      const passage = this.passage(index);
      if (passage !== undefined) passages.push(passage);
    }
    return passages;
  }

  /** What a sentence itself cites. */
  citations(index: number): readonly Citation[] {
    return this.#citations[index] ?? [];
  }

  /** The first citation behind a sentence, and how many sentences behind. */
  citationBehind(index: number): { readonly citation: Citation; readonly sentences: number } | null {
    const at = this.#citing[lastIndexBy(this.#citing, (citing) => citing, index) + 1];
    const citation = at === undefined ? undefined : this.citations(at)[0];
    return at === undefined || citation === undefined ? null : { citation, sentences: at - index };
  }

  /** The last citation before a sentence. */
  citationBefore(index: number): Citation | null {
    const at = this.#citing[lastIndexBy(this.#citing, (citing) => citing, index - 1)];
    return at === undefined ? null : (this.citations(at).at(-1) ?? null);
  }
}

function bySentence(sentences: readonly Range[], citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const found: Citation[][] = sentences.map(() => []);
  for (const citation of citations) {
    const index = lastIndexBy(sentences, ({ start }) => start, citation.range.start);
    found[Math.max(0, index)]?.push(citation);
  }
  return found;
}
