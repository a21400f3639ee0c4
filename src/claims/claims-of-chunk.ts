import type { Block, Chunk, Range } from '../article/article.ts';
import { lastIndexBy } from '../article/search.ts';
import { citationsOf, type Citation } from './citations.ts';
import { coverageOf, type Coverage, type Reach } from './coverage.ts';
import { exemptByForm, exemptByWords, mayHoldClaims } from './gate.ts';
import { Paragraph } from './paragraph.ts';
import { passageOf, proseOf, type Passage } from './passage.ts';
import { reasonsFor, type Held } from './reasons/find.ts';

/** How claims are read. */
export interface Reading {
  readonly isEnglish: boolean;
  /** True when `(Smith, 2001)` and `[12]` point into a list of sources. */
  readonly hasSourceList: boolean;
  readonly reach: Reach;
  /** Ids of reasons that are not looked for. */
  readonly off?: readonly string[];
}

/** A sentence that makes a claim, as the chunk alone tells. */
export interface Assertion {
  /** The sentence, relative to the chunk. */
  readonly range: Range;
  /** Which sentence of its paragraph it is, from 0. */
  readonly index: number;
  /** Why it needs a source, the reason most worth saying first. Empty for a sentence that cites, which nobody asks for more. */
  readonly held: readonly Held[];
  readonly coverage: Coverage;
}

/** What a paragraph comes to. */
export interface ParagraphClaims {
  readonly chunk: Chunk;
  /** The block, relative to the chunk. */
  readonly range: Range;
  /** Its first sentence, relative to the chunk. */
  readonly firstSentence: Range;
  readonly place: 'paragraph' | 'list-item' | 'block-quote';
  /** How many characters of words it has, markup and outer white space aside. */
  readonly length: number;
  /** True when something in it is cited. */
  readonly cites: boolean;
  /** Its sentences that are looked at. */
  readonly sentences: number;
  readonly assertions: readonly Assertion[];
}

/** The claims of a chunk's paragraphs. Depends on nothing but the chunk and the way of reading; linear in its length. */
export function claimsOfChunk(chunk: Chunk, reading: Reading): readonly ParagraphClaims[] {
  if (!chunk.blocks.some(({ kind }) => kind === 'paragraph')) return [];
  const prose = proseOf(chunk);
  const citations = citationsOf(chunk, reading.hasSourceList);
  const isMarked = holdsMarkSign(chunk.text);
  return chunk.blocks
    .filter((block) => mayHoldClaims(block, prose.slice(block.range.start, block.range.start + 100)))
    .map((block) => claimsOfBlock(chunk, block, prose, citationsIn(citations, block.range), reading, isMarked));
}

/** Those of the citations, which are in order, that stand in a range. */
function citationsIn(citations: readonly Citation[], { start, end }: Range): readonly Citation[] {
  const startOf = ({ range }: Citation): number => range.start;
  return citations.slice(lastIndexBy(citations, startOf, start - 1) + 1, lastIndexBy(citations, startOf, end - 1) + 1);
}

function claimsOfBlock(
  chunk: Chunk,
  block: Block,
  prose: string,
  citations: readonly Citation[],
  reading: Reading,
  isMarked: boolean,
): ParagraphClaims {
  const { range, sentences } = block;
  const place = placeOf(block);
  const paragraph = new Paragraph(sentences, citations, (sentence) => passageOf(chunk, prose, sentence));
  const assertions: Assertion[] = [];
  let looked = 0;
  sentences.forEach((sentence, index) => {
    if (!isLookedAt(paragraph, index, isMarked)) return;
    looked += 1;
    const assertion = assertionAt(paragraph, index, place, reading, isMarked);
    if (assertion !== null) assertions.push({ range: sentence, index, ...assertion });
  });
  const [firstSentence = range] = sentences;
  const { length } = prose.slice(range.start, range.end).trim();
  return { chunk, range, firstSentence, place, length, cites: paragraph.cites, sentences: looked, assertions };
}

/** One that cites is a claim, however it is put. */
function isLookedAt(paragraph: Paragraph, index: number, isMarked: boolean): boolean {
  if (paragraph.citations(index).length > 0) return true;
  const passage = paragraph.passage(index);
  return passage !== undefined && (exemptByForm(passage) === null || (isMarked && mayBeMarked.test(passage.source)));
}

const noReasons: readonly Held[] = [];

/**
 * What a sentence asserts, or null for nothing. A sentence that something covers is asked for one reason only.
 *
 * @param isMarked whether a source may have been asked for anywhere in the chunk: in most, in none
 */
function assertionAt(
  paragraph: Paragraph,
  index: number,
  place: ParagraphClaims['place'],
  reading: Reading,
  isMarked: boolean,
): Pick<Assertion, 'held' | 'coverage'> | null {
  const { isEnglish, reach, off = [] } = reading;
  const isCited = paragraph.citations(index).length > 0;
  const passage = isCited && !isMarked ? undefined : paragraph.passage(index);
  if (isMarked && passage !== undefined && mayBeMarked.test(passage.source)) {
    const asked = askedFor(paragraph, index, passage, reading);
    if (asked !== null || exemptByForm(passage) !== null) return asked;
  }
  if (isCited) return { held: noReasons, coverage: coverageOf(paragraph, index, reach) };
  if (passage === undefined) return null;
  const isCounted = ({ strength, reason }: Held): boolean =>
    (place === 'paragraph' || strength === 'strong') && !off.includes(reason);
  if (paragraph.cites && place === 'paragraph' && off.length === 0 && !mayQuote.test(passage.source)) {
    const held = reasonsFor(passage, isEnglish, 'one');
    if (held.length === 0) return null;
    const coverage = coverageOf(paragraph, index, reach);
    if (coverage.kind !== 'none') return { held, coverage };
  }
  const held = reasonsFor(passage, isEnglish).filter(isCounted);
  if (held.length === 0 || exemptByWords(passage) !== null) return null;
  const isQuotation = held.some(({ reason, strength }) => reason === 'quotation' && strength === 'strong');
  const quotationEnd = isQuotation ? paragraph.quotationEnd(index) : null;
  return { held, coverage: coverageOf(paragraph, index, reach, quotationEnd) };
}

/** What all marks hold that ask for a source. */
const mayBeMarked = /(?:needed|required|missing)|\?\]|\{\{|\b(?:TODO|TK|FIXME)\b/;

/** Without their first letters, which many words begin with, these are found four times as quickly. */
const markWords = /eeded|equired|issing/;
const markNotes = /TODO|TK|FIXME/;

/** A quick look at a whole chunk for what `mayBeMarked` matches. */
function holdsMarkSign(text: string): boolean {
  return text.includes('?]') || text.includes('{{') || markWords.test(text) || markNotes.test(text);
}

/**
 * A sentence that somebody has asked a source for needs one, however it is put and whatever cites beside it; null for one that
 * only looks so.
 */
function askedFor(
  paragraph: Paragraph,
  index: number,
  passage: Passage,
  { isEnglish, reach, off = [] }: Reading,
): Pick<Assertion, 'held' | 'coverage'> | null {
  if (off.includes('marked')) return null;
  const held = reasonsFor(passage, isEnglish).filter(({ reason }) => !off.includes(reason));
  if (held[0]?.reason !== 'marked') return null;
  const coverage = coverageOf(paragraph, index, reach);
  return {
    held,
    coverage: coverage.kind === 'none' ? coverage : { kind: 'none', why: 'asked-for', citation: coverage.citation },
  };
}

/** A quotation needs its citation nearer than other claims, so that it must be known for one. */
const mayQuote = /["\u201c\u201d\u201e\u00ab\u00bb]/;

function placeOf({ containers }: Block): ParagraphClaims['place'] {
  if (containers.length === 0) return 'paragraph';
  return containers.includes('block-quote') ? 'block-quote' : 'list-item';
}
