import { without } from '../review/ledger.ts';
import { staleKeys } from '../review/ledger-claims.ts';
import { reviewArticle, type FileReview } from './review-file.ts';
import { count } from './text.ts';

/** What cleaning a ledger comes to. */
export interface Cleaned {
  readonly review: FileReview;
  /** What was done, as a title; null when there was nothing to clean. */
  readonly title: string | null;
}

/**
 * Takes the dismissals out of the ledger whose sentences the article has no longer. A faulty ledger stays as it is, and any where
 * the rule `stale-dismissal` is off.
 *
 * @param write whether the file is written; without it, the review is as if it had been
 * @throws Error in plain words when it cannot be written
 */
export async function cleanLedger(review: FileReview, write: boolean): Promise<Cleaned> {
  const { ledger, path } = review.ledger;
  const isOff = review.desk.settings.rules['stale-dismissal'] === 'off';
  const stale = ledger.fault === null && !isOff ? staleKeys(review.article, ledger) : [];
  if (stale.length === 0 || path === null) return { review, title: null };
  if (write) await review.desk.reopen(review.input.path, stale);
  const cleaned = { ...review.ledger, ledger: without(ledger, stale) };
  const title = `Remove ${count(stale.length, 'stale dismissal')} from the ledger`;
  return { review: await reviewArticle({ ...review, ledger: cleaned }), title };
}
