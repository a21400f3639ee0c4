/** The works that the fault server's services know, each as its facts; the services' forms are made of them. */
export interface Work {
  readonly agency: 'Crossref' | 'DataCite' | 'mEDRA';
  readonly doi: string;
  /** For those that arXiv's own API knows. */
  readonly arxiv?: { readonly id: string; readonly version: number };
  /** arXiv knows new works before DataCite does. */
  readonly missingAtDataCite?: boolean;
  /** Crossref's name for it, or DataCite's general type. */
  readonly type: string;
  readonly title: string;
  /** Family and given name. */
  readonly authors: readonly (readonly [string, string])[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued: string;
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  /** Where it may be read for free. */
  readonly freeCopy?: string;
  readonly retraction?: Retraction;
}

/** The notice by which a work was taken back. */
export interface Retraction {
  readonly doi: string;
  readonly pmid: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** As PubMed writes it. */
  readonly reference: string;
}

export const works: readonly Work[] = [
  {
    agency: 'Crossref',
    doi: '10.1007/s11023-012-9281-3',
    type: 'journal-article',
    title: 'The Superintelligent Will: Motivation and Instrumental Rationality in Advanced Artificial Agents',
    authors: [['Bostrom', 'Nick']],
    issued: '2012-05',
    container: 'Minds and Machines',
    volume: '22',
    issue: '2',
    page: '71-85',
    publisher: 'Springer Science and Business Media LLC',
  },
  {
    agency: 'Crossref',
    doi: '10.1002/aaai.12064',
    type: 'journal-article',
    title: 'Advanced artificial agents intervene in the provision of reward',
    authors: [
      ['Cohen', 'Michael K.'],
      ['Hutter', 'Marcus'],
      ['Osborne', 'Michael A.'],
    ],
    issued: '2022-08',
    container: 'AI Magazine',
    volume: '43',
    issue: '3',
    page: '282-293',
    publisher: 'Wiley',
  },
  {
    agency: 'Crossref',
    doi: '10.24963/ijcai.2017/32',
    type: 'proceedings-article',
    title: 'The Off-Switch Game',
    authors: [
      ['Hadfield-Menell', 'Dylan'],
      ['Dragan', 'Anca'],
      ['Abbeel', 'Pieter'],
      ['Russell', 'Stuart'],
    ],
    issued: '2017-08',
    container: 'Proceedings of the Twenty-Sixth International Joint Conference on Artificial Intelligence',
    page: '220-227',
    publisher: 'International Joint Conferences on Artificial Intelligence Organization',
  },
  {
    agency: 'DataCite',
    doi: '10.5281/zenodo.1239',
    type: 'Dataset',
    title: 'Publication FP7 Funding Acknowledgment - PLOS OpenAIRE',
    authors: [
      ['Jahn', 'Najko'],
      ['Fenner', 'Martin'],
      ['Dimitropoulos', 'Harry'],
      ['Schirrwagen', 'Jochen'],
    ],
    issued: '2013-04-03',
    publisher: 'Zenodo',
  },
  {
    agency: 'DataCite',
    doi: '10.48550/arxiv.1912.01683',
    arxiv: { id: '1912.01683', version: 10 },
    type: 'Preprint',
    title: 'Optimal Policies Tend to Seek Power',
    authors: [
      ['Turner', 'Alexander Matt'],
      ['Smith', 'Logan'],
      ['Shah', 'Rohin'],
      ['Critch', 'Andrew'],
      ['Tadepalli', 'Prasad'],
    ],
    issued: '2019-12-03',
    publisher: 'arXiv',
  },
  {
    agency: 'DataCite',
    doi: '10.48550/arxiv.2206.13353',
    arxiv: { id: '2206.13353', version: 2 },
    missingAtDataCite: true,
    type: 'Preprint',
    title: 'Is Power-Seeking AI an Existential Risk?',
    authors: [['Carlsmith', 'Joseph']],
    issued: '2022-06-16',
    publisher: 'arXiv',
  },
  {
    agency: 'mEDRA',
    doi: '10.1430/8105',
    type: 'article-journal',
    title: 'L’industria dopo l’euro',
    authors: [['Prodi', 'Romano']],
    issued: '2002',
    container: 'L’industria',
    page: '559-566',
    publisher: 'Il Mulino',
  },
  {
    agency: 'Crossref',
    doi: '10.7554/elife.32822',
    pmid: '29424689',
    pmcid: 'PMC5832410',
    type: 'journal-article',
    title: 'Sci-Hub provides access to nearly all scholarly literature',
    authors: [
      ['Himmelstein', 'Daniel S'],
      ['Romero', 'Ariel Rodriguez'],
      ['Levernier', 'Jacob G'],
      ['Munro', 'Thomas Anthony'],
      ['McLaughlin', 'Stephen Reid'],
      ['Greshake Tzovaras', 'Bastian'],
      ['Greene', 'Casey S'],
    ],
    issued: '2018-03-01',
    container: 'eLife',
    volume: '7',
    publisher: 'eLife Sciences Publications, Ltd',
    freeCopy: 'https://doi.org/10.7554/elife.32822',
  },
  {
    agency: 'Crossref',
    doi: '10.1016/s0140-6736(97)11096-0',
    pmid: '9500320',
    type: 'journal-article',
    title:
      'RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
    authors: [
      ['Wakefield', 'AJ'],
      ['Murch', 'SH'],
      ['Anthony', 'A'],
      ['Linnell', 'J'],
      ['Casson', 'DM'],
      ['Malik', 'M'],
      ['Berelowitz', 'M'],
      ['Dhillon', 'AP'],
      ['Thomson', 'MA'],
      ['Harvey', 'P'],
      ['Valentine', 'A'],
      ['Davies', 'SE'],
      ['Walker-Smith', 'JA'],
    ],
    issued: '1998-02',
    container: 'The Lancet',
    volume: '351',
    issue: '9103',
    page: '637-641',
    publisher: 'Elsevier BV',
    retraction: {
      doi: '10.1016/s0140-6736(10)60175-4',
      pmid: '20137807',
      date: '2010-02-06',
      reference: 'Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4.',
    },
  },
];

/** A page that an archive has a copy of, and when the copy was made (`YYYYMMDDhhmmss`). */
export const archivedPage = { url: 'http://example.com/', time: '20130919044612' } as const;

/** The work with this DOI, in any case of letters. */
export function workOf(doi: string): Work | undefined {
  return works.find((work) => work.doi === doi.toLowerCase());
}

/** The works whose DOI this text is, if any. */
export function worksWithDoi(text: string): readonly Work[] {
  return works.filter((work) => work.doi === text.toLowerCase());
}
