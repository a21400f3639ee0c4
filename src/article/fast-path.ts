import type { Contents, FootnoteReference, Range } from './article.ts';
import { definitionLabelRange, labelKey, referenceAt } from './labels.ts';
import { matchesAt } from './line.ts';
import { Prose } from './prose.ts';
import { findSentences } from './sentences.ts';

/**
 * Reads a chunk that is provably nothing but one paragraph, one heading or one footnote definition of one line, with
 * no markup in it but footnote references. Such are nine of ten chunks of real prose.
 *
 * @returns what the slow path would return, or null when there may be more in it
 */
export function readFast(text: string): Contents | null {
  if (nothing.test(text)) return empty;
  const plain = scan(text);
  if (!plain) return null;
  if (matchesAt(definitionStart, text, 0)) return readDefinition(text, definitionStart.lastIndex, plain);
  if (matchesAt(headingStart, text, 0)) return readHeading(text, headingStart.lastIndex, plain);
  return matchesAt(blockStart, text, 0) ? null : readParagraph(text, plain);
}

interface PlainText {
  /** Where the last character stands that is no line end. */
  readonly end: number;
  readonly hasLines: boolean;
  readonly markers: readonly Range[];
}

/** The lines behind front matter, or before the first words. */
const nothing = /^[ \t\r\n]*$/;
const empty: Contents = { blocks: [], references: [], definitions: [], identifiers: [], citationKeys: [], opaque: [] };

const definitionStart = /\[\^[^\s[\]]{1,99}\]: */y;
const headingStart = /#{1,6} +/y;
/** What may begin another block than a paragraph, or underline a heading or a table's head. */
const blockStart = /[ >#+=:-]|\d{1,9}[.)]/y;
const lineBlockStart = /[ >#+=:-]|\d{1,9}[.)]|\[\^[^\s[\]]{1,99}\]:/y;
const marker = /\[\^[^\s[\]]{1,99}\]/y;
const characterReference = /&#?\w{1,31};/y;
const lineEnds = /[\r\n]+$/y;

/** The characters to look at: those that markup is made of, and line ends. */
const noted = /[\\`*_<|~$@\t\0[\]&!^\r\n]/g;

/** The markers in a text without any other markup; null when there may be some. */
function scan(text: string): PlainText | null {
  const markers: Range[] = [];
  let markerEnd = 0;
  let hasLines = false;
  noted.lastIndex = 0;
  while (noted.test(text)) {
    const offset = noted.lastIndex - 1;
    switch (text[offset]) {
      case '\r':
      case '\n':
        if (offset === 0 || text[offset - 1] === ' ') return null;
        if (matchesAt(lineEnds, text, offset)) return { end: offset, hasLines, markers };
        if (text.startsWith('\r\n', offset)) noted.lastIndex++;
        if (/[\r\n]/.test(text[noted.lastIndex] ?? '') || matchesAt(lineBlockStart, text, noted.lastIndex)) return null;
        hasLines = true;
        break;
      case '[':
        if (!matchesAt(marker, text, offset)) return null;
        markerEnd = marker.lastIndex;
        markers.push({ start: offset, end: markerEnd });
        break;
      case ']':
        if (offset + 1 !== markerEnd) return null;
        break;
      case '&':
        if (matchesAt(characterReference, text, offset)) return null;
        break;
      case '!':
      case '^':
        if (text[offset + 1] === '[') return null;
        break;
      default:
        return null;
    }
  }
  return text.endsWith(' ') || text === '' ? null : { end: text.length, hasLines, markers };
}

function readParagraph(text: string, { end, markers }: PlainText): Contents {
  const range = { start: 0, end };
  const block = { kind: 'paragraph', range, depth: 0, containers: [], sentences: findSentences(text, range) } as const;
  return contents(text, block, range, markers, null, []);
}

function readHeading(text: string, start: number, { end, hasLines, markers }: PlainText): Contents | null {
  if (hasLines || start >= end || text[end - 1] === '#') return null;
  const words = { start, end };
  const depth = text.slice(0, start).trimEnd().length;
  const block = { kind: 'heading', range: { start: 0, end }, depth, containers: [], sentences: [words] } as const;
  return contents(text, block, words, markers, null, []);
}

function readDefinition(text: string, start: number, { end, hasLines, markers }: PlainText): Contents | null {
  if (hasLines || start >= end || matchesAt(lineBlockStart, text, start)) return null;
  const labelRange = definitionLabelRange(text, 0);
  const label = text.slice(labelRange.start, labelRange.end);
  const key = labelKey(label);
  const contentRange = { start, end };
  const definition = { label, key, range: { start: 0, end }, labelRange, contentRange, nested: false };
  const sentences = findSentences(text, contentRange);
  const containers = ['footnote-definition'] as const;
  const block = { kind: 'paragraph', range: contentRange, depth: 0, containers, sentences } as const;
  return contents(text, block, contentRange, markers.slice(1), key, [definition]);
}

function contents(
  text: string,
  block: Contents['blocks'][number],
  words: Range,
  markers: readonly Range[],
  within: string | null,
  definitions: Contents['definitions'],
): Contents {
  const prose = new Prose(text);
  const references: FootnoteReference[] = [];
  let { start } = words;
  for (const range of markers) {
    prose.add(start, range.start);
    references.push(referenceAt(text, range, within));
    start = range.end;
  }
  prose.add(start, words.end);
  const identifiers = prose.identifiers();
  return { blocks: [block], references, definitions, identifiers, citationKeys: [], opaque: [] };
}
