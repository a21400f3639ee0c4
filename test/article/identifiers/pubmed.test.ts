import { describe, expect, it } from 'vitest';
import { describeIdentifier, identifierUrl, parseIdentifier } from '../../../src/article/identifiers/index.ts';
import { findsNothing, findsProblem, findsWithoutProblem } from './expect-identifiers.ts';

describe('a PMID in prose', () => {
  findsWithoutProblem([
    ['PMID: 31452104', 'pmid 31452104'],
    ['(PMID 31452104)', 'pmid 31452104'],
    ['pmid:00123.', 'pmid 123'],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/', 'pmid 31452104'],
    ['pubmed.ncbi.nlm.nih.gov/31452104', 'pmid 31452104'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31452104', 'pmid 31452104'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=cats', 'url https://pubmed.ncbi.nlm.nih.gov/?term=cats'],
  ]);
  findsNothing(['31452104', 'a PMID is a number', 'PMIDs 1 and 2', 'PMID 12ab']);
  findsProblem([
    ['PMID 123456789012', 'PMID 123456789012', /up to 8 digits, and here are 12/],
    ['PMID: 0', 'PMID: 0', /counted from 1/],
  ]);
});

describe('a PMCID in prose', () => {
  findsWithoutProblem([
    ['PMC1082889', 'pmcid PMC1082889'],
    ['PMCID: PMC1082889;', 'pmcid PMC1082889'],
    ['PMCID 59', 'pmcid PMC59'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC1082889/', 'pmcid PMC1082889'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1082889/figure/F1/', 'pmcid PMC1082889'],
    ['PMID: 1, PMCID: PMC1082889', 'pmid 1', 'pmcid PMC1082889'],
  ]);
  findsNothing(['PMC', 'the PMC59 engine', 'XPMC1082889', 'PMC1082889b']);
  findsProblem([['PMC123456789', 'PMC123456789', /up to 8 digits, and here are 9/]]);
});

describe('IDs of PubMed', () => {
  it('lead to their pages', () => {
    expect(identifierUrl({ kind: 'pmid', value: '31452104' })).toBe('https://pubmed.ncbi.nlm.nih.gov/31452104/');
    expect(identifierUrl({ kind: 'pmcid', value: 'PMC59' })).toBe('https://pmc.ncbi.nlm.nih.gov/articles/PMC59/');
  });

  it('are described in a form that is read back', () => {
    for (const name of [{ kind: 'pmid', value: '7' } as const, { kind: 'pmcid', value: 'PMC7' } as const]) {
      expect(parseIdentifier(describeIdentifier(name))).toMatchObject(name);
    }
  });
});
