import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { reparse } from '../../src/article/reparse.ts';
import { claimsOf } from '../../src/claims/claims.ts';
import { dismissByComments, ignoreComments } from '../../src/claims/comments.ts';
import { dismissalReasons } from '../../src/claims/dismissal.ts';
import { articleOf, strict } from './claiming.ts';

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil.';
const other = 'Gas was burned by 12 percent of the keepers of the northern coast.';
const ignore = '<!-- citation-review-ignore common-knowledge -->';

/** The comments of an article: scope, reason, and the text that each speaks of. */
function comments(article: Article) {
  return ignoreComments(article).map(({ scope, reason, target }) => ({
    scope,
    reason,
    of: target === null ? null : article.text.slice(target.start, target.end),
  }));
}

/** Each open claim by its first words, with the reason of its dismissal: `null` for one that gives none, `open` for none. */
function dismissals(article: Article) {
  const review = dismissByComments(claimsOf(article, strict), ignoreComments(article));
  return review.open.map(({ range, dismissal }) => [
    article.text.slice(range.start, range.start + 12),
    dismissal === null ? 'open' : dismissal.reason,
  ]);
}

describe('a comment by itself', () => {
  it('dismisses the next block, and nothing behind it', () => {
    const article = articleOf([ignore, '', figure, '', other]);
    expect(comments(article)).toEqual([{ scope: 'block', reason: 'common-knowledge', of: figure }]);
    expect(dismissals(article)).toEqual([
      ['In the surve', 'common-knowledge'],
      ['Gas was burn', 'open'],
    ]);
  });

  it('does so on the line right above, and for all sentences of the block', () => {
    expect(dismissals(articleOf([ignore, `${figure} ${other}`])).map(([, reason]) => reason)).toEqual([
      'common-knowledge',
      'common-knowledge',
    ]);
  });

  it('takes its place in front of other comments', () => {
    expect(dismissals(articleOf([ignore, '', '<!-- another -->', '', figure]))).toEqual([
      ['In the surve', 'common-knowledge'],
    ]);
  });

  it('speaks of a list item, or of the paragraph of a quote', () => {
    expect(dismissals(articleOf([ignore, '', `- ${figure}`, `- ${other}`]))).toEqual([
      ['In the surve', 'common-knowledge'],
      ['Gas was burn', 'open'],
    ]);
    expect(dismissals(articleOf([ignore, '', `> ${figure}`]))).toEqual([['In the surve', 'common-knowledge']]);
  });

  it('speaks of nothing at the end of the article', () => {
    expect(comments(articleOf([figure, '', ignore]))).toEqual([
      { scope: 'block', reason: 'common-knowledge', of: null },
    ]);
    expect(dismissals(articleOf([figure, '', ignore]))).toEqual([['In the surve', 'open']]);
  });

  it('speaks of a paragraph that cites nothing, too', () => {
    const plain = 'The lamp stands on a table of wood, beside a window that looks out on the sea.';
    const article = articleOf([ignore, '', plain, '', plain]);
    const { bareParagraphs } = dismissByComments(claimsOf(article, strict), ignoreComments(article));
    expect(bareParagraphs.map(({ isDismissed }) => isDismissed)).toEqual([true, false]);
  });
});

describe('a comment for the file', () => {
  it('dismisses everything, wherever it stands', () => {
    for (const lines of [
      ['<!-- citation-review-ignore-file -->', '', figure, '', other],
      [figure, '', other, '', '<!-- citation-review-ignore-file -->'],
    ]) {
      expect(dismissals(articleOf(lines))).toEqual([
        ['In the surve', null],
        ['Gas was burn', null],
      ]);
    }
  });

  it('takes a reason', () => {
    expect(dismissals(articleOf(['<!-- citation-review-ignore-file other a draft -->', '', figure]))).toEqual([
      ['In the surve', 'other'],
    ]);
  });
});

describe('a comment in a sentence', () => {
  it.each([
    ['before the full stop', `${figure.slice(0, -1)} ${ignore}.`],
    ['before the full stop, without a space', `${figure.slice(0, -1)}${ignore}.`],
    ['behind the full stop', `${figure} ${ignore}`],
    ['behind the full stop, without a space', `${figure}${ignore}`],
    ['in the middle', figure.replace('coast, ', `coast, ${ignore} `)],
  ])('dismisses that sentence alone: %s', (_, sentence) => {
    expect(dismissals(articleOf([`${sentence} ${other}`]))).toEqual([
      ['In the surve', 'common-knowledge'],
      ['Gas was burn', 'open'],
    ]);
    expect(comments(articleOf([`${sentence} ${other}`]))).toMatchObject([{ scope: 'sentence' }]);
  });

  it('dismisses the last sentence of a paragraph', () => {
    expect(dismissals(articleOf([`${other} ${figure} ${ignore}`]))).toEqual([
      ['Gas was burn', 'open'],
      ['In the surve', 'common-knowledge'],
    ]);
  });
});

describe('the words of a comment', () => {
  it.each(dismissalReasons.map(({ reason }) => reason))('give the reason %s', (reason) => {
    expect(dismissals(articleOf([`<!-- citation-review-ignore ${reason} -->`, figure]))).toEqual([
      ['In the surve', reason],
    ]);
  });

  it.each([
    ['no reason', '<!-- citation-review-ignore -->'],
    ['a reason that there is not', '<!-- citation-review-ignore because -->'],
    ['a note alone', '<!-- citation-review-ignore 2024: nobody doubts it -->'],
  ])('may give %s', (_, comment) => {
    expect(dismissals(articleOf([comment, figure]))).toEqual([['In the surve', null]]);
  });

  it('may give a note behind the reason, over several lines', () => {
    for (const note of [
      'every sailor knows it',
      'every sailor\nknows it',
      '(J. Smith, 2024-01-31)',
      '- see the talk page',
    ]) {
      expect(dismissals(articleOf([`<!-- citation-review-ignore not-a-claim ${note} -->`, figure]))).toEqual([
        ['In the surve', 'not-a-claim'],
      ]);
    }
  });

  it('need no spaces around them', () => {
    expect(dismissals(articleOf(['<!--citation-review-ignore other-->', figure]))).toEqual([['In the surve', 'other']]);
  });

  it.each(['<!-- citation-review -->', '<!-- citation-review-ignored -->', '<!-- please citation-review-ignore -->'])(
    'are no others: %s',
    (comment) => {
      expect(dismissals(articleOf([comment, figure]))).toEqual([['In the surve', 'open']]);
    },
  );
});

describe('what looks like such a comment', () => {
  it.each([
    ['a code block', ['```', ignore, '```', '', figure]],
    ['an indented code block', [`    ${ignore}`, '', figure]],
    ['a comment that is not closed', ['<!-- citation-review-ignore other', '', '']],
  ])('is none in %s', (_, lines) => {
    expect(comments(articleOf(lines))).toEqual([]);
  });
});

describe('comments while the article is edited', () => {
  it('are found with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const article = parse([ignore, '', figure, '', other, ''].join(end));
      expect(dismissals(article).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
      const inside = parse([`${figure} ${ignore}`, other, ''].join(end));
      expect(dismissals(inside).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
    }
  });

  it('hold on when their paragraph is edited, above, in it and below', () => {
    const before = articleOf(['Title words.', '', ignore, figure, '', other]);
    for (const at of ['Title', '96', 'Gas']) {
      const start = before.text.indexOf(at);
      const after = reparse(before, { range: { start, end: start }, text: 'Now ' });
      expect(dismissals(after).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
      expect(ignoreComments(after)).toEqual(ignoreComments(parse(after.text)));
    }
  });

  it('hold on in a sentence that is edited', () => {
    const before = articleOf([`${figure} ${ignore} ${other}`]);
    const start = before.text.indexOf('keepers');
    const after = reparse(before, { range: { start, end: start }, text: 'old ' });
    expect(dismissals(after).map(([, reason]) => reason)).toEqual(['common-knowledge', 'open']);
  });

  it('speak of the block that comes to stand behind them', () => {
    const before = articleOf([ignore, '', figure]);
    const start = before.text.indexOf(figure);
    const after = reparse(before, { range: { start, end: start }, text: `${other}\n\n` });
    expect(dismissals(after)).toEqual([
      ['Gas was burn', 'common-knowledge'],
      ['In the surve', 'open'],
    ]);
  });

  it('are gone with their text', () => {
    const before = articleOf([ignore, '', figure]);
    const after = reparse(before, { range: { start: 0, end: ignore.length }, text: '' });
    expect(dismissals(after)).toEqual([['In the surve', 'open']]);
  });
});

describe('a dismissed claim', () => {
  it('keeps its level, reasons and coverage, and says who dismissed it', () => {
    const article = articleOf([ignore, '', figure]);
    const review = claimsOf(article, strict);
    const after = dismissByComments(review, ignoreComments(article));
    const [one] = review.open;
    expect(after.open).toEqual([{ ...one, dismissal: { reason: 'common-knowledge', by: 'comment' } }]);
    expect(one?.level).toBe('warning');
  });

  it('is dismissed in the list of all claims, too, where those with a source stay as they are', () => {
    const article = articleOf([`${other}[^1]`, '', ignore, '', figure]);
    const { claims } = dismissByComments(claimsOf(article, strict), ignoreComments(article));
    expect(claims.map(({ level, dismissal }) => [level, dismissal?.by ?? null])).toEqual([
      [null, null],
      ['warning', 'comment'],
    ]);
  });
});
