import { workOf, type Retraction, type Work } from '../works.ts';
import { dateParts, json, worksWith, type Respond } from './answers.ts';

const cslJson = 'application/vnd.citationstyles.csl+json';

export const crossref: Respond = ({ path, query }) => {
  if (path === '/works') return json({ status: 'ok', 'message-type': 'work-list', message: listOf(query) });
  const work = workOf(path.replace(/^\/(?:v1\/)?works\/|\/transform$/g, ''));
  if (work?.agency !== 'Crossref') {
    return { status: 404, type: 'text/plain;charset=utf-8', body: 'Resource not found.' };
  }
  if (path.endsWith('/transform')) return json(crossrefCsl(work), cslJson);
  return json({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: crossrefWork(work) });
};

function listOf(query: URLSearchParams): object {
  const dois = [...(query.get('filter') ?? '').matchAll(/doi:([^,]+)/g)].map(([, doi = '']) => doi);
  const found =
    dois.length > 0 ? dois.flatMap((doi) => workOf(doi) ?? []) : worksWith(query.get('query.bibliographic') ?? '');
  const items = found.filter(({ agency }) => agency === 'Crossref').map(crossrefWork);
  return { 'total-results': items.length, items, 'items-per-page': Number(query.get('rows') ?? 20) };
}

function people(work: Work): readonly object[] {
  return work.authors.map(([family, given], index) => {
    return { given, family, sequence: index === 0 ? 'first' : 'additional', affiliation: [] };
  });
}

function crossrefWork(work: Work): object {
  const { doi, type, title, container, volume, issue, page: pages, publisher, issued, retraction } = work;
  return {
    publisher,
    issue,
    'short-container-title': [],
    'published-print': dateParts(issued),
    DOI: doi,
    type,
    page: pages,
    source: 'Crossref',
    title: [title],
    prefix: doi.split('/')[0],
    volume,
    author: people(work),
    'container-title': container === undefined ? [] : [container],
    issued: dateParts(issued),
    URL: `https://doi.org/${doi}`,
    ...(retraction === undefined ? {} : { 'updated-by': [noticeOf(retraction)] }),
  };
}

function noticeOf({ doi, date }: Retraction): object {
  return { DOI: doi, type: 'retraction', label: 'Retraction', source: 'publisher', updated: dateParts(date) };
}

/** As Crossref answers for doi.org: texts instead of lists. */
function crossrefCsl(work: Work): object {
  return { ...crossrefWork(work), title: work.title, 'container-title': work.container };
}
