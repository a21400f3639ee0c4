import type { IdentifierName } from '../../src/article/article.ts';
import { createAccesses } from '../../src/references/access.ts';
import type { QuestionPorts } from '../../src/references/cached-question.ts';
import { createResolver } from '../../src/references/resolve.ts';
import { createSearches } from '../../src/references/searches.ts';
import type { Services } from '../../src/references/services.ts';
import { createStandings } from '../../src/references/standing.ts';
import type { FaultName, ServiceId } from './server.ts';
import { site } from './site.ts';
import { archivedPage } from './works.ts';

/** Questions that one service can answer alone, asked at one time as the program asks them: with their answers kept. */
export interface Errand {
  run(services: Services, ports: QuestionPorts): Promise<readonly { readonly outcome: string }[]>;
  /** What is answered to each question when the service is well. */
  readonly answer: object;
  /** Failures that nobody who asks this could notice. */
  readonly blindTo?: readonly FaultName[];
}

const online = { network: true };
const sciHub = '29424689';
const retracted = '10.1016/s0140-6736(97)11096-0';

const superintelligence = { kind: 'isbn', value: '9780199678112' } as const;
const cohen = '10.1002/aaai.12064';

/** For each service one errand. */
export const errands: Readonly<Record<ServiceId, Errand>> = {
  crossref: lookUp({ kind: 'doi', value: '10.1007/s11023-012-9281-3' }),
  'doi.org': lookUp({ kind: 'doi', value: '10.1430/8105' }),
  datacite: lookUp({ kind: 'doi', value: '10.5281/zenodo.1239' }),
  arxiv: lookUp({ kind: 'arxiv', value: '2206.13353' }),
  openalex: checkStanding({ kind: 'doi', value: retracted }),
  pubmed: lookUp({ kind: 'pmid', value: sciHub }),
  'europe-pmc': checkStanding({ kind: 'pmid', value: '9500320' }),
  unpaywall: findAccess(
    { kind: 'doi', value: '10.7554/elife.32822' },
    { openAccess: 'https://doi.org/10.7554/elife.32822' },
  ),
  wayback: findAccess({ kind: 'url', value: archivedPage.url }, { archived: { date: '2013-09-19' } }),
  'open-library': lookUp(superintelligence),
  'google-books': lookUp(superintelligence),
  // A page may say what it likes of itself.
  page: {
    ...lookUp({ kind: 'url', value: `${site}/work/statement-on-ai-risk` }),
    blindTo: ['the record of another work'],
  },
  'translation-server': lookUp(superintelligence),
  citoid: lookUp(superintelligence),
  zotero: lookUp({ kind: 'doi', value: cohen }),
  // Whatever a search finds was asked for.
  'better-bibtex': { ...searchFor('Advanced artificial agents'), blindTo: ['the record of another work'] },
  'semantic-scholar': lookUp({ kind: 'doi', value: cohen }),
};

/** For each service that takes lists, one errand of several works. */
export const listErrands: Readonly<Partial<Record<ServiceId, Errand>>> = {
  crossref: lookUp({ kind: 'doi', value: cohen }, { kind: 'doi', value: '10.24963/ijcai.2017/32' }),
  datacite: lookUp({ kind: 'doi', value: '10.5281/zenodo.1239' }, { kind: 'arxiv', value: '1912.01683' }),
  arxiv: lookUp({ kind: 'arxiv', value: '2206.13353' }, { kind: 'arxiv', value: '1912.01683' }),
  openalex: lookUp({ kind: 'doi', value: cohen }, { kind: 'doi', value: retracted }),
  'europe-pmc': lookUp({ kind: 'pmid', value: sciHub }, { kind: 'pmid', value: '9500320' }),
  'open-library': lookUp(superintelligence, { kind: 'isbn', value: '9780525558613' }),
  'semantic-scholar': lookUp({ kind: 'doi', value: cohen }, { kind: 'doi', value: retracted }),
};

/** What are the works? */
export function lookUp(...identifiers: IdentifierName[]): Errand {
  return {
    run: (services, ports) => {
      const resolver = createResolver(services, ports);
      return Promise.all(identifiers.map((identifier) => resolver.resolve(identifier, online)));
    },
    answer: { outcome: 'resolved', stale: false },
  };
}

/** Were they retracted? They were. */
export function checkStanding(...identifiers: IdentifierName[]): Errand {
  return {
    run: (services, ports) => {
      const standings = createStandings(services, createResolver(services, ports), ports);
      return Promise.all(identifiers.map((identifier) => standings.check(identifier, online)));
    },
    answer: { outcome: 'checked', unchecked: [], facts: { notices: [{ kind: 'retraction' }] } },
  };
}

/** Where can it be read? */
export function findAccess(identifier: IdentifierName, found: object): Errand {
  return {
    run: async (services, ports) => [await createAccesses(services, ports).find(identifier, online)],
    answer: { outcome: 'checked', ...found },
  };
}

/** Which works have these words? There is one. */
export function searchFor(words: string): Errand {
  return {
    run: async (services, ports) => [await createSearches(services, ports).find({ words }, 5, online)],
    answer: { outcome: 'found', unchecked: [], works: [{}] },
  };
}
