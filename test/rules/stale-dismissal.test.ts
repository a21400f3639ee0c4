import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/review/ledger-file.ts';
import { staleDismissal } from '../../src/rules/stale-dismissal.ts';
import { afterFix, check, reported } from './checking.ts';

const figure = 'In the survey of 2019, 96 percent of the visitors said that the garden is too small.';
const ledgerOf = (...sentences: readonly string[]) =>
  readLedger(
    JSON.stringify({
      ...Object.fromEntries(sentences.map((one) => [one, { state: 'dismissed', reason: 'other' }])),
      version: 1,
    }),
  ).ledger;

describe('stale-dismissal', () => {
  it('reports what the ledger dismisses and the article has no longer, once', () => {
    const ledger = ledgerOf('It is gone.', 'It is gone too.', figure);
    const reports = check(staleDismissal, ['# Garden', '', figure], { ledger });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      message: expect.stringMatching(/^The ledger dismisses 2 sentences .* such as "It is gone too\."/) as unknown,
      data: { stale: ['It is gone too.', 'It is gone.'] },
    });
  });

  it('takes markers, emphasis, line breaks and the kind of quotation marks for no change', () => {
    const ledger = ledgerOf('The "old" gate, which is green, is closed.');
    const text = ['The \u201cold\u201d gate, which', 'is *green*, is closed.[^1]'];
    expect(reported(staleDismissal, text, { ledger })).toEqual([]);
    expect(reported(staleDismissal, ['The "old" gate, which is red, is closed.'], { ledger })).toHaveLength(1);
  });

  it('leaves what a later version decided alone', () => {
    const { ledger } = readLedger('{\n  "It is gone.": { "state": "verified", "page": 3 },\n  "version": 1\n}\n');
    expect(reported(staleDismissal, [figure], { ledger })).toEqual([]);
  });

  it('reports a comment with no claim behind it, and takes it out with its line', () => {
    const lines = ['# Garden', '', '<!-- citation-review-ignore -->', `${figure}[^1]`];
    expect(reported(staleDismissal, lines)).toEqual(['<!-- citation-review-ignore -->']);
    expect(afterFix(staleDismissal, lines)).toEqual(['# Garden', '', `${figure}[^1]`]);
  });

  it('reports a comment at the end of the article, which speaks of nothing', () => {
    expect(reported(staleDismissal, [`${figure}[^1]`, '', '<!-- citation-review-ignore -->'])).toHaveLength(1);
  });

  it('leaves a comment alone that dismisses a claim, a plain paragraph, or the whole file', () => {
    const plain = 'The garden has three parts, which were laid out by different hands and are kept apart.';
    expect(reported(staleDismissal, ['<!-- citation-review-ignore -->', figure])).toEqual([]);
    expect(reported(staleDismissal, ['<!-- citation-review-ignore -->', plain])).toEqual([]);
    expect(reported(staleDismissal, ['<!-- citation-review-ignore-file -->', `${plain}[^1]`])).toEqual([]);
  });

  it('leaves a comment alone that is an example of itself', () => {
    expect(reported(staleDismissal, ['```', '<!-- citation-review-ignore -->', '```'])).toEqual([]);
  });
});
