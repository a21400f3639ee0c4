import type { Block, Chunk, Range } from '../article/article.ts';
import { citationsOf } from './citations.ts';
import { coverageOf, paragraphOf, type Coverage, type Reach } from './coverage.ts';
import { exemptionOf, mayHoldClaims } from './gate.ts';
import { passageOf, proseOf } from './passage.ts';
import { reasonsFor, type Held } from './reasons/find.ts';

/** How claims are read. */
export interface Reading {
  readonly isEnglish: boolean;
  /** True when `(Smith, 2001)` and `[12]` point into a list of sources. */
  readonly hasSourceList: boolean;
  readonly reach: Reach;
}

/** A sentence that makes a claim, as the chunk alone tells. */
export interface Assertion {
  /** The sentence, relative to the chunk. */
  readonly range: Range;
  /** Which sentence of its paragraph it is, from 0. */
  readonly index: number;
  /** Why it needs a source, the reason most worth saying first. Empty for a sentence that cites without such a reason. */
  readonly held: readonly Held[];
  readonly coverage: Coverage;
  readonly place: 'paragraph' | 'list-item' | 'block-quote';
}

/** What a paragraph comes to. */
export interface ParagraphClaims {
  readonly chunk: Chunk;
  /** The block, relative to the chunk. */
  readonly range: Range;
  /** Its first sentence, relative to the chunk. */
  readonly firstSentence: Range;
  readonly place: Assertion['place'];
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
  return chunk.blocks
    .filter((block) => mayHoldClaims(block, prose.slice(block.range.start, block.range.start + 100)))
    .map((block) => claimsOfBlock(chunk, block, prose, citations, reading));
}

function claimsOfBlock(
  chunk: Chunk,
  block: Block,
  prose: string,
  citations: ReturnType<typeof citationsOf>,
  { isEnglish, reach }: Reading,
): ParagraphClaims {
  const place = placeOf(block);
  const passages = block.sentences.map((sentence) => passageOf(chunk, prose, sentence));
  const own = citations.filter(({ range }) => range.start >= block.range.start && range.start < block.range.end);
  const paragraph = paragraphOf(passages, own);
  const assertions: Assertion[] = [];
  let sentences = 0;
  block.sentences.forEach((range, index) => {
    const passage = passages[index];
    if (passage === undefined) return;
    const isCited = (paragraph.citations[index]?.length ?? 0) > 0;
    if (!isCited && exemptionOf(passage) !== null) return;
    sentences += 1;
    // One that cites is a claim whatever its reasons, which nobody then asks for.
    const held = isCited
      ? []
      : reasonsFor(passage, isEnglish).filter(({ strength }) => place === 'paragraph' || strength === 'strong');
    if (held.length === 0 && !isCited) return;
    const isQuotation = held.some(({ reason }) => reason === 'quotation');
    const coverage = coverageOf(paragraph, index, reach, isQuotation);
    assertions.push({ range, index, held, coverage, place });
  });
  return {
    chunk,
    range: block.range,
    firstSentence: block.sentences[0] ?? block.range,
    place,
    cites: own.length > 0,
    sentences,
    assertions,
  };
}

function placeOf({ containers }: Block): Assertion['place'] {
  if (containers.includes('block-quote')) return 'block-quote';
  return containers.includes('list-item') ? 'list-item' : 'paragraph';
}
