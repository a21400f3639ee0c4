import { works, worksWithDoi, type Work } from '../works.ts';
import { dateParts, worksWith, type Respond } from './answers.ts';

/** What the user has: one article. */
const owned = works.filter(({ doi }) => doi === '10.1002/aaai.12064');

export const zotero: Respond = ({ path, query }) => {
  const type = 'text/plain';
  if (path !== '/api/users/0/items/top') return { status: 404, type, body: 'No endpoint found' };
  const text = query.get('q') ?? '';
  const found = query.get('qmode') === 'everything' ? worksWithDoi(text) : worksWith(text);
  const items = found.filter((work) => owned.includes(work)).map(csl);
  return { status: 200, type, body: JSON.stringify(items, null, '\t') };
};

function csl({ doi, title, authors, issued, container, volume, issue, page }: Work): object {
  return {
    id: 'http://zotero.org/users/local/Zq3mKD2u/items/WP9LGXRE',
    type: 'article-journal',
    'container-title': container,
    DOI: doi,
    issue,
    language: 'en',
    page,
    title,
    volume,
    author: authors.map(([family, given]) => ({ family, given })),
    issued: dateParts(issued),
  };
}
