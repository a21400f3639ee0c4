import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { reparse } from '../../src/article/reparse.ts';
import { claimsOf } from '../../src/claims/claims.ts';
import { commentDismissals, ignoreComments } from '../../src/claims/comments.ts';
import { dismissalReasons } from '../../src/claims/dismissal.ts';
import { articleOf, strict } from './claiming.ts';

const claim = 'Of all the keepers who were asked, 96 percent burned oil in their lamps.';
const other = 'The port of the island sold 45,000 lamps in that year alone.';

/** What became of each open claim: the reason of its dismissal, `no reason`, or `open`. */
function dismissals(lines: readonly string[]): readonly string[] {
  const article = articleOf(lines);
  return claimsOf(article, strict, commentDismissals(ignoreComments(article))).open.map(({ dismissal }) =>
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
    const { bareParagraphs } = claimsOf(article, strict, commentDismissals(ignoreComments(article)));
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
    const { claims } = claimsOf(article, strict, commentDismissals(ignoreComments(article)));
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

const ignore = '<!-- citation-review-ignore common-knowledge -->';

/** Each open claim by its first words, with the reason of its dismissal: `null` for one that gives none, `open` for none. */
function dismissed(article: Article) {
  const review = claimsOf(article, strict, commentDismissals(ignoreComments(article)));
  return review.open.map(({ range, dismissal }) => [
    article.text.slice(range.start, range.start + 12),
    dismissal === null ? 'open' : dismissal.reason,
  ]);
}

describe('a comment in a sentence', () => {
  it.each([
    ['before the full stop', `${claim.slice(0, -1)} ${ignore}.`],
    ['before the full stop, without a space', `${claim.slice(0, -1)}${ignore}.`],
    ['behind the full stop', `${claim} ${ignore}`],
    ['behind the full stop, without a space', `${claim}${ignore}`],
    ['in the middle', claim.replace('asked, ', `asked, ${ignore} `)],
  ])('dismisses that sentence alone: %s', (_, sentence) => {
    expect(dismissed(articleOf([`${sentence} ${other}`]))).toEqual([
      ['Of all the k', 'common-knowledge'],
      ['The port of ', 'open'],
    ]);
    expect(ignoreComments(articleOf([`${sentence} ${other}`]))).toMatchObject([{ scope: 'sentence' }]);
  });

  it('dismisses the last sentence of a paragraph', () => {
    expect(dismissed(articleOf([`${other} ${claim} ${ignore}`]))).toEqual([
      ['The port of ', 'open'],
      ['Of all the k', 'common-knowledge'],
    ]);
  });
});

describe('the words of a comment', () => {
  it.each(dismissalReasons.map(({ reason }) => reason))('give the reason %s', (reason) => {
    expect(dismissed(articleOf([`<!-- citation-review-ignore ${reason} -->`, claim]))).toEqual([
      ['Of all the k', reason],
    ]);
  });

  it.each([
    ['no reason', '<!-- citation-review-ignore -->'],
    ['a reason that there is not', '<!-- citation-review-ignore because -->'],
    ['a note alone', '<!-- citation-review-ignore 2024: nobody doubts it -->'],
  ])('may give %s', (_, comment) => {
    expect(dismissed(articleOf([comment, claim]))).toEqual([['Of all the k', null]]);
  });

  it('may give a note behind the reason, over several lines', () => {
    for (const note of [
      'every sailor knows it',
      'every sailor\nknows it',
      '(J. Smith, 2024-01-31)',
      '- see the talk page',
    ]) {
      expect(dismissed(articleOf([`<!-- citation-review-ignore not-a-claim ${note} -->`, claim]))).toEqual([
        ['Of all the k', 'not-a-claim'],
      ]);
    }
  });

  it('need no spaces around them', () => {
    expect(dismissed(articleOf(['<!--citation-review-ignore other-->', claim]))).toEqual([['Of all the k', 'other']]);
  });

  it.each(['<!-- citation-review -->', '<!-- citation-review-ignored -->', '<!-- please citation-review-ignore -->'])(
    'are no others: %s',
    (comment) => {
      expect(dismissed(articleOf([comment, claim]))).toEqual([['Of all the k', 'open']]);
    },
  );
});

describe('comments while the article is edited', () => {
  it('are found with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const article = parse([ignore, '', claim, '', other, ''].join(end));
      expect(dismissed(article).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
      const inside = parse([`${claim} ${ignore}`, other, ''].join(end));
      expect(dismissed(inside).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
    }
  });

  it('hold on when their paragraph is edited, above, in it and below', () => {
    const before = articleOf(['Title words.', '', ignore, claim, '', other]);
    for (const at of ['Title', '96', 'port']) {
      const start = before.text.indexOf(at);
      const after = reparse(before, { range: { start, end: start }, text: 'Now ' });
      expect(dismissed(after).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
      expect(ignoreComments(after)).toEqual(ignoreComments(parse(after.text)));
    }
  });

  it('hold on in a sentence that is edited', () => {
    const before = articleOf([`${claim} ${ignore} ${other}`]);
    const start = before.text.indexOf('keepers');
    const after = reparse(before, { range: { start, end: start }, text: 'old ' });
    expect(dismissed(after).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
  });

  it('speak of the block that comes to stand behind them', () => {
    const before = articleOf([ignore, '', claim]);
    const start = before.text.indexOf(claim);
    const after = reparse(before, { range: { start, end: start }, text: `${other}\n\n` });
    expect(dismissed(after)).toEqual([
      ['The port of ', 'common-knowledge'],
      ['Of all the k', 'open'],
    ]);
  });

  it('are gone with their text', () => {
    const before = articleOf([ignore, '', claim]);
    const after = reparse(before, { range: { start: 0, end: ignore.length }, text: '' });
    expect(dismissed(after)).toEqual([['Of all the k', 'open']]);
  });
});
