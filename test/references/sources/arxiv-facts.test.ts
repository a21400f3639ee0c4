import { describe, expect, it } from 'vitest';
import { arxivFacts } from '../../../src/references/sources/arxiv-facts.ts';

/** What arXiv says of a preprint with this comment. */
function of(comment: string) {
  return arxivFacts({
    id: 'http://arxiv.org/abs/0704.0001v3',
    updated: '2021-03-04T05:06:07Z',
    'arxiv:comment': comment,
  });
}

describe('A preprint', () => {
  it.each([
    'This paper has been withdrawn by the author due to a crucial error in Lemma 2',
    'The submission was withdrawn.',
    'Withdrawn',
    'Paper withdrawn: the proof does not hold',
    'arXiv admin note: this version has been withdrawn by arXiv administrators',
  ])('is withdrawn when its comment says so of itself: %s', (comment) => {
    expect(of(comment).notices).toEqual([{ kind: 'withdrawal', source: 'arxiv', date: '2021-03-04' }]);
  });

  it.each([
    'Supersedes arXiv:1234.5678, which has been withdrawn',
    'v2: Theorem 3 was withdrawn, otherwise unchanged',
    'Section 5 has been withdrawn due to an error',
    'extended version of a paper that was withdrawn from ICML 2019',
    'On how funding is withdrawn from science',
    '12 pages',
  ])('is not, when something else is: %s', (comment) => {
    expect(of(comment).notices).toEqual([]);
  });

  it('has its newest version, and the first DOI that it was published by', () => {
    expect(arxivFacts({ id: 'http://arxiv.org/abs/0704.0001v3', 'arxiv:doi': '10.1000/A 10.1000/B' })).toMatchObject({
      newestVersion: 3,
      publishedAs: '10.1000/a',
    });
  });
});
