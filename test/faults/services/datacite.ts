import { workOf, type Work } from '../works.ts';
import { json, type Respond } from './answers.ts';
import { plainCsl } from './doi-org.ts';

export const datacite: Respond = ({ path, query }) => {
  if (path === '/dois') return json({ data: listOf(query.get('ids') ?? ''), meta: {} });
  const work = known(path.replace(/^\/(?:dois|application\/csl)\//, ''));
  if (work === null) {
    const title = "The resource you are looking for doesn't exist.";
    return { ...json({ errors: [{ status: '404', title }] }), status: 404 };
  }
  if (path.startsWith('/application/')) return json(plainCsl(work), 'application/vnd.citationstyles.csl+json');
  return json({ data: entryOf(work) });
};

function listOf(ids: string): readonly object[] {
  return ids.split(',').flatMap((doi) => {
    const work = known(doi);
    return work === null ? [] : [entryOf(work)];
  });
}

function known(doi: string): Work | null {
  const work = workOf(doi);
  return work?.agency === 'DataCite' && work.missingAtDataCite !== true ? work : null;
}

function entryOf(work: Work): object {
  return { id: work.doi, type: 'dois', attributes: dataciteWork(work) };
}

function dataciteWork(work: Work): object {
  const citeproc = work.type === 'Dataset' ? 'dataset' : 'article-journal';
  return {
    doi: work.doi,
    creators: work.authors.map(([familyName, givenName]) => {
      return { name: `${familyName}, ${givenName}`, nameType: 'Personal', givenName, familyName, affiliation: [] };
    }),
    titles: [{ title: work.title }],
    publisher: work.publisher,
    container: {},
    publicationYear: Number(work.issued.slice(0, 4)),
    contributors: [],
    dates: [{ date: work.issued, dateType: 'Issued' }],
    types: { citeproc, resourceTypeGeneral: work.type },
    descriptions: [],
    version: work.arxiv === undefined ? null : String(work.arxiv.version),
    url: `https://example.org/${work.doi}`,
  };
}
