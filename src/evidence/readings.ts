import type { Block, Chunk, Identifier, Range } from '../article/article.ts';
import { perChunk } from '../article/chunk-list.ts';
import { keptWithChunk } from '../claims/kept.ts';
import { contains } from '../article/ranges.ts';
import { passageOf, proseOf, type Passage } from '../claims/passage.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import { mentionsIn } from './mentions/index.ts';
import type { Mention } from './mentions/mention.ts';

/** A stretch of a sentence up to the markers that end it, with what it says of works. */
export interface Clause {
  readonly range: Range;
  /** The keys of the markers side by side at its end, with their ranges; none at the end of an uncited sentence. */
  readonly markers: readonly { readonly key: string; readonly range: Range }[];
  /** Read when they are first asked for. */
  readonly descriptions: () => readonly Description[];
}

/** A sentence as it was read for what it says of works. Ranges are relative to the chunk. */
export interface Reading {
  readonly range: Range;
  /** The paragraph around it. */
  readonly paragraph: Range;
  /** True when it may name a work: it may hold a title, a bracket ends in a year, or an identifier stands in it. */
  readonly mayNameWork: boolean;
  /** True when quotation marks or emphasis in it open with a capital, as titles mostly do. */
  readonly mayHoldTitle: boolean;
  /** True when a marker stands in it. */
  readonly isCited: boolean;
  readonly clauses: () => readonly Clause[];
}

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

/** Whoever is quoted is mostly quoted from the middle of a sentence. */
const marked = /["\u201c\u201e\u00ab*_]\p{Lu}[^"\u201d\u00bb*_]{8}/u;

const yearAtEnd = /\d{4}\)/;

function isRead({ kind, containers }: Block): boolean {
  return (kind === 'paragraph' || kind === 'table') && !containers.includes('footnote-definition');
}

function readingOf(chunk: Chunk, prose: string, paragraph: Range, range: Range): Reading {
  const identifiers = chunk.identifiers.filter((one) => one.problem === null && contains(range, one.range));
  const source = chunk.text.slice(range.start, range.end);
  const mayHoldTitle = marked.test(source);
  let clauses: readonly Clause[] | undefined;
  return {
    range,
    paragraph,
    isCited: chunk.references.some((one) => one.within === null && contains(range, one.range)),
    mayNameWork: identifiers.length > 0 || mayHoldTitle || yearAtEnd.test(source),
    mayHoldTitle,
    clauses: () => (clauses ??= clausesOf(chunk, prose, range, identifiers)),
  };
}

function clausesOf(
  chunk: Chunk,
  prose: string,
  sentence: Range,
  identifiers: readonly Identifier[],
): readonly Clause[] {
  let read: { readonly passage: Passage; readonly mentions: readonly Mention[] } | undefined;
  const readSentence = (): NonNullable<typeof read> => {
    if (read !== undefined) return read;
    const passage = passageOf(chunk, prose, sentence);
    return (read = { passage, mentions: mentionsIn({ passage, identifiers }) });
  };
  return cut(chunk, sentence).map(({ range, markers }) => {
    let descriptions: readonly Description[] | undefined;
    const describeClause = (): readonly Description[] => {
      const { passage, mentions } = readSentence();
      return describe(
        passage,
        mentions.filter((mention) => contains(range, mention.range)),
      );
    };
    return { range, markers, descriptions: () => (descriptions ??= describeClause()) };
  });
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
