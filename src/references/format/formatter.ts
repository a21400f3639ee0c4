import type { Item } from '../item.ts';

/** How a formatted reference is written. */
export type Markup = 'markdown' | 'text' | 'html';

/** How items are written for other programs. */
export type ExportFormat = 'bibtex' | 'ris' | 'csl-json';

export interface StyleRequest {
  /** A style's name (`apa`, `vancouver`, `harvard1`, `chicago-author-date`, `ieee`, `mla`), or the absolute path of a `.csl` file. */
  readonly style: string;
  /** BCP 47, such as `en-US`. */
  readonly locale: string;
  readonly markup: Markup;
}

/** Formats references. The work is done in a worker that starts on first use. */
export interface Formatter {
  /**
   * One formatted reference per item, in the items' order, each on one line. Throws an `Error` that names the style or the item when one
   * cannot be formatted.
   */
  format(items: readonly Item[], request: StyleRequest): Promise<readonly string[]>;
  /** The items as a BibTeX, RIS or CSL-JSON text. */
  export(items: readonly Item[], format: ExportFormat): Promise<string>;
  /** Ends the worker. */
  close(): Promise<void>;
}
