import type { Chunk } from '../article/article.ts';
import { mayHoldClaims } from '../claims/gate.ts';
import { passageOf, proseOf, type Passage } from '../claims/passage.ts';

/**
 * The sentences of a chunk in which the article speaks for itself: those of its paragraphs and list items, with spaces in place
 * of quotations, titles in emphasis, code and markers. Block quotes, headings, tables and footnotes have none.
 */
export function ownSentences(chunk: Chunk): readonly Passage[] {
  const written = proseOf(chunk);
  const blocks = chunk.blocks.filter(
    (block) =>
      !block.containers.includes('block-quote') &&
      mayHoldClaims(block, written.slice(block.range.start, block.range.start + 100)),
  );
  if (blocks.length === 0) return [];
  const prose = withoutTitles(chunk.text, withoutQuotations(written));
  return blocks.flatMap(({ sentences }) => sentences.map((sentence) => passageOf(chunk, prose, sentence)));
}

/** True where a word starts with a capital that only a name has: not the first word of a sentence or behind a colon or dash. */
export function isName({ prose }: Passage, at: number): boolean {
  return /\p{Lu}/u.test(prose.charAt(at)) && !/(?:^|[:(\u2013\u2014-])\s*$/.test(prose.slice(0, at));
}

/** Straight quotation marks pair as they come. Single ones are apostrophes as often, so they count at the edges of words. */
const quoted =
  /"[^"]{1,1500}"|\u201c[^\u201d]{1,1500}\u201d|\u201e[^\u201c\u201d]{1,1500}[\u201c\u201d]|\u00ab[^\u00bb]{1,1500}\u00bb|(?<!\p{L})\u2018[^\u2018]{1,600}?\u2019(?!\p{L})/gu;

function withoutQuotations(prose: string): string {
  return /["\u201c\u201e\u00ab\u2018]/.test(prose) ? prose.replace(quoted, blank) : prose;
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
    result += prose.slice(position, index) + blank(match);
    position = index + match.length;
  }
  return result + prose.slice(position);
}

function blank(match: string): string {
  return ' '.repeat(match.length);
}
