import type { Item } from '../item.ts';

/** An entry as read from a library file. */
export interface ReadEntry {
  readonly item: Item;
  /** Its 1-based line, found only when asked for; null when that cannot be told. */
  readonly line: () => number | null;
}

/** A fault in the text of a library file; the file's path is added by who read it. */
export interface ReadProblem {
  /** 1-based, found only when asked for; null where it concerns the whole file. */
  readonly line: () => number | null;
  readonly message: string;
}

export interface ReadLibrary {
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly ReadProblem[];
}

/** A kind of library file. */
export interface LibraryFormat {
  /** As users know it: "BibTeX". */
  readonly name: string;
  /** The ending of its files, lower case with the full stop. */
  readonly extension: string;
  /** Whether a file of that ending is taken for a library when it merely stands beside an article. Lower-case name. */
  readonly isLikely: (name: string) => boolean;
  /** Reads a whole file. What is broken is among the problems, the rest still loads. Never rejects. */
  readonly read: (text: string) => Promise<ReadLibrary>;
}

/** The 1-based line of a UTF-16 offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
