import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { claimsBySection, countClaims, sourcedOf } from '../../src/review/claim-counts.ts';
import { readLedger } from '../../src/review/ledger-file.ts';
import { review, type ReviewContext } from '../../src/review/review.ts';

const figure = 'In the survey of 2019, 96 percent of the respondents said that they never read footnotes.';
const quotation = 'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';

function reviewed(lines: readonly string[], context: Partial<ReviewContext> = {}) {
  return review(parse(lines.join('\n')), { library: createLibrary([]), known: () => null, rules: {}, ...context });
}

const definition = '[^1]: Keeper, A. (1911). *Diary*.';

describe('counting claims', () => {
  it('tells those that cite, those that one beside them covers, and those without a source', () => {
    const article = ['# A', '', `${figure} ${quotation}[^1]`, '', quotation, '', definition];
    expect(countClaims(reviewed(article))).toEqual({
      total: 3,
      cited: 1,
      covered: 1,
      unsourced: 1,
      dismissed: 0,
      pending: 0,
    });
  });

  it('counts a claim as sourced only when its footnote leads to a source', () => {
    const counts = (last: string) => countClaims(reviewed(['# A', '', `${figure}[^1]`, '', last]));
    expect(sourcedOf(counts(definition))).toEqual({ sourced: 1, of: 1 });
    expect(sourcedOf(counts(''))).toEqual({ sourced: 0, of: 1 });
    expect(sourcedOf(counts('[^1]: Source needed.'))).toEqual({ sourced: 0, of: 1 });
  });

  it('takes one defined marker among several side by side for a source', () => {
    const counts = countClaims(reviewed(['# A', '', `${figure}[^2][^1]`, '', definition]));
    expect(sourcedOf(counts)).toEqual({ sourced: 1, of: 1 });
  });

  it('leaves what was dismissed out of what needs a source', () => {
    const ledger = readLedger(JSON.stringify({ [figure]: { state: 'dismissed', reason: 'other' }, version: 1 })).ledger;
    const counts = countClaims(reviewed(['# A', '', figure, '', quotation], { ledger }));
    expect(counts).toMatchObject({ total: 2, unsourced: 1, dismissed: 1 });
    expect(sourcedOf(counts)).toEqual({ sourced: 0, of: 1 });
  });

  it('counts by section, and leaves out sections that claim nothing', () => {
    const article = [
      '# A',
      '',
      '## One',
      '',
      figure,
      '',
      '## Two',
      '',
      'Short.',
      '',
      '## Three',
      '',
      `${quotation}[^1]`,
    ];
    expect(claimsBySection(reviewed(article)).map(({ title, counts }) => [title, counts.total, counts.cited])).toEqual([
      ['One', 1, 0],
      ['Three', 1, 1],
    ]);
  });
});
