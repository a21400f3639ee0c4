import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import { dismissByComments, ignoreComments } from '../../src/claims/comments.ts';
import { articleOf, strict } from './claiming.ts';

const claim = 'Of all the keepers who were asked, 96 percent burned oil in their lamps.';
const other = 'The port of the island sold 45,000 lamps in that year alone.';

/** What became of each open claim: the reason of its dismissal, `no reason`, or `open`. */
function dismissals(lines: readonly string[]): readonly string[] {
  const article = articleOf(lines);
  return dismissByComments(claimsOf(article, strict), ignoreComments(article)).open.map(({ dismissal }) =>
    dismissal === null ? 'open' : (dismissal.reason ?? 'no reason'),
  );
}

describe('a comment that dismisses', () => {
  it('speaks of the block behind it, and of no other', () => {
    const comment = '<!-- citation-review-ignore common-knowledge -->';
    expect(dismissals([claim, '', comment, '', claim, '', other])).toEqual(['open', 'common-knowledge', 'open']);
  });

  it('speaks of the block right below it', () => {
    expect(dismissals(['<!-- citation-review-ignore not-a-claim -->', claim])).toEqual(['not-a-claim']);
  });

  it('speaks of its sentence where it stands in one', () => {
    const text = `${claim.slice(0, -1)} <!-- citation-review-ignore irrelevant -->. ${other}`;
    expect(dismissals([text])).toEqual(['irrelevant', 'open']);
  });

  it('speaks of the whole file', () => {
    expect(dismissals([claim, '', '<!-- citation-review-ignore-file other -->', '', other])).toEqual([
      'other',
      'other',
    ]);
  });

  it('may give no reason, or one that there is not, and a note behind it', () => {
    expect(dismissals(['<!-- citation-review-ignore -->', '', claim])).toEqual(['no reason']);
    expect(dismissals(['<!-- citation-review-ignore because -->', '', claim])).toEqual(['no reason']);
    expect(dismissals(['<!-- citation-review-ignore cited-elsewhere: in Lamps -->', '', claim])).toEqual([
      'cited-elsewhere',
    ]);
  });

  it('is none in code, nor where its name only begins so', () => {
    expect(dismissals(['```', '<!-- citation-review-ignore -->', '```', '', claim])).toEqual(['open']);
    expect(dismissals(['`<!-- citation-review-ignore -->`', '', claim])).toEqual(['open']);
    expect(dismissals(['<!-- citation-review-ignored -->', '', claim])).toEqual(['open']);
  });

  it('dismisses the paragraph that cites nothing as well', () => {
    const article = articleOf(['<!-- citation-review-ignore -->', '', claim, '', other]);
    const { bareParagraphs } = dismissByComments(claimsOf(article, strict), ignoreComments(article));
    expect(bareParagraphs.map(({ isDismissed }) => isDismissed)).toEqual([true, false]);
  });

  it('shows among all claims as among those that are open', () => {
    const article = articleOf([
      'Fresnel drew the lens of the tower.[^1]',
      '',
      '<!-- citation-review-ignore -->',
      '',
      claim,
    ]);
    const { claims } = dismissByComments(claimsOf(article, strict), ignoreComments(article));
    expect(claims.map(({ dismissal }) => dismissal?.by ?? null)).toEqual([null, 'comment']);
  });
});

describe('where a comment stands', () => {
  it('is told with what it speaks of', () => {
    const article = articleOf(['<!-- citation-review-ignore other -->', '', claim]);
    const [comment] = ignoreComments(article);
    const { range, target } = comment ?? expect.fail();
    expect(article.text.slice(range.start, range.end)).toBe('<!-- citation-review-ignore other -->');
    expect(article.text.slice(target?.start, target?.end)).toBe(claim);
  });

  it('is told though there is nothing behind it', () => {
    expect(ignoreComments(articleOf([claim, '', '<!-- citation-review-ignore -->']))[0]?.target).toBeNull();
  });
});
