import { describe, expect, it } from 'vitest';
import { correctedSource as rule } from '../../src/rules/corrected-source.ts';
import { check, reported } from './checking.ts';
import { stands, wakefield } from './standing.ts';

/** PNAS 112 (2015) corrected an article of 2014. @see https://doi.org/10.1073/pnas.1507001112 */
const correction = {
  kind: 'correction',
  doi: '10.1073/pnas.1507001112',
  date: '2015-05-04',
  source: 'publisher',
} as const;
const lines = ['See doi:10.1073/pnas.1414271111.'];

describe('a source that was corrected', () => {
  it('is reported with the notice', () => {
    expect(reported(rule, lines, stands({ notices: [correction] }))).toEqual(['doi:10.1073/pnas.1414271111']);
    expect(check(rule, lines, stands({ notices: [correction] }))[0]?.message).toBe(
      '"doi:10.1073/pnas.1414271111" was corrected on 2015-05-04, said the publisher (notice: doi:10.1073/pnas.1507001112). ' +
        'See whether what you cite of it still holds.',
    );
  });

  it('is not one that was retracted', () => {
    expect(check(rule, lines, stands({ notices: [wakefield.retraction] }))).toEqual([]);
  });
});
