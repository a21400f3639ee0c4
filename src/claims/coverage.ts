import type { Range } from '../article/article.ts';
import { lastIndexBy } from '../article/search.ts';
import type { Citation } from './citations.ts';
import { continuationOf, isNamedIn, type Continuation } from './continuation.ts';
import { creditedIn, type Credited } from './names.ts';
import type { Passage } from './passage.ts';
import { quotesIn } from './quotes.ts';

/**
 * Which citation covers a sentence, and how.
 * - `cited`: its own;
 * - `later`: one of the next sentences of the paragraph cites for it;
 * - `earlier`: a sentence before cites, and this one plainly stays with that source;
 * - `none`: nothing does.
 */
export type Coverage =
  | { readonly kind: 'cited'; readonly citation: Citation }
  | { readonly kind: 'later'; readonly citation: Citation; readonly sentences: number }
  | { readonly kind: 'earlier'; readonly citation: Citation; readonly how: Continuation }
  | { readonly kind: 'none'; readonly why: Uncovered; readonly citation: Citation | null };

/** Why nothing covers a sentence. `citation` is then the nearest that might have. */
export type Uncovered = 'nothing-cited' | 'too-far' | 'starts-anew' | 'names-another';

/** How far a citation reaches back: not at all, over three sentences, or over its paragraph. */
export type Reach = 'sentence' | 'window' | 'paragraph';

/**
 * The longest run of sentences that one citation behind them covers.
 *
 * @see CLAIMS: in well-cited articles the run before a reference is at most three in 95 % of cases
 */
const window = 3;

const nothingCited: Coverage = { kind: 'none', why: 'nothing-cited', citation: null };

/** The longest quotation whose end is looked for, in sentences. */
const longestQuotation = 12;
const closingMark = /["\u201d\u00bb]/;

/** The sentences of a paragraph and what each cites. */
export class Paragraph {
  readonly #passages: (Passage | undefined)[] = [];
  readonly #credited: (Credited | undefined)[] = [];
  readonly #citations: readonly (readonly Citation[])[];
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
    for (let at = index + 1; at < this.#citations.length; at += 1) {
      const [citation] = this.citations(at);
      if (citation !== undefined) return { citation, sentences: at - index };
    }
    return null;
  }

  /** The last citation before a sentence. */
  citationBefore(index: number): Citation | null {
    for (let at = Math.min(index, this.#citations.length) - 1; at >= 0; at -= 1) {
      const citation = this.citations(at).at(-1);
      if (citation !== undefined) return citation;
    }
    return null;
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

/**
 * What covers the sentence with this index.
 *
 * @param quotationEnd for one that quotes, the sentence in which its quotation ends; it needs its citation there or in the next
 */
export function coverageOf(
  paragraph: Paragraph,
  index: number,
  reach: Reach,
  quotationEnd: number | null = null,
): Coverage {
  const [own] = paragraph.citations(index);
  if (own !== undefined) return { kind: 'cited', citation: own };
  if (reach === 'sentence' || !paragraph.cites) return nothingCited;
  const later = paragraph.citationBehind(index);
  const mayReach = reach === 'paragraph' ? Infinity : quotationEnd === null ? window : quotationEnd + 1 - index;
  const isInQuotation = quotationEnd !== null && quotationEnd > index;
  let nearest: Uncovered = 'nothing-cited';
  if (later !== null) {
    if (later.sentences > mayReach) nearest = 'too-far';
    else if (!isInQuotation && isAnothers(paragraph, index, index + later.sentences)) nearest = 'names-another';
    else return { kind: 'later', ...later };
  }
  const earlier = earlierCitation(paragraph, index);
  if (typeof earlier === 'object') return earlier;
  const citation = later?.citation ?? paragraph.citationBefore(index);
  if (reach === 'paragraph' && citation !== null && earlier !== 'names-another') {
    return { kind: 'earlier', citation, how: 'subject' };
  }
  return { kind: 'none', why: earlier === 'nothing-cited' ? nearest : earlier, citation };
}

/** True when the sentence credits somebody and the citing one somebody else: the citation is of the other's work. */
function isAnothers(paragraph: Paragraph, index: number, citing: number): boolean {
  const names = namesOf(paragraph.credited(index));
  if (names.length === 0 || namesOf(paragraph.credited(citing)).length === 0) return false;
  const between = paragraph.passages(index + 1, citing + 1);
  return !names.some((name) => isNamedIn(name, between));
}

function namesOf(credited: Credited | null): Credited['people'] {
  return credited === null ? [] : [...credited.people, ...credited.works];
}

/** Follows the thread back from a sentence to the one that cites. */
function earlierCitation(paragraph: Paragraph, index: number): Coverage | Uncovered {
  if (paragraph.citationBefore(index) === null) return 'nothing-cited';
  let how: Continuation | null = null;
  for (let at = index; at > 0; at -= 1) {
    const passage = paragraph.passage(at);
    const credited = paragraph.credited(at);
    if (passage === undefined || credited === null) break;
    const link = continuationOf(passage, credited, paragraph.passages(at - window, at));
    if (link === 'names-another' || link === 'starts-anew') return link;
    how ??= link;
    const citation = paragraph.citations(at - 1).at(-1);
    if (citation !== undefined) return { kind: 'earlier', citation, how };
  }
  return 'nothing-cited';
}
