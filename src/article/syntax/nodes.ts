import type { Node, Parent, PhrasingContent } from 'mdast';
import type { Range } from '../article.ts';

/** A `[@key]` or `@key`. */
export interface CitationKeyNode extends Node {
  type: 'citationKey';
  key: string;
}

/** A `^[note]`. */
export interface InlineNoteNode extends Parent {
  type: 'inlineNote';
  children: PhrasingContent[];
}

/** A `$$` block. */
export interface MathBlockNode extends Node {
  type: 'mathBlock';
}

/** `$...$` or `$$...$$` in a paragraph. */
export interface MathTextNode extends Node {
  type: 'mathText';
}

/** Where the destination of a link, image or link definition stands, as UTF-16 offsets. */
export interface Destination {
  start: number;
  end: number;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationKey: CitationKeyNode;
    inlineNote: InlineNoteNode;
    mathText: MathTextNode;
  }
  interface RootContentMap {
    citationKey: CitationKeyNode;
    inlineNote: InlineNoteNode;
    mathText: MathTextNode;
    mathBlock: MathBlockNode;
  }
  interface BlockContentMap {
    mathBlock: MathBlockNode;
  }
  interface LinkData {
    destination?: Destination;
  }
  interface ImageData {
    destination?: Destination;
  }
  interface DefinitionData {
    destination?: Destination;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey';
    inlineNote: 'inlineNote';
    inlineNoteMarker: 'inlineNoteMarker';
    mathBlock: 'mathBlock';
    mathBlockFence: 'mathBlockFence';
    mathBlockValue: 'mathBlockValue';
    mathText: 'mathText';
    mathTextData: 'mathTextData';
  }
}

/** Where a node stands. */
export function rangeOf(node: Node): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
