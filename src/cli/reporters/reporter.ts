import type { Tally } from '../fail-on.ts';
import type { FileReview } from '../review-file.ts';
import type { Terminal } from '../terminal.ts';

/** What a whole run comes to. */
export interface Totals {
  readonly files: number;
  readonly findings: Tally;
  /** Files that could not be reviewed: one sentence each. */
  readonly problems: readonly string[];
}

/** Writes the reviews of one run in one format. */
export interface Report {
  /** Called once per file, in order. */
  add(review: FileReview): Promise<void> | void;
  end(totals: Totals): Promise<void> | void;
}

/** One report format: one file, registered by one line in the index. */
export interface Reporter {
  readonly name: string;
  readonly start: (terminal: Terminal) => Report;
}
