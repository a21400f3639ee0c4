/** What a launcher is given, and what it answers with. */

/** Folders and files of one run of the in-editor suites. All paths are absolute. */
export interface EditorRun {
  /** The extension under test: the folder of its package.json. */
  readonly extension: string;
  /** The bundle that exports `run(): Promise<void>`. */
  readonly suite: string;
  /** The folder that is opened. */
  readonly workspace: string;
  /** A scratch folder for the editor's own files; it is removed afterwards. */
  readonly scratch: string;
  /** Where a downloaded VS Code is kept for the next run. */
  readonly downloads: string;
  /** Where the suite writes what came of its tests. */
  readonly results: string;
  /** Where screenshots go. */
  readonly screenshots: string;
  /** How long the whole run may take, in milliseconds. */
  readonly timeout: number;
}

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Of a failed test: the error with its stack. */
  readonly message?: string;
}

/** What the suite writes into `EditorRun.results`. */
export interface SuiteResults {
  readonly tests: readonly TestResult[];
}

/** The environment that the suite reads inside the extension host. */
export function environmentOf(run: EditorRun, page: string | null): Record<string, string> {
  return {
    CITATION_REVIEW_RESULTS: run.results,
    ...(page === null ? {} : { CITATION_REVIEW_PAGE: page }),
  };
}

/** The editor cannot be had on this machine. The message says why, and what would mend it. */
export class HostMissing extends Error {
  override name = 'HostMissing';
}
