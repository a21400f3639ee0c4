import { describe, expect, it } from 'vitest';
import { withdrawnPreprint as rule } from '../../src/rules/withdrawn-preprint.ts';
import { check } from './checking.ts';
import { stands } from './standing.ts';

const withdrawal = { kind: 'withdrawal', date: '2021-03-04', source: 'arxiv' } as const;

describe('a preprint that was withdrawn', () => {
  it('is reported with who said so and when', () => {
    expect(check(rule, ['See arXiv:1912.01683.'], stands({ notices: [withdrawal] }))[0]?.message).toBe(
      'The preprint "arXiv:1912.01683" was withdrawn on 2021-03-04, said arXiv. Cite what took its place, or nothing.',
    );
  });

  it('may have a DOI of its own', () => {
    const lines = ['See doi:10.1101/2020.01.30.927871.'];
    expect(check(rule, lines, stands({ isPreprint: true, notices: [withdrawal] }))).toHaveLength(1);
  });

  it('is not an article: that is another rule', () => {
    expect(check(rule, ['See doi:10.1000/182.'], stands({ notices: [withdrawal] }))).toEqual([]);
  });
});
