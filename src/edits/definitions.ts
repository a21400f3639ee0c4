import type { Article, FootnoteDefinition, FootnoteReference } from '../article/article.ts';
import { labelKey } from '../article/labels.ts';
import { parse } from '../article/parse.ts';
import { lastIndexBy } from '../article/search.ts';
import type { TextEdit } from './edit.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { endOfLine, lineEndOf, startOfLine, startOfNextLine, startOfText } from './line-ends.ts';

/** A definition to be written. */
export interface NewDefinition {
  readonly label: string;
  /** Markdown; paragraphs are a blank line apart. */
  readonly text: string;
  /** Where its first marker will stand, for a label that the article does not use yet. */
  readonly firstUse?: number;
}

/** No definition can be written at the end of the article, because it would be read as part of a block left open there. */
export class OpenBlockError extends Error {
  /** Where the open block starts. */
  readonly offset: number;
  constructor(offset: number, line: number) {
    super(
      `The article ends in a code block, comment, formula or HTML block that is never closed (from line ${String(line)} on), ` +
        'so a footnote written behind it would not be one: close it first.',
    );
    this.name = 'OpenBlockError';
    this.offset = offset;
  }
}

/**
 * Writes definitions where the article keeps them: into its last run of definitions, each behind the one that is first
 * used before it; without one, at the end of the article after one blank line. They stand in the order of first use. The
 * line ends are the file's, and it ends as it did: with or without a line end.
 *
 * Throws an `OpenBlockError` when the article has no definitions and ends in a block that would swallow them.
 */
export function insertDefinitions(article: Article, definitions: readonly NewDefinition[]): TextEdit[] {
  if (definitions.length === 0) return [];
  const place = firstUses(article);
  const ordered = [...definitions].sort((a, b) => place(a) - place(b));
  const run = lastRun(article);
  if (run.length === 0) return [atEnd(article, ordered)];
  const edits: TextEdit[] = [];
  const separator = separatorOf(article, run);
  for (const [neighbour, group] of groupByNeighbour(ordered, run, place)) {
    const written = group.map((definition) => write(definition, lineEndOf(article.text)));
    if (neighbour === null) edits.push(before(article, run, written, separator));
    else edits.push(behind(article, neighbour, written, separator));
  }
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/**
 * Puts another content into a definition that is there. Nothing is done in a list item or block quote where the text right
 * behind it would become part of it.
 */
export function replaceContent(article: Article, definition: FootnoteDefinition, content: string): TextEdit[] {
  const { text } = article;
  const { start, end } = definition.contentRange;
  const distance = distanceBehind(article, definition);
  if (distance !== '' && definition.nested) return [];
  const gap = start === end && text[start - 1] === ':' ? ' ' : '';
  return [{ range: { start, end }, text: gap + indent(content, lineEndOf(text)) + distance }];
}

type Labelled = Pick<FootnoteReference, 'label'> & Partial<Pick<NewDefinition, 'firstUse'>>;

/** Tells where a label is first used; labels that are not used come last. */
function firstUses(article: Article): (labelled: Labelled) => number {
  const footnotes = footnotesOf(article);
  return ({ label, firstUse = article.text.length }) => {
    const references = footnotes.get(labelKey(label))?.references ?? [];
    const first = references.find(({ within }) => within === null) ?? references[0];
    return Math.min(first?.range.start ?? article.text.length, firstUse);
  };
}

/** The last definitions at top level that stand side by side, with nothing but blank lines between them. */
function lastRun({ text, definitions }: Article): readonly FootnoteDefinition[] {
  const run: FootnoteDefinition[] = [];
  for (const definition of definitions.filter(({ nested }) => !nested).reverse()) {
    const [next] = run;
    if (next !== undefined && text.slice(definition.range.end, next.range.start).trim() !== '') break;
    run.unshift(definition);
  }
  return run;
}

/** Line end or blank line, as the definitions of the run are kept apart. */
function separatorOf({ text }: Article, run: readonly FootnoteDefinition[]): string {
  const lineEnd = lineEndOf(text);
  const [first, second] = run;
  if (first === undefined || second === undefined) return lineEnd;
  const lines = text.slice(first.range.end, second.range.start).split(/\r\n?|\n/).length - 1;
  return lines > 1 ? lineEnd + lineEnd : lineEnd;
}

/** The new definitions by the one of the run that is used last before them; null = before the whole run. */
function groupByNeighbour(
  ordered: readonly NewDefinition[],
  run: readonly FootnoteDefinition[],
  place: (labelled: Labelled) => number,
): ReadonlyMap<FootnoteDefinition | null, readonly NewDefinition[]> {
  const groups = new Map<FootnoteDefinition | null, NewDefinition[]>();
  for (const definition of ordered) {
    let neighbour: FootnoteDefinition | null = null;
    for (const candidate of run) {
      const isEarlier = place(candidate) <= place(definition);
      if (isEarlier && (neighbour === null || place(candidate) >= place(neighbour))) neighbour = candidate;
    }
    groups.set(neighbour, [...(groups.get(neighbour) ?? []), definition]);
  }
  return groups;
}

function before(
  { text }: Article,
  run: readonly FootnoteDefinition[],
  written: readonly string[],
  separator: string,
): TextEdit {
  const start = startOfLine(text, run[0]?.range.start ?? 0);
  return { range: { start, end: start }, text: written.map((one) => one + separator).join('') };
}

function behind(
  article: Article,
  neighbour: FootnoteDefinition,
  written: readonly string[],
  separator: string,
): TextEdit {
  const end = endOfLine(article.text, neighbour.range.end);
  const distance = distanceBehind(article, neighbour);
  return { range: { start: end, end }, text: written.map((one) => separator + one).join('') + distance };
}

/** A line end where a block stands on the line behind: it would go on with a paragraph that is written before it. */
function distanceBehind({ text, blocks }: Article, { range }: FootnoteDefinition): string {
  const next = blocks[lastIndexBy(blocks, (block) => block.range.start, range.end) + 1];
  if (next === undefined || next.containers.includes('footnote-definition')) return '';
  return next.range.start <= endOfLine(text, startOfNextLine(text, range.end)) ? lineEndOf(text) : '';
}

function atEnd(article: Article, definitions: readonly NewDefinition[]): TextEdit {
  const { text } = article;
  const lineEnd = lineEndOf(text);
  const end = endOfContent(text);
  if (end > startOfText(text)) refuseOpenBlock(article);
  const gap = end > startOfText(text) ? lineEnd + lineEnd : '';
  const written = definitions.map((definition) => write(definition, lineEnd)).join(lineEnd);
  return { range: { start: end, end }, text: gap + written };
}

/** The end of the last line that is not blank; the start of the text when all are. */
function endOfContent(text: string): number {
  let end = text.length;
  while (end > startOfText(text) && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return end === startOfText(text) ? end : endOfLine(text, end);
}

/** A definition behind the last chunk is read as one, or the article ends in a block that is left open. */
function refuseOpenBlock({ text, chunks }: Article): void {
  const last = chunks.at(-1);
  if (last === undefined) return;
  const probe = `${text.slice(last.start).trimEnd()}\n\n`;
  if (parse(`${probe}[^probe]: text`).definitions.some(({ range }) => range.start === probe.length)) return;
  const block = last.chunk.blocks.at(-1);
  const offset = last.start + (block?.range.start ?? 0);
  throw new OpenBlockError(offset, text.slice(0, offset).split(/\r\n?|\n/).length);
}

function write({ label, text }: NewDefinition, lineEnd: string): string {
  return `[^${label}]: ${indent(text, lineEnd)}`;
}

/** Further lines stand four spaces in, so that they belong to the definition. */
function indent(text: string, lineEnd: string): string {
  const [first = '', ...others] = text.trim().split(/\r\n|\r|\n/);
  return [first, ...others.map((line) => (line.trim() === '' ? '' : `    ${line}`))].join(lineEnd);
}
