import type { Range } from '../article/article.ts';
import type { Work } from '../references/work.ts';

export type { Work };

/** Replaces `range` of one version of the text by `text`. Edits of one list do not overlap and are in order. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * A change that can only be computed once works are resolved and formatted. It is plain data, so that it can travel
 * to an editor and back.
 */
export type Recipe =
  | {
      /** Adds a definition for each footnote label. */
      readonly kind: 'define-footnotes';
      readonly footnotes: readonly { readonly label: string; readonly work: Work }[];
    }
  | {
      /** Puts the reference of a work in the place of what a definition says. */
      readonly kind: 'replace-definition';
      readonly label: string;
      readonly work: Work;
    }
  | {
      /** Replaces `range` (or inserts, when it is empty) by a marker with the next free label, and defines it. */
      readonly kind: 'cite-work';
      readonly range: Range;
      readonly work: Work;
    };

interface FixBase {
  /** What it does, as an imperative: "Remove the unused definition of [^3]". */
  readonly title: string;
  /** True only where the fix is certain to be what the author wants. */
  readonly preferred: boolean;
  /** True when `fix` on the command line and "fix all" in the editor may apply it unasked. */
  readonly automatic: boolean;
  /** The label of a definition that it adds for the author to go on with. */
  readonly begins?: string;
}

/** A mend for a finding: edits, or a recipe that makes edits later. */
export type Fix = FixBase & ({ readonly edits: readonly TextEdit[] } | { readonly recipe: Recipe });
