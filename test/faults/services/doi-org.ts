import { workOf, works, type Work } from '../works.ts';
import { dateParts, json, page, type Respond } from './answers.ts';

const cslJson = 'application/vnd.citationstyles.csl+json';

export const doiOrg: Respond = ({ path, base }) => {
  const doi = path.slice(1);
  if (doi.startsWith('ra/')) return json([registration(doi.slice(3))]);
  const work = workOf(doi);
  if (work === undefined) return { status: 404, type: 'text/html;charset=utf-8', body: page('Error: DOI Not Found') };
  if (work.agency === 'mEDRA') return json(plainCsl(work), cslJson);
  const way = work.agency === 'Crossref' ? 'crossref/v1/works/$/transform' : 'datacite/application/csl/$';
  const location = `${base}/${way.replace('$', encodeURIComponent(work.doi))}`;
  return { status: 302, type: 'text/html;charset=utf-8', body: page('Handle Redirect'), location };
};

function registration(prefix: string): object {
  const work = works.find(({ doi }) => doi.startsWith(`${prefix}/`));
  return work === undefined ? { DOI: prefix, status: 'DOI does not exist' } : { DOI: prefix, RA: work.agency };
}

export function plainCsl(work: Work): object {
  return {
    type: work.type === 'Dataset' ? 'dataset' : 'article-journal',
    id: `https://doi.org/${work.doi}`,
    author: work.authors.map(([family, given]) => ({ family, given })),
    issued: dateParts(work.issued),
    DOI: work.doi.toUpperCase(),
    publisher: work.publisher,
    title: work.title,
    'container-title': work.container,
    page: work.page,
  };
}
