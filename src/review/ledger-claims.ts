import type { Article, Chunk, Range } from '../article/article.ts';
import { perChunk } from '../article/chunk-list.ts';
import { withOpen, type Claim, type ClaimReview } from '../claims/claims.ts';
import { plainProse } from '../edits/plain-prose.ts';
import { claimKey, danglingKeys, type Ledger } from './ledger.ts';

/** The claims with those dismissed that the ledger dismisses; what a comment dismisses stays its own. */
export function dismissByLedger(review: ClaimReview, ledger: Ledger): ClaimReview {
  if (ledger.entries.size === 0) return review;
  const open = review.open.map((claim): Claim => {
    if (claim.dismissal !== null) return claim;
    const dismissal = ledger.dismissalOf(keyOfClaim(claim));
    return dismissal === null ? claim : { ...claim, dismissal: { reason: dismissal.reason, by: 'ledger' } };
  });
  return withOpen(review, open);
}

/** The key of a claim in the ledger. */
export function keyOfClaim({ chunk, chunkStart, range }: Claim): string {
  return keyOfSentence(chunk, { start: range.start - chunkStart, end: range.end - chunkStart });
}

/** The keys of the ledger whose sentences the article has no longer. */
export function staleKeys(article: Article, ledger: Ledger): readonly string[] {
  if (ledger.entries.size === 0) return [];
  const present = new Set(article.list(sentenceKeys).map(({ value }) => value));
  return danglingKeys(ledger, (key) => present.has(key));
}

const sentenceKeys = perChunk((chunk) =>
  chunk.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ sentences }) => sentences.map((sentence) => keyOfSentence(chunk, sentence))),
);

/** Keys by the start of their sentence. */
const keys = new WeakMap<Chunk, Map<number, string>>();

function keyOfSentence(chunk: Chunk, sentence: Range): string {
  let known = keys.get(chunk);
  if (known === undefined) keys.set(chunk, (known = new Map<number, string>()));
  let key = known.get(sentence.start);
  if (key === undefined) known.set(sentence.start, (key = claimKey(plainProse(chunk, sentence))));
  return key;
}
