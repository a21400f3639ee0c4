/** What a work is searched by: words, and what of them is known to be its title, authors, year or venue. */
export interface Query {
  /** The words as typed, or the sentence that needs a source, without markup. */
  readonly words: string;
  readonly title?: string;
  /** Family names, first author first. */
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
}
