import type { Link, PhrasingContent } from 'mdast';
import type { Identifier, Range } from './article.ts';
import type { Draft } from './draft.ts';
import { identifierFromUrl } from './identifiers/index.ts';
import { referenceAt } from './labels.ts';
import { Prose } from './prose.ts';
import { rangeOf, type Destination } from './syntax/nodes.ts';

/**
 * Reads the inline nodes of one block into the draft.
 *
 * @returns the ranges in which no sentence ends: code, math, HTML, images, the destinations of links, notes
 */
export function readInline(draft: Draft, nodes: readonly PhrasingContent[], within: string | null): Range[] {
  const reader = new InlineReader(draft, within);
  reader.read(nodes);
  reader.finish();
  return reader.atoms;
}

/** Adds the identifier that a link's destination is. */
export function readDestination(draft: Draft, url: string, destination: Destination | undefined): Identifier | null {
  if (!destination || destination.start === destination.end) return null;
  return addUrl(draft, url, { start: destination.start, end: destination.end }, 'link');
}

function addUrl(draft: Draft, url: string, range: Range, context: 'link' | 'autolink'): Identifier | null {
  if (!/^(?:https?|doi|arxiv|isbn|pmid|pmcid|urn|info):/i.test(url)) return null;
  const identifier = { ...identifierFromUrl(url), raw: draft.text.slice(range.start, range.end), range, context };
  draft.identifiers.push(identifier);
  return identifier;
}

/** A link's text and the identifier it leads to, which its text need not repeat. */
interface LinkText {
  readonly range: Range;
  readonly target: Identifier;
}

class InlineReader {
  readonly atoms: Range[] = [];
  readonly #draft: Draft;
  readonly #within: string | null;
  readonly #prose: Prose;
  readonly #links: LinkText[] = [];

  constructor(draft: Draft, within: string | null) {
    this.#draft = draft;
    this.#within = within;
    this.#prose = new Prose(draft.text);
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#readNode(node);
  }

  /** Adds the identifiers in the words read. */
  finish(): void {
    let index = 0;
    for (const found of this.#prose.identifiers()) {
      while ((this.#links[index]?.range.end ?? Infinity) <= found.range.start) index++;
      const link = this.#links[index];
      if (!link || !repeats(found, link)) this.#draft.identifiers.push(found);
    }
  }

  #readNode(node: PhrasingContent): void {
    const range = rangeOf(node);
    switch (node.type) {
      case 'text':
        return this.#prose.add(range.start, range.end);
      case 'footnoteReference':
        this.#draft.references.push(referenceAt(this.#draft.text, range, this.#within));
        return;
      case 'citationKey':
        this.#draft.citationKeys.push({ key: node.key, range });
        return;
      case 'inlineCode':
      case 'html':
      case 'mathText':
        this.#draft.opaque.push(range);
        this.atoms.push(range);
        return;
      case 'image':
        readDestination(this.#draft, node.url, node.data?.destination);
        this.atoms.push(range);
        return;
      case 'inlineNote':
        this.read(node.children);
        this.atoms.push(range);
        return;
      case 'link':
        return this.#readLink(node, range);
      case 'linkReference':
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.read(node.children);
    }
  }

  #readLink(node: Link, range: Range): void {
    const last = node.children.at(-1);
    if (this.#draft.text[range.start] === '<') {
      addUrl(this.#draft, node.url, { start: range.start + 1, end: range.end - 1 }, 'autolink');
      this.atoms.push(range);
      return;
    }
    const target = readDestination(this.#draft, node.url, node.data?.destination);
    if (target) this.#links.push({ range, target });
    this.read(node.children);
    this.atoms.push({ start: last ? rangeOf(last).end : range.start, end: range.end });
  }
}

function repeats(found: Identifier, { range, target }: LinkText): boolean {
  const isInside = range.start <= found.range.start && found.range.end <= range.end;
  return isInside && found.kind === target.kind && found.value === target.value;
}
