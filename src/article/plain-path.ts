import type { Contents, Range } from './article.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { definitionLabelRange, labelKey, referenceAt } from './labels.ts';
import { indentation, isBlank, lineEnd, matchesAt } from './line.ts';
import { openingAt } from './openings.ts';
import { Prose } from './prose.ts';
import { findSentences } from './sentences.ts';

/**
 * Reads a text that would be too slow to read as Markdown: fenced code and HTML, paragraphs with their markers, identifiers and
 * sentences, and definitions; nothing else. Linear in its length.
 */
export function readPlainly(text: string): Contents {
  const draft = emptyDraft(text);
  let line = 0;
  while (line < text.length) {
    if (isBlank(text, line)) line = lineEnd(text, line);
    else line = readOpaque(draft, line) ?? readProse(draft, line);
  }
  const { blocks, references, definitions, identifiers, citationKeys, opaque } = draft;
  return { blocks, references, definitions, identifiers, citationKeys, opaque };
}

const definitionStart = /\[\^[^\s[\]\\]{1,200}\]:[ \t]*/y;
const markerOrCode = /\[\^([^\s[\]\\]{1,200})\]|`[^`\r\n]{1,999}`/g;

/** Reads fenced code or HTML, and returns where it ends; null when none opens on the line. */
function readOpaque({ text, blocks, opaque }: Draft, start: number): number | null {
  const isClosing = openingAt(text, start + indentation(text, start));
  if (!isClosing) return null;
  let end = lineEnd(text, start);
  for (let isOpen = true; isOpen && end < text.length; end = lineEnd(text, end)) isOpen = !isClosing(end);
  const range = withoutLineEnd(text, { start, end });
  blocks.push({ kind: text[start] === '<' ? 'html' : 'code', range, depth: 0, containers: [], sentences: [] });
  opaque.push(range);
  return end;
}

/** Reads a paragraph or a definition up to what ends it, and returns where that is. */
function readProse(draft: Draft, start: number): number {
  const { text } = draft;
  let end = lineEnd(text, start);
  while (end < text.length && !isBlank(text, end) && !beginsOther(text, end)) end = lineEnd(text, end);
  const range = withoutLineEnd(text, { start, end });
  if (!matchesAt(definitionStart, text, start)) {
    addParagraph(draft, range, null);
    return end;
  }
  const contentRange = { start: Math.min(definitionStart.lastIndex, range.end), end: range.end };
  const labelRange = definitionLabelRange(text, start);
  const label = text.slice(labelRange.start, labelRange.end);
  const key = labelKey(label);
  draft.definitions.push({ label, key, range, labelRange, contentRange, nested: false });
  if (contentRange.start < contentRange.end) addParagraph(draft, contentRange, key);
  return end;
}

function beginsOther(text: string, line: number): boolean {
  return matchesAt(definitionStart, text, line) || openingAt(text, line + indentation(text, line)) !== null;
}

function addParagraph(draft: Draft, range: Range, within: string | null): void {
  const { text } = draft;
  const prose = new Prose(text);
  const code: Range[] = [];
  let { start } = range;
  markerOrCode.lastIndex = start;
  for (let match = markerOrCode.exec(text); match && match.index < range.end; match = markerOrCode.exec(text)) {
    const found = { start: match.index, end: markerOrCode.lastIndex };
    prose.add(start, found.start);
    start = found.end;
    if (match[1] === undefined) code.push(found);
    else draft.references.push(referenceAt(text, found, within));
  }
  prose.add(start, range.end);
  draft.opaque.push(...code);
  draft.identifiers.push(...prose.identifiers());
  const containers = within === null ? [] : (['footnote-definition'] as const);
  draft.blocks.push({ kind: 'paragraph', range, depth: 0, containers, sentences: findSentences(text, range, code) });
}

function withoutLineEnd(text: string, { start, end }: Range): Range {
  let last = end;
  while (last > start && /[ \t\r\n]/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
