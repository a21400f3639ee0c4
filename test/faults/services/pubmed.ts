import { works, type Work } from '../works.ts';
import { dateParts, json, page, type Respond } from './answers.ts';

export const pubmed: Respond = ({ path, query }) => {
  const id = query.get('id') ?? '';
  const work = works.find(({ pmid, pmcid }) => (path.endsWith('/pmc/') ? pmcid === `PMC${id}` : pmid === id));
  return work === undefined ? { status: 404, type: 'text/html', body: page('404') } : json(csl(work));
};

function csl(work: Work): object {
  return {
    source: 'PubMed',
    accessed: { 'date-parts': [[2026, 1, 1]] },
    id: `pmid:${work.pmid}`,
    title: work.title,
    author: work.authors.map(([family, given]) => ({ family, given })),
    'container-title-short': work.container,
    'container-title': work.container,
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    issued: dateParts(work.issued),
    PMID: work.pmid,
    PMCID: work.pmcid,
    DOI: work.doi,
    type: 'article-journal',
  };
}
