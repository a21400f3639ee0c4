import type { Block, Chunk, Identifier, Range } from '../article/article.ts';
import { perChunk } from '../article/chunk-list.ts';
import { keptWithChunk } from '../claims/kept.ts';
import { contains } from '../article/ranges.ts';
import { passageOf, proseOf } from '../claims/passage.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import { mentionsIn } from './mentions/index.ts';

/** A stretch of a sentence up to the markers that end it, with what it says of works. */
export interface Clause {
  readonly range: Range;
  /** The keys of the markers side by side at its end, with their ranges; none at the end of an uncited sentence. */
  readonly markers: readonly { readonly key: string; readonly range: Range }[];
  readonly descriptions: readonly Description[];
}

/** A sentence as it was read for what it says of works. Ranges are relative to the chunk. */
export interface Reading {
  readonly range: Range;
  /** The paragraph around it. */
  readonly paragraph: Range;
  /** True when it may name a work by title or identifier: it holds quotation marks, emphasis, a bracket with a year or an identifier. */
  readonly mayNameWork: boolean;
  /** True when a marker stands in it. */
  readonly isCited: boolean;
  /** Worked out when it is first asked for. */
  readonly clauses: () => readonly Clause[];
}

/** What stands around all titles or behind them. */
const naming = /["\u201c\u201e\u00ab*_]|\d{4}\)/;

/**
 * What the sentences of an article say of works. A chunk is read once, so that a key press costs the paragraph that it
 * changes and no more.
 */
export const readings = perChunk((chunk) => readingsOf(chunk));

/** The sentences of a chunk, to be read for what they say of works. */
export const readingsOf = keptWithChunk((chunk: Chunk): readonly Reading[] => {
  const paragraphs = chunk.blocks.filter(isRead);
  if (paragraphs.length === 0) return [];
  const prose = proseOf(chunk);
  return paragraphs.flatMap(({ range: paragraph, sentences }) =>
    sentences.map((sentence) => readingOf(chunk, prose, paragraph, sentence)),
  );
});

function isRead({ kind, containers }: Block): boolean {
  return (kind === 'paragraph' || kind === 'table') && !containers.includes('footnote-definition');
}

function readingOf(chunk: Chunk, prose: string, paragraph: Range, range: Range): Reading {
  const identifiers = chunk.identifiers.filter((one) => one.problem === null && contains(range, one.range));
  let clauses: readonly Clause[] | undefined;
  return {
    range,
    paragraph,
    isCited: chunk.references.some((one) => one.within === null && contains(range, one.range)),
    mayNameWork: identifiers.length > 0 || naming.test(chunk.text.slice(range.start, range.end)),
    clauses: () => (clauses ??= clausesOf(chunk, prose, range, identifiers)),
  };
}

function clausesOf(
  chunk: Chunk,
  prose: string,
  sentence: Range,
  identifiers: readonly Identifier[],
): readonly Clause[] {
  const passage = passageOf(chunk, prose, sentence);
  const mentions = mentionsIn({ passage, identifiers });
  return cut(chunk, sentence).map(({ range, markers }) => ({
    range,
    markers,
    descriptions: describe(
      passage,
      mentions.filter((mention) => contains(range, mention.range)),
    ),
  }));
}

/** The stretches of a sentence, each with the markers that stand side by side at its end. */
function cut(chunk: Chunk, { start, end }: Range): readonly Omit<Clause, 'descriptions'>[] {
  const clauses: { range: Range; markers: { key: string; range: Range }[] }[] = [];
  let from = start;
  for (const { key, range, within } of chunk.references) {
    if (within !== null || range.start < start || range.end > end) continue;
    const last = clauses.at(-1);
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(chunk.text.slice(from, range.start)))
      last.markers.push({ key, range });
    else clauses.push({ range: { start: from, end: range.start }, markers: [{ key, range }] });
    from = range.end;
  }
  if (from < end) clauses.push({ range: { start: from, end }, markers: [] });
  return clauses;
}
