import { describe, expect, it } from 'vitest';
import { identifiersOfItem } from '../../src/references/item-identifiers.ts';
import type { Item } from '../../src/references/item.ts';
import { summarize } from '../../src/references/summarize.ts';

const base: Item = { id: 'a', type: 'article', title: 'Optimal Policies' };

describe('identifiersOfItem', () => {
  it('finds each identifier once, wherever the item keeps it', () => {
    const item: Item = {
      ...base,
      DOI: '10.1000/182',
      number: 'arXiv:1912.01683 [cs]',
      ISBN: '978-0-19-967811-2',
      PMID: '123',
      PMCID: 'PMC456',
      URL: 'https://doi.org/10.1000/182',
    };
    expect(identifiersOfItem(item)).toEqual([
      { kind: 'doi', value: '10.1000/182' },
      { kind: 'arxiv', value: '1912.01683' },
      { kind: 'isbn', value: '9780199678112' },
      { kind: 'pmid', value: '123' },
      { kind: 'pmcid', value: 'PMC456' },
    ]);
  });

  it('finds the arXiv ID in a container title and in an address', () => {
    const arxiv = [{ kind: 'arxiv', value: '1606.06565' }];
    expect(identifiersOfItem({ ...base, 'container-title': 'arXiv preprint arXiv:1606.06565' })).toEqual(arxiv);
    expect(identifiersOfItem({ ...base, URL: 'https://arxiv.org/abs/1606.06565v2' })).toEqual(arxiv);
  });

  it('keeps any other address as it is', () => {
    const url = 'https://example.org/paper.pdf';
    expect(identifiersOfItem({ ...base, URL: url })).toEqual([{ kind: 'url', value: url }]);
  });

  it('leaves out an ISBN whose check digit is wrong', () => {
    expect(identifiersOfItem({ ...base, ISBN: '9780199678113' })).toEqual([]);
  });
});

describe('summarize', () => {
  const names = ['Turner', 'Smith', 'Shah'].map((family) => ({ family }));
  const issued = { 'date-parts': [[2021, 3]] };

  it.each([
    [{ author: names, issued }, 'Turner et al. 2021'],
    [{ author: names.slice(0, 2), issued }, 'Turner and Smith 2021'],
    [{ author: [{ family: 'Berg', 'non-dropping-particle': 'van den' }] }, 'van den Berg n.d.'],
    [{ author: [{ literal: 'World Health Organization' }], issued }, 'World Health Organization 2021'],
    [{ editor: names.slice(0, 1), issued }, 'Turner 2021'],
    [{ issued }, 'Optimal Policies 2021'],
  ])('writes %j as %j', (fields, summary) => {
    expect(summarize({ ...base, ...fields })).toBe(summary);
  });
});
