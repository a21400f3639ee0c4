import type { Chunk, Range } from '../article/article.ts';
import { mayHoldClaims } from '../claims/gate.ts';
import { blankMatches, longestSentence, lowered, proseOf } from '../claims/passage.ts';

/** A sentence in which the article speaks for itself. */
export interface OwnSentence {
  /** Its words, with single spaces in place of quotations, titles in emphasis, code, markers and line ends. */
  readonly prose: string;
  /** The same in lower case, letter by letter. */
  readonly lower: string;
  /** Where a part of its words stands in the chunk. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** What words that are looked for have in common. */
export interface Sign {
  /** Matches in every chunk that holds it: a quick look, at the text as written. */
  readonly inChunk: RegExp;
  /** True for a sentence that may hold the words. */
  readonly isIn: (sentence: string) => boolean;
}

/**
 * The sentences in which the article speaks for itself and that hold a sign of what is looked for: those of its paragraphs and list
 * items. Block quotes, headings, tables and footnotes have none.
 *
 * @param signs one is enough; the sentences are looked at for those that their chunk holds
 */
export function ownSentences(chunk: Chunk, signs: readonly Sign[]): readonly OwnSentence[] {
  const held = signs.filter(({ inChunk }) => inChunk.test(chunk.text));
  if (held.length === 0) return [];
  const written = proseOf(chunk);
  const blocks = chunk.blocks.filter(
    (block) =>
      !block.containers.includes('block-quote') &&
      mayHoldClaims(block, written.slice(block.range.start, block.range.start + 100)),
  );
  const mayHold = (text: string, { start, end }: Range): boolean => {
    const words = text.slice(start, end);
    return held.some(({ isIn }) => isIn(words));
  };
  const sentences = blocks.flatMap((block) => block.sentences.filter((range) => mayHold(written, range)));
  if (sentences.length === 0) return [];
  const prose = withoutTitles(chunk.text, withoutQuotations(written));
  return sentences.filter((range) => mayHold(prose, range)).map((range) => ownSentence(prose, range));
}

/** Where prose was blanked, and at the line ends of Windows, spaces stand side by side: the last of them is kept. */
function ownSentence(text: string, { start, end }: Range): OwnSentence {
  const written = text.slice(start, Math.min(end, start + longestSentence));
  if (!written.includes('  ')) {
    return {
      prose: written,
      lower: lowered(written),
      rangeOf: (from, to) => ({ start: start + from, end: start + to }),
    };
  }
  let prose = '';
  const offsets: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === ' ' && written[at + 1] === ' ') continue;
    prose += written.charAt(at);
    offsets.push(start + at);
  }
  const offset = (at: number): number => offsets[at] ?? start;
  return { prose, lower: lowered(prose), rangeOf: (from, to) => ({ start: offset(from), end: offset(to - 1) + 1 }) };
}

/** True where a word starts with a capital that only a name has: not the first word of a sentence or behind a colon or dash. */
export function isName({ prose }: OwnSentence, at: number): boolean {
  return /\p{Lu}/u.test(prose.charAt(at)) && !/(?:^|[:(\u2013\u2014-]) ?$/.test(prose.slice(0, at));
}

/** Straight quotation marks pair as they come. */
const quoted =
  /"[^"]{1,1500}"|[\u201c\u201e][^\u201c-\u201e]{1,1500}[\u201c\u201d]|\u00ab[^\u00ab\u00bb]{1,1500}\u00bb/g;
/** A closing one before a letter is an apostrophe. */
const singlyQuoted = /(?<!\p{L})\u2018(?:[^\u2018\u2019]|\u2019(?=\p{L})){1,600}\u2019/gu;

function withoutQuotations(prose: string): string {
  if (!/["\u201c\u201e\u00ab\u2018]/.test(prose)) return prose;
  return blankMatches(blankMatches(prose, quoted), singlyQuoted);
}

/** Emphasis that opens with a capital. */
const title =
  /(?<![*\p{L}\p{N}])\*(?=[^a-z*\s])[^*]{1,200}\*(?!\*)|(?<![_\p{L}\p{N}])_(?=[^a-z_\s])[^_]{1,200}_(?![_\p{L}\p{N}])/gu;

/** Blanks in the prose what is a title in the text. */
function withoutTitles(text: string, prose: string): string {
  if (!/[*_]/.test(text)) return prose;
  let result = '';
  let position = 0;
  for (const { 0: match, index } of text.matchAll(title)) {
    result += prose.slice(position, index) + ' '.repeat(match.length);
    position = index + match.length;
  }
  return result + prose.slice(position);
}
