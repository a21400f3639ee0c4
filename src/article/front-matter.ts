import { JSON_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import type { FrontMatter, Range } from './article.ts';

/** More YAML than that above an article is no review data. */
const longestFrontMatter = 65_536;

const none: FrontMatter = {
  range: null,
  title: null,
  lastReviewed: null,
  reviewStatus: null,
  sources: null,
  revision: null,
  lang: null,
  bibliography: [],
  problem: null,
};

/**
 * Where the front matter stands: from a first line of `---` (behind a byte order mark, if there is one) to the next,
 * or to one of `...`, as Pandoc and Quarto read it. Null when the text does not begin with it or it is never closed.
 *
 * @see https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
 */
export function findFrontMatter(text: string): Range | null {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) return null;
  const opening = /---[ \t]*(?:\r\n|\r|\n)/y;
  opening.lastIndex = start;
  if (!opening.test(text)) return null;
  const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = opening.lastIndex;
  const match = closing.exec(text);
  return match && { start, end: match.index + '---'.length };
}

/** Reads the review fields at `range`, as `findFrontMatter` gave it. A fault in the YAML is the result's `problem`. */
export function readFrontMatter(text: string, range: Range | null): FrontMatter {
  if (!range) return none;
  if (range.end - range.start > longestFrontMatter) {
    return { ...none, range, problem: { message: 'The front matter is too long to be read', range } };
  }
  try {
    // Not `load`, which throws where there is nothing but comments.
    const [value] = loadAll(yamlOf(text, range), { schema: JSON_SCHEMA, maxDepth: 32, maxAliases: 0 });
    if (value === null || value === undefined) return { ...none, range };
    if (!isRecord(value)) {
      return {
        ...none,
        range,
        problem: { message: 'The front matter should be a list of "name: value" lines', range },
      };
    }
    return { ...readFields(value), range };
  } catch (error) {
    return { ...none, range, problem: problemOf(error, text, range) };
  }
}

/** The YAML between the fences, after as many blank lines as stand before it, so that positions keep their meaning. */
function yamlOf(text: string, range: Range): string {
  return `${' '.repeat(range.start + '---'.length)}${text.slice(range.start + '---'.length, range.end - '---'.length)}`;
}

function readFields(record: Readonly<Record<string, unknown>>): FrontMatter {
  return {
    ...none,
    title: textField(record, 'title'),
    lastReviewed: dateField(record, 'last_reviewed'),
    reviewStatus: textField(record, 'review_status'),
    sources: numberField(record, 'sources'),
    revision: numberField(record, 'revision'),
    lang: textField(record, 'lang'),
    bibliography: listField(record, 'bibliography'),
  };
}

function textField(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = field(record, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** JSON's schema leaves dates as text, so `2026-05-20` is read as it is written. */
function dateField(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = textField(record, name);
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

function numberField(record: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = field(record, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function listField(record: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = field(record, name);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

function field(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the YAML reader says, at the place where it says it. */
function problemOf(error: unknown, text: string, range: Range): FrontMatter['problem'] {
  if (!(error instanceof YAMLException)) return { message: 'The front matter cannot be read', range };
  const message = `The front matter is not valid YAML: ${error.reason}`;
  const start = Math.min(range.start + Math.max(error.mark?.position ?? 0, 0), range.end);
  return { message, range: lineAround(text, start, range) };
}

/** The line at an offset, within the front matter. */
function lineAround(text: string, offset: number, within: Range): Range {
  let { start, end } = { start: offset, end: offset };
  while (start > within.start && !/[\r\n]/.test(text[start - 1] ?? '\n')) start--;
  while (end < within.end && !/[\r\n]/.test(text[end] ?? '\n')) end++;
  return { start, end };
}
