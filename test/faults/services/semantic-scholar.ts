import { workOf, works, type Work } from '../works.ts';
import { json, worksWith, type Respond } from './answers.ts';

export const semanticScholar: Respond = ({ path, query, body }) => {
  if (path === '/graph/v1/paper/search') {
    const data = worksWith(query.get('query') ?? '').map(paper);
    return json(data.length === 0 ? { total: 0, offset: 0 } : { total: data.length, offset: 0, data });
  }
  if (path === '/graph/v1/paper/batch') {
    const { ids } = JSON.parse(body) as { ids: readonly string[] };
    return json(ids.map(known).map((work) => (work === undefined ? null : paper(work))));
  }
  const work = known(path.replace('/graph/v1/paper/', ''));
  return work === undefined
    ? { ...json({ error: `Paper with id ${path} not found` }), status: 404 }
    : json(paper(work));
};

function known(id: string): Work | undefined {
  if (id.startsWith('ARXIV:')) return works.find(({ arxiv }) => arxiv?.id === id.slice(6));
  return workOf(id.replace(/^DOI:/, ''));
}

function paper({ doi, arxiv, title, authors, issued, container, volume, page, type }: Work): object {
  return {
    paperId: '9c7b8ca6e8c4ef2e5b6d8f5b2c3f4a1d0e9f8a7b',
    externalIds: { DOI: doi, ...(arxiv === undefined ? {} : { ArXiv: arxiv.id }), CorpusId: 251904264 },
    title,
    year: Number(issued.slice(0, 4)),
    venue: container ?? (arxiv === undefined ? '' : 'arXiv.org'),
    journal: container === undefined ? null : { name: container, volume, pages: page },
    publicationTypes: type === 'journal-article' ? ['JournalArticle'] : null,
    publicationDate: issued.length === 10 ? issued : null,
    abstract: null,
    citationCount: 7,
    openAccessPdf: { url: `https://example.org/${doi}.pdf`, status: 'HYBRID' },
    authors: authors.map(([family, given]) => ({ authorId: '1', name: `${given} ${family}` })),
  };
}
