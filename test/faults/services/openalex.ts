import { workOf, type Work } from '../works.ts';
import { json, page, worksWith, type Respond } from './answers.ts';

export const openalex: Respond = ({ path, query }) => {
  const fields = (query.get('select') ?? '').split(',');
  const shown = (work: Work): object => pick(openalexWork(work), fields);
  if (path === '/works') {
    const dois = (query.get('filter') ?? '').replace(/^doi:/, '').split('|');
    const search = query.get('search');
    const found = search === null ? dois.flatMap((doi) => workOf(doi) ?? []) : worksWith(search);
    return json({ meta: { count: found.length, page: 1 }, results: found.map(shown), group_by: [] });
  }
  const work = workOf(path.replace(/^\/works\/doi:/, ''));
  return work === undefined ? { status: 404, type: 'text/html', body: page('404 Not Found') } : json(shown(work));
};

function pick(work: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(work).filter(([field]) => fields.includes(field)));
}

function openalexWork(work: Work): object {
  const [first, last] = work.page?.split('-') ?? [];
  return {
    doi: `https://doi.org/${work.doi}`,
    title: work.title,
    type: work.type === 'Preprint' ? 'preprint' : 'article',
    language: 'en',
    publication_date: [work.issued, '01', '01'].join('-').slice(0, 10),
    ids: {
      doi: `https://doi.org/${work.doi}`,
      ...(work.pmid === undefined ? {} : { pmid: `https://pubmed.ncbi.nlm.nih.gov/${work.pmid}` }),
    },
    primary_location: { source: { display_name: work.container ?? work.publisher, type: 'journal' } },
    authorships: work.authors.map(([family, given]) => {
      return { author: { display_name: `${given} ${family}` }, raw_author_name: `${given} ${family}` };
    }),
    biblio: { volume: work.volume ?? null, issue: work.issue ?? null, first_page: first, last_page: last },
    open_access: { is_oa: work.freeCopy !== undefined, oa_url: work.freeCopy ?? null },
    is_retracted: work.retraction !== undefined,
    cited_by_count: 100,
    abstract_inverted_index: null,
  };
}
