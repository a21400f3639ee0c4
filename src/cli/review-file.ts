import { dirname } from 'node:path';
import type { Article } from '../article/article.ts';
import { Lines } from '../article/lines.ts';
import { parse } from '../article/parse.ts';
import type { Library } from '../references/library/library.ts';
import type { LoadedLedger } from '../review/ledgers.ts';
import type { Desk } from '../review/desk.ts';
import type { Review } from '../review/review.ts';
import { citedIdentifiers } from '../rules/cited-works.ts';
import type { Desks } from './desks.ts';
import { readInput, type Input, type Source } from './input.ts';

/** An article with all that its review needs. */
export interface OpenArticle {
  readonly input: Input;
  readonly source: Source;
  readonly article: Article;
  readonly desk: Desk;
  readonly desks: Desks;
  readonly library: Library;
  readonly ledger: LoadedLedger;
}

/** The review of a file, for reporters. */
export interface FileReview extends OpenArticle {
  readonly review: Review;
  readonly positions: Positions;
  /** How many identifiers services were asked about and could not say anything of. */
  readonly unchecked: number;
}

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** 1-based lines and columns (UTF-16); the byte order mark, which no editor shows, has no column. */
export interface Positions {
  at(offset: number): Place;
}

/**
 * Reads an article and its libraries. Library faults are told to `note`, each once.
 *
 * @throws Error in plain words when the file cannot be read
 */
export async function openArticle(input: Input, desks: Desks): Promise<OpenArticle> {
  const source = await readInput(input, desks.files);
  const article = parse(source.text);
  const desk = await desks.at(dirname(input.path));
  const loaded = await desk.library(input.path, article.frontMatter);
  const own = bibliographyLine(article);
  const problems = loaded.problems.map((problem) =>
    problem.file === input.path ? { ...problem, line: own } : problem,
  );
  desks.reportLibrary({ ...loaded, problems }, desk);
  const ledger = await desk.ledger(input.path);
  desks.reportLedger(ledger);
  return { input, source, article, desk, desks, library: loaded.library, ledger };
}

/** The line in which the front matter names libraries: all that an article itself can have wrong about them. */
function bibliographyLine({ text, frontMatter: { range } }: Article): number | null {
  if (range === null) return null;
  const lines = text.slice(range.start, range.end).split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => line.trimStart().startsWith('bibliography'));
  return index === -1 ? null : new Lines(text).position(range.start).line + index + 1;
}

/** Reviews an article with what is known of its identifiers; where the settings say so, services are asked first. */
export async function reviewArticle(open: OpenArticle): Promise<FileReview> {
  const { article, desk, library, ledger, source } = open;
  const identifiers = citedIdentifiers(article, library);
  const isAsked = desk.settings.network === 'automatic';
  await desk.enquiries.recall(identifiers, library);
  const lookedUp = isAsked ? await desk.enquiries.lookUp(identifiers, library, { asked: true }) : null;
  return {
    ...open,
    review: desk.review(article, library, ledger.ledger),
    positions: positionsOf(source.text),
    unchecked: lookedUp?.unchecked.length ?? 0,
  };
}

/** The positions in a text. */
export function positionsOf(text: string): Positions {
  const lines = new Lines(text);
  const hasMark = text.startsWith('\uFEFF');
  return {
    at(offset) {
      const { line, column } = lines.position(offset);
      return { line: line + 1, column: column + (hasMark && line === 0 ? 0 : 1) };
    },
  };
}
