import { contains } from '../article/ranges.ts';
import type { Block, Chunk, Identifier, Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import { describeIdentifier } from '../article/identifiers/index.ts';
import type { Fix } from '../edits/edit.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';
import { sourceSections } from '../article/sections.ts';

interface Bare {
  readonly identifier: Identifier;
  /** What the marker takes the place of: the identifier with the brackets around it, or nothing when it is part of the prose. */
  readonly replaced: Range;
}

/**
 * An identifier in the prose that no footnote cites. Not reported: one that a marker follows in its sentence (it is cited
 * there), one in a footnote, heading or link text, and the lists of a section of sources.
 */
export const bareIdentifier: Rule = {
  id: 'bare-identifier',
  summary: 'Reports a DOI, arXiv ID, ISBN, PMID or web address in the text that no footnote cites.',
  defaultSeverity: 'info',
  *check({ article }) {
    let sections: readonly Range[] | undefined;
    for (const { start, value } of article.list(bare)) {
      const range = placed(value.identifier.range, start);
      sections ??= sourceSections(article);
      if (sections.some((section) => contains(section, range))) continue;
      const { kind, value: name, raw } = value.identifier;
      yield {
        message: `${quote(raw)} stands in the text without a footnote. Cite the work by one.`,
        range,
        data: { kind, value: name },
        fixes: (): readonly Fix[] => [citation(value, start)],
      };
    }
  },
};

function citation({ identifier, replaced }: Bare, start: number): Fix {
  const { kind, value } = identifier;
  const name = describeIdentifier(identifier);
  const isKept = replaced.start === replaced.end;
  return {
    title: isKept ? `Cite ${quote(name)} by a footnote` : `Turn ${quote(name)} into a footnote`,
    preferred: false,
    automatic: false,
    recipe: { kind: 'cite-work', range: placed(replaced, start), work: { identifier: { kind, value } } },
  };
}

const bare = perChunk((chunk) => chunk.identifiers.flatMap((identifier) => bareIn(chunk, identifier) ?? []));

function bareIn({ text, blocks, references }: Chunk, identifier: Identifier): Bare | null {
  const { start, end } = identifier.range;
  if (identifier.problem !== null || !isBare(identifier) || isInShortcode(text, start)) return null;
  const block = blocks.find(({ range }) => range.start <= start && end <= range.end);
  if (
    block === undefined ||
    !isBody(block) ||
    isInInlineNote(text.slice(Math.max(block.range.start, start - longestNote), start))
  )
    return null;
  const sentence = block.sentences.find((one) => one.start <= start && end <= one.end) ?? block.range;
  const isCited = references.some(({ range }) => range.start >= end && range.start <= sentence.end);
  return isCited ? null : { identifier, replaced: replacedBy(text, block, identifier) };
}

/** A web address in angle brackets is a link that the author made; an identifier of a work in them is bare. */
function isBare({ kind, context }: Identifier): boolean {
  return context === 'text' || (context === 'autolink' && kind !== 'url');
}

/**
 * True for what a `{{< video https://... >}}` is told.
 *
 * @see https://quarto.org/docs/extensions/shortcodes.html
 */
function isInShortcode(text: string, offset: number): boolean {
  return /\{\{[<%][^{}]*$/.test(text.slice(Math.max(0, offset - 100), offset));
}

/** The longest inline note that is looked for, so that many identifiers in one long paragraph stay cheap. */
const longestNote = 1000;

/** True when a `^[note]` is open at the end of a text. */
function isInInlineNote(before: string): boolean {
  const opening = before.lastIndexOf('^[');
  if (opening === -1) return false;
  let depth = 1;
  for (const bracket of before.slice(opening + 2).match(/[[\]]/g) ?? []) {
    depth += bracket === '[' ? 1 : -1;
    if (depth === 0) return false;
  }
  return true;
}

function isBody({ kind, containers }: Block): boolean {
  return (kind === 'paragraph' || kind === 'table') && !containers.includes('footnote-definition');
}

/**
 * ` (doi:10.1000/182)` goes with its brackets and the space before them; without brackets the sentence needs it. The space
 * behind a list marker or in a margin stays, and so do brackets that are escaped or part of a link.
 */
function replacedBy(text: string, block: Block, { range, context }: Identifier): Range {
  const angle = context === 'autolink' ? 1 : 0;
  const [start, end] = [range.start - angle, range.end + angle];
  const [before, brackets, behind] = [
    text.charAt(start - 2),
    text.charAt(start - 1) + text.charAt(end),
    text.charAt(end + 1),
  ];
  const isMarkup = /[\\!]/.test(before) || /[([]/.test(behind);
  if (!['()', '[]'].includes(brackets) || isMarkup) return { start: end, end };
  const hasSpace = before === ' ' && start - 3 >= block.range.start && /[^\s>]/.test(text.charAt(start - 3));
  return { start: start - (hasSpace ? 2 : 1), end: end + 1 };
}
