import { describe, expect, it } from 'vitest';
import {
  equivalents,
  identifierFromUrl,
  identifierUrl,
  parseIdentifier,
} from '../../../src/article/identifiers/index.ts';
import { findsNothing, findsProblem, findsWithoutProblem } from './expect-identifiers.ts';

const sici = '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2';

describe('a DOI in prose', () => {
  findsWithoutProblem([
    ['10.1000/182', 'doi 10.1000/182'],
    ['doi:10.1000/182', 'doi 10.1000/182'],
    ['DOI: 10.1000/182', 'doi 10.1000/182'],
    ['DOI 10.1000/182', 'doi 10.1000/182'],
    ['info:doi/10.1000/182', 'doi 10.1000/182'],
    ['urn:doi:10.1000/182', 'doi 10.1000/182'],
    ['https://doi.org/10.1000/182', 'doi 10.1000/182'],
    ['http://dx.doi.org/10.1000/182', 'doi 10.1000/182'],
    ['https://www.doi.org/10.1000/182', 'doi 10.1000/182'],
    ['doi.org/10.1000/182', 'doi 10.1000/182'],
    ['doi: https://doi.org/10.1000/182', 'doi 10.1000/182'],
    ['https://doi.org/10.1000/182?utm_source=mail#top', 'doi 10.1000/182'],
    ['10.1000.10/123', 'doi 10.1000.10/123'],
    ['10.1007/S11023-012-9281-3', 'doi 10.1007/s11023-012-9281-3'],
    ['Shown (doi:10.1000/182).', 'doi 10.1000/182'],
    ['Shown [10.1000/182], and', 'doi 10.1000/182'],
    ['as 10.1000/182; others', 'doi 10.1000/182'],
    ['“10.1000/182”', 'doi 10.1000/182'],
    ['10.1000/182—which', 'doi 10.1000/182'],
    ['10.1000/182[^1]', 'doi 10.1000/182'],
    ['论文10.1000/182表明', 'doi 10.1000/182'],
    ['见 10.1000/182。', 'doi 10.1000/182'],
    ['doi:10.1000/182,10.1000/183', 'doi 10.1000/182', 'doi 10.1000/183'],
    ['10.1016/S0735-1097(98)00347-7', 'doi 10.1016/s0735-1097(98)00347-7'],
    ['(10.1016/S0735-1097(98)00347-7)', 'doi 10.1016/s0735-1097(98)00347-7'],
    ['10.1671/0272-4634(2006)26[1:ATOTM]2.0.CO;2', 'doi 10.1671/0272-4634(2006)26[1:atotm]2.0.co;2'],
    [`${sici}.`, `doi ${sici.toLowerCase()}`],
    [`https://doi.org/${sici}.`, `doi ${sici.toLowerCase()}`],
    [`https://doi.org/${encodeURIComponent(sici)}`, `doi ${sici.toLowerCase()}`],
    ["10.1000/o'brien_(x)..y", "doi 10.1000/o'brien_(x)..y"],
    ['10.48550/arXiv.1912.01683', 'doi 10.48550/arxiv.1912.01683'],
  ]);

  findsNothing([
    'Chapter 10.1000 and page 182',
    'the number 110.1000/182',
    'version v10.1000/182',
    'a rate of 10.5/12',
    'it costs 10.1000/ and more',
    'The DOI system is doing well.',
    'doi: unknown',
    'springer.com/article/10.1007/s11023-012-9281-3',
    'search?doi=10.1000/182',
  ]);
});

describe('a DOI that cannot be one', () => {
  findsProblem([
    ['see doi:10.1000', 'doi:10.1000', /breaks off/],
    ['see doi: 10.1000/ 182', 'doi: 10.1000/', /breaks off/],
    ['see doi:10.12/abc.', 'doi:10.12/abc', /four digits or more/],
    ['doi:S0140-6736(97)11096-0', 'doi:S0140-6736(97)11096-0', /a DOI is "10\."/],
    ['doi: http://example.org/x', 'doi: http://example.org/x', /another site/],
    ['https://doi.org/10.1000', 'https://doi.org/10.1000', /breaks off/],
    [
      'https://doi.org/doi:10.1000/182',
      'https://doi.org/doi:10.1000/182',
      /"doi:" does not belong/,
      'https://doi.org/10.1000/182',
    ],
    ['10.1000/a\u200Bb', '10.1000/a\u200Bb', /cannot be seen/, '10.1000/ab'],
    ['doi:10.\u200B1000/ab', 'doi:10.\u200B1000/ab', /cannot be seen/, 'doi:10.1000/ab'],
    ['10.1000/soft\u00ADened', '10.1000/soft\u00ADened', /cannot be seen/, '10.1000/softened'],
    ['doi:10．1000／182', 'doi:10．1000／182', /full-width character "．"/, 'doi:10.1000/182'],
    ['10.1000/a\u2010b', '10.1000/a\u2010b', /typographic hyphen/, '10.1000/a-b'],
    ['https://doi.org/10.1000/a\u2011b', 'https://doi.org/10.1000/a\u2011b', /hyphen/, 'https://doi.org/10.1000/a-b'],
    ['10.1000/a\u2013b', '10.1000/a\u2013b', /en dash/],
  ]);
});

describe('the address of a DOI', () => {
  it('keeps what a path may hold and escapes all else', () => {
    expect(identifierUrl({ kind: 'doi', value: sici.toLowerCase() })).toBe(
      'https://doi.org/10.1002/(sici)1097-0258(19980815/30)17:15/16%3C1661::aid-sim968%3E3.0.co;2-2',
    );
    expect(identifierUrl({ kind: 'doi', value: '10.1000/a#b?c%d e\uD800' })).toBe(
      'https://doi.org/10.1000/a%23b%3Fc%25d%20e%EF%BF%BD',
    );
  });

  it('of another page of doi.org is an address like any other', () => {
    for (const page of ['https://doi.org/', 'https://www.doi.org/the-identifier/', 'https://doi.org/10/abcd']) {
      expect(identifierFromUrl(page)).toEqual({ kind: 'url', value: page, problem: null });
    }
  });

  it('names the DOI without what was pasted behind it, and leaves the mend to the author', () => {
    const { value, problem } = identifierFromUrl('https://doi.org/10.1000/182).');
    expect(value).toBe('10.1000/182');
    expect(problem?.message).toBe('it ends in ").", which is hardly part of the DOI 10.1000/182');
    expect(problem).not.toHaveProperty('replacement');
  });

  it('is read even when its percent signs are broken', () => {
    expect(identifierFromUrl('https://doi.org/10.1000/50%zz').value).toBe('10.1000/50%zz');
  });

  it('may be named with the scheme doi', () => {
    expect(identifierFromUrl('doi:10.1000/182')).toEqual({ kind: 'doi', value: '10.1000/182', problem: null });
  });
});

describe('a DOI that arXiv gave', () => {
  it('stands for the arXiv ID', () => {
    expect(equivalents({ kind: 'doi', value: '10.48550/arxiv.1912.01683' })).toEqual([
      { kind: 'arxiv', value: '1912.01683' },
    ]);
    expect(equivalents({ kind: 'doi', value: '10.48550/arxiv.math/0309136' })).toEqual([
      { kind: 'arxiv', value: 'math/0309136' },
    ]);
  });

  it('stands for nothing else when what follows is no arXiv ID', () => {
    expect(equivalents({ kind: 'doi', value: '10.48550/arxiv.thing' })).toEqual([]);
    expect(equivalents({ kind: 'doi', value: '10.1000/182' })).toEqual([]);
  });
});

describe('a DOI as a user types it', () => {
  it.each([
    '10.1000/182',
    ' doi:10.1000/182 ',
    'DOI 10.1000/182',
    'https://doi.org/10.1000/182',
    'doi.org/10.1000/182',
  ])('reads "%s"', (typed) => {
    expect(parseIdentifier(typed)).toMatchObject({ kind: 'doi', value: '10.1000/182', problem: null });
  });

  it.each(['', 'turing1950', '10.1000/182 and more', 'on 10.1000/182', 'https://example.org/a b'])(
    'does not take "%s" for one identifier',
    (typed) => {
      expect(parseIdentifier(typed)).toBeNull();
    },
  );
});
