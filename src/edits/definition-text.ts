import type { Article, Range } from '../article/article.ts';
import { sentenceAt } from '../article/lookup.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { plainProse } from './plain-prose.ts';

/**
 * Characters that a reader cannot see or that turn the reading direction: controls, bidirectional overrides and isolates,
 * zero-width space, byte order mark, tags. The joiners stay: Persian and Indic scripts need them.
 */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * What has to be told apart inside a line, first match first: an escape, an address in angle brackets, a bare address, and
 * the characters that could start another construct: HTML, link, image, footnote, code, formula, strike-through, citation key.
 */
const parts = /\\[!-/:-@[-`{-~]|<https?:\/\/[^\s<>]+>|https?:\/\/[^\s<>]+|[<[`$~\\]|(?<![\p{L}\p{N}])@/giu;

const escape = /\\([!-/:-@[-`{-~])/g;

/** What would start a heading, quotation, list, rule, definition list, comment or table at the start of a line. */
const blockStart = /^(?:[#>+|:%-]|\d{1,9}(?=[.)])|\*(?= )|[*_](?=[*_ ]{2,}$))/;

/** The whole of a link definition's destination and title, as CommonMark reads `[label]: destination "title"`. */
const linkDefinition = /^(?:<[^<>]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;

/** The longest text of a definition that is written, in characters. */
const longest = 4000;

/**
 * A formatted reference as one line of Markdown that is safe as the text of a footnote wherever it is read. Emphasis
 * (`*title*`) is kept; addresses stand in angle brackets; what could be read as any other construct is escaped, and
 * characters that hide are dropped. It is never one word, nor a word and a title: tools that do not know footnotes would
 * take `[^1]: https://example.org` for a link definition.
 *
 * Empty only when nothing is left of the input. A safe text is left as it is.
 *
 * @see https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
export function safeDefinitionText(markdown: string): string {
  const line = markdown.slice(0, longest).replace(/\s/g, ' ').replace(hidden, '').replace(/ {2,}/g, ' ').trim();
  if (line === '') return '';
  const escaped = escapeBlockStart(line.replace(parts, safePart));
  const prefix = ['', 'Source: ', 'The source: '].find((one) => !linkDefinition.test(one + escaped));
  return (prefix ?? '') + escaped;
}

function safePart(part: string): string {
  if (part.startsWith('<') && part.length > 1) return part;
  if (part.startsWith('\\') && part.length > 1) return part;
  if (part.length === 1) return `\\${part}`;
  const address = withoutTrailingPunctuation(part);
  return `<${address.replace(escape, '$1')}>${part.slice(address.length).replace(parts, safePart)}`;
}

/** The address without the punctuation of the sentence behind it; a closing bracket stays if its partner is inside. */
function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const isUnpaired = last === ')' && !isPaired(address.slice(0, end));
    if (!'.,;:!?\'"*_\\]'.includes(last) && !isUnpaired) break;
    end -= 1;
  }
  return address.slice(0, end);
}

function isPaired(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}

function escapeBlockStart(line: string): string {
  const start = blockStart.exec(line)?.[0];
  if (start === undefined) return line;
  return /\d/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

/** The longest claim that a placeholder quotes, in characters. */
const longestClaim = 80;

/**
 * An honest text for a footnote whose source is not known yet: `Source needed: "the claim..."`, with the sentence that
 * first uses it, without its markup and markers.
 */
export function placeholderText(article: Article, key: string): string {
  const references = footnotesOf(article).get(key)?.references ?? [];
  const first = references.find(({ within }) => within === null) ?? references[0];
  return placeholderFor(article, first === undefined ? null : sentenceAt(article, first.range.start));
}

/** The same for a footnote that is yet to be added to a sentence. */
export function placeholderFor(article: Article, sentence: Range | null): string {
  const claim = sentence === null ? '' : plainProse(article, sentence);
  if (claim === '') return 'Source needed.';
  return safeDefinitionText(`Source needed: "${shortened(claim.replace(/["\u201c\u201d\u201e\u00ab\u00bb]/g, "'"))}"`);
}

function shortened(claim: string): string {
  if (claim.length <= longestClaim) return claim;
  const cut = claim.slice(0, longestClaim);
  const space = cut.lastIndexOf(' ');
  const whole = space > longestClaim / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  // capped: it is cut to 80 characters above
  return `${whole.replace(/[\s,;:.]+$/, '')}...`;
}

/** What writers leave where a source should be. */
const asking =
  '(?:source|citation|reference|ref|cite|footnote)s? (?:needed|missing|required|to come)\\b|(?:add|needs?|insert|find) (?:a )?(?:source|citation|reference)\\b|(?:todo|tbd|fixme|tk|xxx)(?![\\p{L}\\p{N}])';

/** Marks before it (`[`, `**`) do not count. */
const placeholder = new RegExp(`^[[\\]\\\\(*_{<! -]{0,8}(?:${asking}|\\?{1,5}[\\]\\\\)*_]{0,8}$)`, 'iu');

/**
 * One that says no more than that, but for the claim in quotation marks.
 *
 * capped: its own counts let it try 2,197 readings of question marks, which takes a millisecond
 */
const barePlaceholder = new RegExp(
  `^[[\\]\\\\(*_{<! -]{0,8}(?:(?:${asking}|(?:find|add) (?:it|one)\\b)[\\s\\p{P}]{0,8}?|\\?[\\s\\p{P}]{0,12}?){1,3}(?:"[^"]{0,600}")?[\\])*_}>.! -]{0,8}$`,
  'iu',
);

/** True when the content of a definition only says that a source is missing, as `placeholderText` and writers do. */
export function isPlaceholder(content: string): boolean {
  return placeholder.test(content.slice(0, 200).trim());
}

/** True for the content of a definition that may be replaced without loss: it is empty, or a placeholder and no more. */
export function saysNothing(content: string): boolean {
  const written = content.trim();
  return written === '' || (isPlaceholder(written) && barePlaceholder.test(written));
}
