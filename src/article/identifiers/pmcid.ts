import type { Found, KindOfIdentifier, Reading } from './kind.ts';

/**
 * PubMed Central IDs: `PMC` and a number. Without the word PMCID it takes four digits: shorter codes are also other
 * things.
 *
 * @see https://pmc.ncbi.nlm.nih.gov/about/public-access-info/
 */
export const pmcid: KindOfIdentifier = {
  kind: 'pmcid',
  sign: /pmc/i,
  hosts: ['pmc.ncbi.nlm.nih.gov', 'www.ncbi.nlm.nih.gov', 'ncbi.nlm.nih.gov'],
  *find(text): Generator<Found> {
    for (const match of text.matchAll(/\b(?:pmcid\s?[:：]?\s{0,2}(?:pmc)?(\d{1,20})|PMC(\d{4,20}))(?!\w)/gi)) {
      const digits = match[1] ?? match[2] ?? '';
      yield { ...readDigits(digits), start: match.index, end: match.index + match[0].length };
    }
  },
  read(text) {
    const digits = /^(?:pmcid\s?:?\s{0,2}(?:pmc)?|pmc)(\d{1,20})$/i.exec(text)?.[1];
    return digits === undefined ? null : readDigits(digits);
  },
  readUrl({ hostname, pathname }) {
    if (!pmcid.hosts.includes(hostname)) return null;
    const path = hostname.startsWith('pmc.') ? pathname : /^\/pmc(\/.*)$/.exec(pathname)?.[1];
    const digits = /^\/articles\/PMC(\d{1,20})(?:\/|$)/i.exec(path ?? '')?.[1];
    return digits === undefined ? null : readDigits(digits);
  },
  url: ({ value }) => `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`,
  describe: ({ value }) => `PMCID: ${value}`,
  equivalents: () => [],
};

function readDigits(digits: string): Reading {
  const number = digits.replace(/^0+(?=\d)/, '');
  const problem =
    number.length <= 8 ? null : { message: `a PMCID has up to 8 digits, and here are ${String(number.length)}` };
  return { kind: 'pmcid', value: `PMC${number}`, problem };
}
