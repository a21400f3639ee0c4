import type { Segment } from '../marked-text.ts';

/** What a style puts before a DOI; Markdown shows the whole address instead. */
const DOI_PREFIX = /\b(?:doi|DOI):?\s*$/;

/**
 * A reference as Markdown: `*italic*` and `**bold**`, links as `<https://...>`, and every character of the text that
 * CommonMark, GFM, Pandoc or MyST could take for markup behind a backslash. Emphasis that these would not read as such,
 * because of what stands beside it, is left out.
 */
export function writeMarkdown(segments: readonly Segment[]): string {
  let markdown = '';
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    const text = isPrintedDoi(next) ? segment.text.replace(DOI_PREFIX, '') : segment.text;
    if (segment.link !== null) markdown += autolink(segment.link);
    else markdown += emphasize(segment, text, markdown.at(-1) ?? ' ', next?.text.at(0) ?? ' ');
  });
  return escapeStart(markdown);
}

/** Whether the segment is a link that is printed as a DOI rather than as an address. */
function isPrintedDoi(segment: Segment | undefined): boolean {
  return typeof segment?.link === 'string' && segment.text.startsWith('10.');
}

/** `<` would end at these; a browser reads them the same when they are percent-encoded. */
function autolink(address: string): string {
  const safe = address.replace(/[\p{Cc}\s<>"`\\|[\]]/gu, (character) => encodeURIComponent(character));
  return `<${safe}>`;
}

function emphasize({ italic, bold }: Segment, text: string, before: string, after: string): string {
  const marker = (italic ? '*' : '') + (bold ? '**' : '');
  const words = text.trim();
  if (marker === '' || words === '') return escapeMarkdown(text);
  const [start = '', end = ''] = text.split(words);
  const escaped = escapeMarkdown(words);
  const opens = canStand(start === '' ? before : ' ', escaped.at(0) ?? ' ');
  const closes = canStand(end === '' ? after : ' ', escaped.at(-1) ?? ' ');
  return start + (opens && closes ? marker + escaped + marker : escaped) + end;
}

/**
 * Whether a run of `*` between these characters opens (or, seen from the other side, closes) emphasis.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function canStand(outside: string, inside: string): boolean {
  if (outside === '*') return false;
  return !isPunctuation(inside) || /\s/.test(outside) || isPunctuation(outside);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** A text with a backslash before each character that could be read as inline markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<~^$@{|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?[a-z0-9]{1,32};)/gi, '\\&')
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, '$&\\');
}

/** A backslash before what would make the line a heading, list, quote or block. */
function escapeStart(markdown: string): string {
  return markdown.replace(/^(?:[#>+=|:%-]|(\d{1,9})(?=[.)]))/, (start, digits?: string) =>
    digits === undefined ? `\\${start}` : `${digits}\\`,
  );
}
