import type { Article, Chunk, Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import { lastIndexBy } from '../article/search.ts';
import type { Dismissals } from './claims.ts';
import { dismissalReasons, type DismissalReason } from './dismissal.ts';

/** A comment in the text that dismisses claims. */
export interface IgnoreComment {
  readonly range: Range;
  /** Null where it gives none, or one that there is not. */
  readonly reason: DismissalReason | null;
  /** What it speaks of: the whole file, the block behind it, or the sentence it stands in. */
  readonly scope: 'file' | 'block' | 'sentence';
  /** The text that it speaks of; null where there is none. */
  readonly target: Range | null;
}

/** `<!-- citation-review-ignore common-knowledge -->`, `<!-- citation-review-ignore-file -->`; words behind the reason are a note. */
// capped: at one place it tries 31 ends of a reason with 600 characters behind each
const comment =
  /<!--\s{0,20}citation-review-ignore(-file)?(?=\s|--)(?:\s{1,20}([a-z][a-z-]{0,30}[a-z]))?[^]{0,600}?-->/gi;

/** The comments of an article that dismiss claims, each with what it speaks of. */
export function ignoreComments(article: Article): readonly IgnoreComment[] {
  return article.list(comments).map(({ start, value }) => {
    const range = placed(value.range, start);
    const target = value.target === null ? nextBlock(article, value, range) : placed(value.target, start);
    return { ...value, range, target };
  });
}

/** What comments dismiss; null where there are none. */
export function commentDismissals(found: readonly IgnoreComment[]): Dismissals | null {
  if (found.length === 0) return null;
  const file = found.find(({ scope }) => scope === 'file');
  const sentences = new Map(found.flatMap((one) => (one.scope === 'sentence' ? [[one.target?.start, one]] : [])));
  const blocks = new Map(found.flatMap((one) => (one.scope === 'block' ? [[one.target?.start, one]] : [])));
  const startOf = (one: IgnoreComment): number => one.target?.start ?? -1;
  const inOrder = [...blocks.values()].sort((a, b) => startOf(a) - startOf(b));
  const blockAt = ({ start }: Range): IgnoreComment | undefined => {
    const one = inOrder[lastIndexBy(inOrder, startOf, start)];
    return one?.target !== null && one !== undefined && start < one.target.end ? one : undefined;
  };
  return {
    ofClaim: ({ range }) => {
      const by = sentences.get(range.start) ?? blockAt(range) ?? file;
      return by === undefined ? null : { reason: by.reason, by: 'comment' };
    },
    ofParagraph: (range) => (blockAt(range) ?? file) !== undefined,
  };
}

const whole: Range = { start: 0, end: Infinity };

function nextBlock({ blocks }: Article, { scope }: Pick<IgnoreComment, 'scope'>, { end }: Range): Range | null {
  if (scope === 'file') return whole;
  let index = lastIndexBy(blocks, ({ range }) => range.start, end - 1) + 1;
  while (blocks[index]?.kind === 'html') index += 1;
  const first = blocks[index];
  if (first === undefined) return null;
  // A list or block quote is one block, however many paragraphs it has.
  let last = first;
  for (
    let next = blocks[index + 1];
    next?.containers[0] !== undefined && next.containers[0] === first.containers[0];
    next = blocks[index + 1]
  ) {
    last = next;
    index += 1;
  }
  return { start: first.range.start, end: last.range.end };
}

const comments = perChunk((chunk) => (chunk.text.includes('citation-review-ignore') ? commentsIn(chunk) : []));

function commentsIn(chunk: Chunk): readonly IgnoreComment[] {
  return [...chunk.text.matchAll(comment)].flatMap((match): readonly IgnoreComment[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    // In code it is an example of itself.
    const block = chunk.blocks.find((one) => one.range.start <= range.start && range.start < one.range.end);
    const isComment = chunk.opaque.some(
      ({ start, end }) => start <= range.start && range.end <= end && chunk.text.startsWith('<!--', start),
    );
    if (!isComment || (block !== undefined && block.kind !== 'html' && block.kind !== 'paragraph')) return [];
    const reason = dismissalReasons.find((one) => one.reason === match[2]?.toLowerCase())?.reason ?? null;
    const sentence = block?.sentences.find(({ start, end }) => start <= range.start && range.start < end) ?? null;
    const scope = match[1] !== undefined ? 'file' : sentence === null ? 'block' : 'sentence';
    return [{ range, reason, scope, target: scope === 'sentence' ? sentence : null }];
  });
}
