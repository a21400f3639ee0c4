import { contains } from '../article/ranges.ts';
import type { Chunk, FootnoteDefinition, IdentifierName, Range } from '../article/article.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { perChunk, placed, type Placed } from '../article/chunk-list.ts';
import { equivalents } from '../article/identifiers/index.ts';
import { isPlaceholder } from '../edits/definition-text.ts';
import type { Fix } from '../edits/edit.ts';
import { mergeLabels } from '../edits/labels.ts';
import { resolutionKey } from '../references/resolution.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

interface Cited {
  readonly label: string;
  readonly key: string;
  readonly range: Range;
  /** What the definition cites: two definitions with one signature cite the same. */
  readonly signature: string;
  /** Its text with single spaces. */
  readonly content: string;
}

/**
 * Two labels whose definitions cite one work: by the same text, or by the same identifier and nothing else. Definitions that
 * give different pages or chapters are meant to differ, and are not reported.
 */
export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  summary: 'Reports two footnotes that cite the same work.',
  defaultSeverity: 'warning',
  *check({ article }) {
    const firsts = new Map<string, Placed<Cited>>();
    for (const citation of article.list(citations)) {
      const { start, value: cited } = citation;
      // Which of several definitions the markers lead to is a fault of its own, to be mended first.
      if (footnotesOf(article).get(cited.key)?.definitions.length !== 1) continue;
      const known = firsts.get(cited.signature);
      if (known === undefined) {
        firsts.set(cited.signature, citation);
        continue;
      }
      const first = known.value;
      const [ours, other] = [marker(cited.label), marker(first.label)];
      yield {
        message: `${ours} cites the same work as ${other}. Use ${other} for both.`,
        range: placed(cited.range, start),
        data: { label: cited.label, first: first.label },
        related: [{ range: placed(first.range, known.start), message: `${other} cites it first` }],
        fixes: (): readonly Fix[] => {
          const edits = mergeLabels(article, cited.key, first.key);
          const isSame = cited.content === first.content;
          const title = isSame
            ? `Use ${other} for both and remove the definition of ${ours}`
            : `Use ${other} for both and remove the definition of ${ours}, which is worded differently`;
          return edits.length === 0 ? [] : [{ title, preferred: isSame, automatic: isSame, edits }];
        },
      };
    }
  },
};

const citations = perChunk((chunk) => chunk.definitions.flatMap((definition) => citedBy(chunk, definition) ?? []));

/** "In the same place": what such a note stands for depends on the note before it. */
const sameAsBefore = /^[*_]{0,2}(?:ibid|ibidem|idem|id|ebd|ebenda|(?:op|loc)\. ?cit)\b/i;

/** Null for a definition that names no source by itself: an empty one, one word, a placeholder, "ibid.". */
function citedBy(chunk: Chunk, { label, key, range, contentRange }: FootnoteDefinition): Cited | null {
  const text = chunk.text.slice(contentRange.start, contentRange.end);
  const content = text.replace(/\s+/g, ' ').trim();
  if (!content.includes(' ') || isPlaceholder(text) || sameAsBefore.test(content)) return null;
  const words = content.replace(/[*_\\<>]/g, '').toLowerCase();
  const valid = chunk.identifiers.filter((one) => contains(contentRange, one.range) && one.problem === null);
  const works = new Set(valid.map(canonical));
  const said = works.size === 1 ? locatorsIn(words) : words;
  return { label, key, range, content, signature: `${[...works].sort().join(' ')} ${said}` };
}

/** One name for an identifier and its equivalents. */
function canonical(identifier: IdentifierName): string {
  return [identifier, ...equivalents(identifier)].map(resolutionKey).sort()[0] ?? '';
}

/** The pages, chapters and sections that a note points to. */
function locatorsIn(words: string): string {
  return (words.match(/(?:\b(?:pp?|chap(?:ter)?|ch|sec(?:tion)?|fig)\.? ?|\u00a7 ?)\d[\d\u2013-]{0,20}/g) ?? []).join(
    ' ',
  );
}
