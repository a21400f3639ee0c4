import { describe, expect, it } from 'vitest';
import {
  describeIdentifier,
  equivalents,
  identifierUrl,
  parseIdentifier,
} from '../../../src/article/identifiers/index.ts';
import { findsNothing, findsProblem, findsWithoutProblem, nameOf } from './expect-identifiers.ts';

describe('an arXiv ID in prose', () => {
  findsWithoutProblem([
    ['arXiv:1912.01683', 'arxiv 1912.01683'],
    ['arXiv: 1912.01683', 'arxiv 1912.01683'],
    ['ARXIV 1912.01683', 'arxiv 1912.01683'],
    ['arXiv:1912.01683v2.', 'arxiv 1912.01683 v2'],
    ['arXiv preprint arXiv:1912.01683 [cs.AI]', 'arxiv 1912.01683'],
    ['(arXiv:0704.1234)', 'arxiv 0704.1234'],
    ['arXiv:1412.9999 and arXiv:1501.00001', 'arxiv 1412.9999', 'arxiv 1501.00001'],
    ['hep-th/9901001', 'arxiv hep-th/9901001'],
    ['arXiv:hep-th/9901001v3', 'arxiv hep-th/9901001 v3'],
    ['arXiv math.GT/0309136', 'arxiv math/0309136'],
    ['https://arxiv.org/abs/1912.01683v10', 'arxiv 1912.01683 v10'],
    ['https://arxiv.org/pdf/1912.01683v2.pdf)', 'arxiv 1912.01683 v2'],
    ['https://arxiv.org/html/1912.01683', 'arxiv 1912.01683'],
    ['https://arxiv.org/abs/cs.AI/0112017', 'arxiv cs/0112017'],
    ['http://export.arxiv.org/abs/1912.01683?context=cs', 'arxiv 1912.01683'],
    ['see arxiv.org/abs/1912.01683.', 'arxiv 1912.01683'],
    ['https://arxiv.org/list/cs.AI/recent', 'url https://arxiv.org/list/cs.AI/recent'],
  ]);

  findsNothing([
    '1912.01683',
    'posted on arXiv 2020',
    'arXiv 2020-2021',
    'arXiv: a survey',
    'foo-bar/9901001',
    'a ratio of and/1234567',
    'myarxiv:1912.01683',
  ]);
});

describe('an arXiv ID that cannot be one', () => {
  findsProblem([
    ['arXiv:2413.12345', 'arXiv:2413.12345', /no month 13/],
    ['arXiv:2400.12345', 'arXiv:2400.12345', /no month 00/],
    ['arXiv:0704.12345', 'arXiv:0704.12345', /until the end of 2014, 4 digits .* here are 5/],
    ['arXiv:1912.0168', 'arXiv:1912.0168', /since 2015, 5 digits .* here are 4/],
    ['arXiv:0603.1234', 'arXiv:0603.1234', /from April 2007/],
    ['arXiv:1912.01683v0', 'arXiv:1912.01683v0', /counted from v1/],
    ['arXiv:1912/01683', 'arXiv:1912/01683', /is written as/],
    ['arXiv:hep-zz/9901001', 'arXiv:hep-zz/9901001', /is written as/],
    ['hep-th/0801001', 'hep-th/0801001', /March 2007/],
    ['https://arxiv.org/abs/2413.12345', 'https://arxiv.org/abs/2413.12345', /no month 13/],
  ]);
});

describe('an arXiv ID', () => {
  it('leads to the version that is named', () => {
    expect(identifierUrl({ kind: 'arxiv', value: '1912.01683', version: 'v2' })).toBe(
      'https://arxiv.org/abs/1912.01683v2',
    );
    expect(identifierUrl({ kind: 'arxiv', value: 'hep-th/9901001' })).toBe('https://arxiv.org/abs/hep-th/9901001');
    expect(describeIdentifier({ kind: 'arxiv', value: '1912.01683', version: 'v2' })).toBe('arXiv:1912.01683v2');
  });

  it('has a DOI', () => {
    expect(equivalents({ kind: 'arxiv', value: '1912.01683' })).toEqual([
      { kind: 'doi', value: '10.48550/arxiv.1912.01683' },
    ]);
  });

  it.each(['1912.01683v2', 'arXiv:1912.01683v2', 'arxiv.org/abs/1912.01683v2'])('is read as typed: "%s"', (typed) => {
    const identifier = parseIdentifier(typed);
    expect(identifier && nameOf(identifier)).toBe('arxiv 1912.01683 v2');
  });
});
