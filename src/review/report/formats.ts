import { html } from './html/page.ts';
import { markdown } from './markdown.ts';
import type { Report } from './report.ts';

/** What writing a report takes of the world around. */
export interface Means {
  /** What every report has within its first lines, so that it can be told from other files: no markup in it. */
  readonly sign: string;
  /** The SHA-256 of a text (as UTF-8), in Base64. */
  readonly digest: (text: string) => string;
}

/** One way to write a report: one file, registered by one line here. */
export interface ReportFormat {
  readonly name: 'html' | 'markdown';
  readonly write: (report: Report, means: Means) => string;
}

/** The formats of `--format`; the first is the one that is written unless another is asked for. */
export const formats: readonly ReportFormat[] = [html, markdown];
