import type { IdentifierProblem } from '../article.ts';
import type { Found, KindOfIdentifier, Reading } from './kind.ts';

/**
 * PubMed IDs: a number of up to eight digits, always said to be one.
 *
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid
 */
export const pmid: KindOfIdentifier = {
  kind: 'pmid',
  sign: /pmid/i,
  hosts: ['pubmed.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
  *find(text): Generator<Found> {
    for (const match of text.matchAll(/\bpmid\s?[:：]?\s{0,2}(\d{1,20})(?!\w)/gi)) {
      yield { ...readDigits(match[1] ?? ''), start: match.index, end: match.index + match[0].length };
    }
  },
  read(text) {
    const digits = /^pmid\s?:?\s{0,2}(\d{1,20})$/i.exec(text)?.[1];
    return digits === undefined ? null : readDigits(digits);
  },
  readUrl({ hostname, pathname }) {
    if (!pmid.hosts.includes(hostname)) return null;
    const path = hostname.startsWith('pubmed.') ? pathname : /^(?:\/m)?\/pubmed(\/.*)$/.exec(pathname)?.[1];
    const digits = /^\/(\d{1,20})\/?$/.exec(path ?? '')?.[1];
    return digits === undefined ? null : readDigits(digits);
  },
  url: ({ value }) => `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
  describe: ({ value }) => `PMID: ${value}`,
  equivalents: () => [],
};

function readDigits(digits: string): Reading {
  const value = digits.replace(/^0+(?=\d)/, '');
  return { kind: 'pmid', value, problem: problemOf(value) };
}

function problemOf(digits: string): IdentifierProblem | null {
  if (digits === '0') return { message: 'PMIDs are counted from 1' };
  if (digits.length <= 8) return null;
  return { message: `a PMID has up to 8 digits, and here are ${String(digits.length)}` };
}
