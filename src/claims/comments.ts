import type { Article, Chunk, Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import { withOpen, type Claim, type ClaimReview } from './claims.ts';
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
// capped: at one place it tries 31 ends of a reason with 500 characters behind each
const comment =
  /<!--\s{0,20}citation-review-ignore(-file)?(?=[\s-])(?:\s{1,20}([a-z][a-z-]{0,30}[a-z]))?[^>]{0,500}?-->/g;

/** The comments of an article that dismiss claims, each with what it speaks of. */
export function ignoreComments(article: Article): readonly IgnoreComment[] {
  return article.list(comments).map(({ start, value }) => {
    const range = placed(value.range, start);
    const target = value.target === null ? nextBlock(article, value, range) : placed(value.target, start);
    return { ...value, range, target };
  });
}

/** The review with all dismissed that a comment speaks of. */
export function dismissByComments(review: ClaimReview, found: readonly IgnoreComment[]): ClaimReview {
  if (found.length === 0) return review;
  const commentOn = ({ start }: Range): IgnoreComment | undefined =>
    found.find(({ target }) => target !== null && target.start <= start && start < target.end);
  const open = review.open.map((claim): Claim => {
    const by = commentOn(claim.range);
    return by === undefined ? claim : { ...claim, dismissal: { reason: by.reason, by: 'comment' } };
  });
  const bareParagraphs = review.bareParagraphs.map((paragraph) => ({
    ...paragraph,
    isDismissed: commentOn(paragraph.range) !== undefined,
  }));
  return withOpen(review, open, bareParagraphs);
}

const whole: Range = { start: 0, end: Infinity };

function nextBlock(article: Article, { scope }: Pick<IgnoreComment, 'scope'>, range: Range): Range | null {
  if (scope === 'file') return whole;
  return article.blocks.find((block) => block.range.start >= range.end && block.kind !== 'html')?.range ?? null;
}

const comments = perChunk((chunk) => (chunk.text.includes('citation-review-ignore') ? commentsIn(chunk) : []));

function commentsIn(chunk: Chunk): readonly IgnoreComment[] {
  return [...chunk.text.matchAll(comment)].flatMap((match): readonly IgnoreComment[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    // In a code block it is an example of itself.
    const block = chunk.blocks.find((one) => one.range.start <= range.start && range.start < one.range.end);
    const isMarkup = chunk.opaque.some(({ start, end }) => start <= range.start && range.end <= end);
    if (!isMarkup || block?.kind === 'code') return [];
    const reason = dismissalReasons.find((one) => one.reason === match[2])?.reason ?? null;
    const sentence = block?.sentences.find(({ start, end }) => start <= range.start && range.start < end) ?? null;
    const scope = match[1] !== undefined ? 'file' : sentence === null ? 'block' : 'sentence';
    return [{ range, reason, scope, target: scope === 'sentence' ? sentence : null }];
  });
}
