import { describe, expect, it } from 'vitest';
import { newerVersion as rule } from '../../src/rules/newer-version.ts';
import { afterFix, check, fixesOf } from './checking.ts';
import { stands } from './standing.ts';

const tenth = stands({ newestVersion: 10 });

describe('a version that has a newer one', () => {
  it('is reported when the text cites an old version of a preprint', () => {
    expect(check(rule, ['See arXiv:1912.01683v2.'], tenth)[0]?.message).toBe(
      'There is a newer version of "arXiv:1912.01683v2": arXiv:1912.01683v10. See whether what you cite of it still holds.',
    );
    expect(afterFix(rule, ['See arXiv:1912.01683v2.'], tenth)).toEqual(['See arXiv:1912.01683v10.']);
    expect(fixesOf(rule, ['See arXiv:1912.01683v2.'], tenth)[0]).toMatchObject({ automatic: false });
  });

  it('is not reported for the newest, nor for a preprint without a version, which means the newest', () => {
    expect(check(rule, ['See arXiv:1912.01683v10 and arXiv:1912.01683.'], tenth)).toEqual([]);
  });

  it('is reported for a data set whose place another has taken', () => {
    const replaced = stands({ replacedBy: '10.5281/zenodo.9999' });
    expect(afterFix(rule, ['See https://doi.org/10.5281/zenodo.1239.'], replaced)).toEqual([
      'See https://doi.org/10.5281/zenodo.9999.',
    ]);
  });
});
