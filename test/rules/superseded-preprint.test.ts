import { describe, expect, it } from 'vitest';
import { supersededPreprint as rule } from '../../src/rules/superseded-preprint.ts';
import { afterFix, check, fixesOf } from './checking.ts';
import { stands } from './standing.ts';

const published = stands({ isPreprint: true, publishedAs: '10.1145/3106237.3106277' });

describe('a preprint that was published since', () => {
  it('is reported with the DOI of the published version', () => {
    expect(check(rule, ['See arXiv:1709.03221.'], published)[0]).toMatchObject({
      message:
        'The preprint "arXiv:1709.03221" was published as doi:10.1145/3106237.3106277. Cite that version, unless you mean the preprint.',
      data: { published: '10.1145/3106237.3106277' },
    });
  });

  it('is not reported where the article cites the published version as well', () => {
    const lines = ['See arXiv:1709.03221 and https://doi.org/10.1145/3106237.3106277.'];
    expect(check(rule, lines, published)).toEqual([]);
  });

  it('is not reported when that is only the preprint’s own DOI', () => {
    expect(check(rule, ['See arXiv:1709.03221.'], stands({ publishedAs: '10.48550/arxiv.1709.03221' }))).toEqual([]);
  });

  it('gives way to it in a footnote, whose title and year may be others', () => {
    const lines = ['Tested.[^1]', '', '[^1]: Galhotra 2017, Fairness testing, arXiv:1709.03221'];
    expect(fixesOf(rule, lines, published)[0]).toMatchObject({
      title: 'Replace the reference of [^1] by that of the published version',
      automatic: false,
    });
    expect(afterFix(rule, lines, published)).toEqual([
      'Tested.[^1]',
      '',
      '[^1]: Reference of doi:10.1145/3106237.3106277',
    ]);
  });

  it('gives way by its identifier alone in the text, in the form in which that is written', () => {
    expect(afterFix(rule, ['See arXiv:1709.03221.'], published)).toEqual(['See doi:10.1145/3106237.3106277.']);
    expect(afterFix(rule, ['See <https://arxiv.org/abs/1709.03221>.'], published)).toEqual([
      'See <https://doi.org/10.1145/3106237.3106277>.',
    ]);
  });
});
