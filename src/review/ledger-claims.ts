import type { Article, Chunk, Range } from '../article/article.ts';
import { perChunk } from '../article/chunk-list.ts';
import type { Claim, Dismissals } from '../claims/claims.ts';
import { keptWithChunk } from '../claims/kept.ts';
import { plainProse } from '../edits/plain-prose.ts';
import { claimKey, danglingKeys, type Ledger } from './ledger.ts';

/** What the ledger dismisses; null where it dismisses nothing. */
export function ledgerDismissals(ledger: Ledger): Dismissals | null {
  if (ledger.entries.size === 0) return null;
  return {
    ofClaim: (claim) => {
      const dismissal = ledger.dismissalOf(keyOfClaim(claim));
      return dismissal === null ? null : { reason: dismissal.reason, by: 'ledger' };
    },
    ofParagraph: () => false,
  };
}

/** The key of a claim in the ledger. */
export function keyOfClaim({ chunk, chunkStart, range }: Claim): string {
  return keyOfSentence(chunk, { start: range.start - chunkStart, end: range.end - chunkStart });
}

/** The keys of the ledger's dismissals whose sentences the article has no longer. */
export function staleKeys(article: Article, ledger: Ledger): readonly string[] {
  if (ledger.entries.size === 0) return [];
  const present = new Set(article.list(sentenceKeys).map(({ value }) => value));
  // What a later version decided is its own to clean.
  return danglingKeys(ledger, (key) => present.has(key)).filter((key) => ledger.dismissalOf(key) !== null);
}

const sentenceKeys = perChunk((chunk) =>
  chunk.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ sentences }) => sentences.map((sentence) => keyOfSentence(chunk, sentence))),
);

/** Keys by the start of their sentence. */
const keysIn = keptWithChunk(() => new Map<number, string>());

function keyOfSentence(chunk: Chunk, sentence: Range): string {
  const known = keysIn(chunk);
  let key = known.get(sentence.start);
  if (key === undefined) known.set(sentence.start, (key = claimKey(plainProse(chunk, sentence))));
  return key;
}
