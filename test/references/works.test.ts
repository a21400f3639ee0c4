import { describe, expect, it } from 'vitest';
import { identifiersOfItem } from '../../src/references/item-identifiers.ts';
import type { Item } from '../../src/references/item.ts';
import { sameWork } from '../../src/references/same-work.ts';
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

describe('sameWork', () => {
  const turner: Item = {
    ...base,
    title: 'Optimal Policies Tend to Seek Power',
    author: [{ family: 'Turner', given: 'A.' }],
    issued: { 'date-parts': [[2021]] },
  };

  it('takes a shared identifier as proof, an arXiv DOI for its arXiv ID too', () => {
    const doi: Item = { ...base, title: 'One', DOI: '10.48550/arxiv.1912.01683' };
    expect(sameWork(doi, { ...base, title: 'Two', URL: 'https://arxiv.org/abs/1912.01683' })).toBe(true);
  });

  it('takes title, first author and a year at most one apart as proof', () => {
    const preprint: Item = {
      ...turner,
      title: 'Optimal policies, tend to seek POWER',
      issued: { literal: 'about 2020' },
    };
    expect(sameWork(turner, preprint)).toBe(true);
    expect(sameWork(turner, { ...turner, issued: { 'date-parts': [[2019]] } })).toBe(false);
    expect(sameWork(turner, { ...turner, author: [{ family: 'Tuner' }] })).toBe(false);
    expect(sameWork(turner, base)).toBe(false);
  });

  it('does not take two works without title for one', () => {
    expect(sameWork({ id: 'a', type: 'book' }, { id: 'b', type: 'book' })).toBe(false);
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
