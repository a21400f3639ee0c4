import { removeComment } from '../edits/dismissal-comment.ts';
import type { Fix } from '../edits/edit.ts';
import type { Range } from '../article/article.ts';
import type { ClaimReview } from '../claims/claims.ts';
import { openingOf } from './opening.ts';
import { count, quote } from './quote.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/**
 * A dismissal that speaks of nothing any more: a sentence of the ledger that was edited or taken out, or a comment with no claim
 * behind it. An edited sentence is looked at anew, so the old decision only misleads.
 */
export const staleDismissal: Rule = {
  id: 'stale-dismissal',
  summary: 'Reports a dismissal whose sentence is not in the article any more.',
  defaultSeverity: 'info',
  *check(context) {
    yield* ofLedger(context);
    yield* ofComments(context);
  },
};

/** The ledger is a file of its own: `fix` and a command clean it, so there is no edit of the article. */
function* ofLedger({ article, staleDismissals }: RuleContext): Generator<Report> {
  const stale = staleDismissals();
  const [first] = stale;
  if (first === undefined) return;
  yield {
    message: `The ledger dismisses ${count(stale.length, 'sentence')} that the article has no longer, such as ${quote(first)}. "citation-review fix --write" or the quick fix removes what is stale.`,
    range: openingOf(article) ?? { start: 0, end: 0 },
    data: { stale: [...stale] },
    fixes: () => [],
  };
}

function* ofComments({ article, claims, ignoreComments }: RuleContext): Generator<Report> {
  for (const { range, target, scope } of ignoreComments()) {
    if (scope === 'file') continue;
    if (target !== null && dismissesAny(claims(), target)) continue;
    yield {
      message: 'This comment dismisses no claim: there is none that it could speak of. Remove it.',
      range,
      data: { scope },
      unnecessary: true,
      fixes: (): readonly Fix[] => {
        const edits = removeComment(article, range);
        return [{ title: 'Remove the comment', preferred: true, automatic: false, edits }];
      },
    };
  }
}

/** True when a claim or a paragraph that cites nothing is dismissed in a range. */
function dismissesAny({ open, bareParagraphs }: ClaimReview, { start, end }: Range): boolean {
  const isInside = (range: Range): boolean => start <= range.start && range.start < end;
  return (
    open.some(({ dismissal, range }) => dismissal?.by === 'comment' && isInside(range)) ||
    bareParagraphs.some(({ isDismissed, range }) => isDismissed && isInside(range))
  );
}
