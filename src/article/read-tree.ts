import type { FootnoteDefinition as DefinitionNode, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Block, BlockKind, Contents, Range } from './article.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { definitionLabelRange, labelKey } from './labels.ts';
import { readDestination, readInline } from './read-inline.ts';
import { findSentences } from './sentences.ts';
import { rangeOf } from './syntax/nodes.ts';

/** What stands around a block. */
interface Place {
  readonly containers: Block['containers'];
  /** The key of the footnote definition around it. */
  readonly within: string | null;
}

/** Reads out of the Markdown tree of `text` what an article is made of. */
export function readTree(text: string, root: Root): Contents {
  const draft = emptyDraft(text);
  readBlocks(draft, root.children, { containers: [], within: null });
  const { blocks, references, definitions, identifiers, citationKeys, opaque } = draft;
  identifiers.sort((a, b) => a.range.start - b.range.start);
  return { blocks, references, definitions, identifiers, citationKeys, opaque };
}

function readBlocks(draft: Draft, nodes: readonly RootContent[], place: Place): void {
  for (const node of nodes) readBlock(draft, node, place);
}

function readBlock(draft: Draft, node: RootContent, place: Place): void {
  const range = trimmed(draft.text, rangeOf(node));
  switch (node.type) {
    case 'paragraph':
      return readParagraph(draft, node.children, range, place);
    case 'heading':
      return readHeading(draft, node.children, range, node.depth, place);
    case 'table':
      return readTable(draft, node, range, place);
    case 'blockquote':
      return readBlocks(draft, node.children, insideOf(place, 'block-quote'));
    case 'list':
      return readBlocks(draft, node.children, place);
    case 'listItem':
      return readBlocks(draft, node.children, insideOf(place, 'list-item'));
    case 'footnoteDefinition':
      return readDefinition(draft, node, place);
    case 'definition':
      readDestination(draft, node.url, node.data?.destination);
      return addLeaf(draft, 'link-definition', range, place);
    case 'thematicBreak':
      return addLeaf(draft, 'thematic-break', range, place);
    case 'code':
    case 'html':
      draft.opaque.push(range);
      return addLeaf(draft, node.type, range, place);
    case 'mathBlock':
      draft.opaque.push(range);
      return addLeaf(draft, 'math', range, place);
  }
}

function readParagraph(draft: Draft, children: PhrasingContent[], range: Range, place: Place): void {
  const atoms = readInline(draft, children, place.within);
  addLeaf(draft, 'paragraph', range, place, 0, findSentences(draft.text, range, atoms));
}

/** A heading is one sentence, whatever stops are in it. */
function readHeading(draft: Draft, children: PhrasingContent[], range: Range, depth: number, place: Place): void {
  readInline(draft, children, place.within);
  const words = span(draft.text, children);
  addLeaf(draft, 'heading', range, place, depth, words ? [words] : []);
}

/** The cells of a table have their sentences apart. */
function readTable(draft: Draft, table: Table, range: Range, place: Place): void {
  const sentences: Range[] = [];
  for (const row of table.children) {
    for (const cell of row.children) {
      const atoms = readInline(draft, cell.children, place.within);
      const words = span(draft.text, cell.children);
      if (words) sentences.push(...findSentences(draft.text, words, atoms));
    }
  }
  addLeaf(draft, 'table', range, place, 0, sentences);
}

function readDefinition(draft: Draft, node: DefinitionNode, place: Place): void {
  const { start } = rangeOf(node);
  const labelRange = definitionLabelRange(draft.text, start);
  const label = draft.text.slice(labelRange.start, labelRange.end);
  const key = labelKey(label);
  const contentRange = contentRangeOf(draft.text, node, labelRange.end + ']:'.length);
  const nested = place.containers.length > 0;
  draft.definitions.push({ label, key, range: { start, end: contentRange.end }, labelRange, contentRange, nested });
  readBlocks(draft, node.children, { containers: [...place.containers, 'footnote-definition'], within: key });
}

function contentRangeOf(text: string, node: DefinitionNode, behindColon: number): Range {
  let start = behindColon;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const [first] = node.children;
  if (!first) return { start, end: start };
  return { start: rangeOf(first).start, end: contentEnd(text, node) };
}

/** The end of the last character in a container, which its own node may have blank lines behind. */
function contentEnd(text: string, node: Nodes): number {
  let last = node;
  while (isContainer(last)) {
    const child: Nodes | undefined = last.children.at(-1);
    if (!child) break;
    last = child;
  }
  return trimmed(text, rangeOf(last)).end;
}

function isContainer(
  node: Nodes,
): node is Extract<Nodes, { type: 'blockquote' | 'list' | 'listItem' | 'footnoteDefinition' }> {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

function insideOf(place: Place, container: 'list-item' | 'block-quote'): Place {
  return { containers: [...place.containers, container], within: place.within };
}

function addLeaf(
  draft: Draft,
  kind: BlockKind,
  range: Range,
  place: Place,
  depth = 0,
  sentences: readonly Range[] = [],
): void {
  draft.blocks.push({ kind, range, depth, containers: place.containers, sentences });
}

/** From the first of the nodes to the last, without white space around, or null when nothing is left. */
function span(text: string, nodes: readonly Nodes[]): Range | null {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return null;
  return trimmed(text, { start: rangeOf(first).start, end: rangeOf(last).end });
}

/** Without the white space at its end, which a block may have or not by what follows it. */
function trimmed(text: string, { start, end }: Range): Range {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
