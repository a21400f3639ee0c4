/**
 * Every source by its id, as the settings and `Resolution.source` call it, with the name it has for readers and what is
 * said of it in the settings. It stands here since the sources themselves are only loaded when one is asked.
 */
export const sourceNames = {
  crossref: { name: 'Crossref', about: 'Most scholarly DOIs; also searched by words.' },
  datacite: { name: 'DataCite', about: 'DOIs of data, software, theses, reports and arXiv.' },
  'doi.org': { name: 'doi.org', about: 'Says whether a DOI exists, and asks the agency that registered it.' },
  arxiv: { name: 'arXiv', about: 'arXiv IDs: versions and withdrawals.' },
  openalex: { name: 'OpenAlex', about: 'Retractions, free copies, citation counts; also searched by words.' },
  pubmed: { name: 'PubMed', about: 'PMIDs and PMCIDs.' },
  'europe-pmc': {
    name: 'Europe PMC',
    about: 'PMIDs and PMCIDs, retractions in the life sciences; also searched by words.',
  },
  'open-library': { name: 'Open Library', about: 'ISBNs; also searched by words.' },
  'google-books': { name: 'Google Books', about: 'ISBNs that Open Library does not know.' },
  unpaywall: { name: 'Unpaywall', about: 'Free copies of articles. Asked only when a contact address is set.' },
  wayback: { name: 'the Wayback Machine', about: 'Archived copies of web pages.' },
  page: {
    name: 'the page itself',
    about:
      'What a web page says of itself, and whether it is still there. Off: it contacts hosts that the article names.',
  },
  'translation-server': {
    name: 'the translation server',
    about: 'A Zotero translation-server of yours, for web pages. Asked when its address is set.',
  },
  citoid: { name: 'Citoid', about: 'A Citoid service, for web pages. Asked when its address is set.' },
  zotero: { name: 'Zotero', about: 'The Zotero on this machine, through its local API. Off.' },
  'better-bibtex': { name: 'Better BibTeX', about: 'The Better BibTeX of the Zotero on this machine. Off.' },
  'semantic-scholar': { name: 'Semantic Scholar', about: 'Searched by words. Asked only with a key of yours.' },
} as const;

export type SourceId = keyof typeof sourceNames;

const ownPrograms: ReadonlySet<string> = new Set<SourceId>(['zotero', 'better-bibtex']);

/** True for a program of the user's on this machine: what it says of a work counts first, and may be edited at any time. */
export function isOwnProgram(id: string): boolean {
  return ownPrograms.has(id);
}

/** The name of a source for readers; `library` is the user's own. */
export function nameOfSource(id: string): string {
  if (id === 'library') return 'your library';
  return Object.hasOwn(sourceNames, id) ? sourceNames[id as SourceId].name : id;
}
