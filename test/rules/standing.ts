import type { Facts } from '../../src/references/facts.ts';
import type { Item } from '../../src/references/item.ts';
import type { CouldNotCheck } from '../../src/references/resolution.ts';
import type { Standing } from '../../src/references/standing.ts';
import type { Circumstances } from './checking.ts';

const checked: Omit<Standing, 'facts'> = {
  outcome: 'checked',
  sources: ['crossref', 'openalex'],
  unchecked: [],
  checkedAt: '2026-11-01T00:00:00.000Z',
  stale: false,
};

/** Every work stands so. */
export function stands(facts: Facts, others: Partial<Standing> = {}): Pick<Circumstances, 'standing'> {
  return { standing: () => ({ ...checked, facts: { notices: [], ...facts }, ...others }) };
}

/** Of no work it could be found out. */
export function unknown(code: CouldNotCheck['code']): Pick<Circumstances, 'standing'> {
  return { standing: () => ({ outcome: 'could-not-check', reason: 'Crossref answered 503', code }) };
}

/** The notice on Wakefield et al. 1998. @see https://doi.org/10.1016/S0140-6736(10)60175-4 */
export const wakefield = {
  lines: ['A link was claimed.[^1]', '', '[^1]: Wakefield et al. 1998. https://doi.org/10.1016/S0140-6736(97)11096-0'],
  retraction: {
    kind: 'retraction',
    doi: '10.1016/s0140-6736(10)60175-4',
    date: '2010-02-06',
    source: 'publisher',
  },
} as const;

export const bostrom: Item = {
  id: 'bostrom2012',
  type: 'article-journal',
  title: 'The Superintelligent Will: Motivation and Instrumental Rationality in Advanced Artificial Agents',
  author: [{ family: 'Bostrom', given: 'Nick' }],
  issued: { 'date-parts': [[2012]] },
  'container-title': 'Minds and Machines',
};

const notice = { date: '2020-02-02', source: 'publisher' } as const;
const facts: Readonly<Record<string, Facts>> = {
  '10.1016/s0140-6736(97)11096-0': { notices: [wakefield.retraction] },
  '10.1000/doubted': { notices: [{ ...notice, kind: 'expression-of-concern' }] },
  '10.1073/pnas.1414271111': { notices: [{ ...notice, kind: 'correction' }] },
  '0704.0001': { notices: [{ kind: 'withdrawal', source: 'arxiv' }] },
  '1709.03221': { publishedAs: '10.1145/3106237.3106277' },
  '1912.01683': { newestVersion: 10 },
};

/** What is known of the works in the examples of the rules' pages; others do not exist. */
export const asThePagesSay: Circumstances = {
  known: ({ value }) =>
    value === '10.1007/s11023-012-9281-3'
      ? { outcome: 'resolved', item: bostrom, source: 'crossref', retrievedAt: null, stale: false }
      : { outcome: 'not-found', source: 'doi.org', retrievedAt: '2026-01-02T03:04:05Z' },
  standing: ({ value }) => {
    const known = facts[value];
    return known === undefined ? null : { ...checked, facts: known };
  },
  link: (url) => (url.endsWith('/gone.html') ? { outcome: 'dead', status: 404, goneSince: '2026-01-02' } : null),
};
