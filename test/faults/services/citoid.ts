import { bookOf, type Book } from '../books.ts';
import { workOf, type Work } from '../works.ts';
import { json, type Respond } from './answers.ts';

const pages: Readonly<Record<string, string>> = {
  'https://onlinelibrary.wiley.com/doi/full/10.1002/aaai.12064': '10.1002/aaai.12064',
};

export const citoid: Respond = ({ path }) => {
  const asked = path.replace('/data/citation/mediawiki/', '');
  const book = bookOf(asked.replaceAll('-', ''));
  if (book !== undefined) return json([bookCitation(book)]);
  const work = workOf(pages[asked] ?? '');
  if (work !== undefined) return json([citation(work)]);
  const what = asked.startsWith('http') ? `Unable to load URL ${asked}` : `Unable to resolve DOI ${asked}`;
  return { ...json({ Error: what }), status: 404 };
};

function citation(work: Work): object {
  return {
    itemType: 'journalArticle',
    title: work.title,
    author: work.authors.map(([family, given]) => [given, family]),
    publicationTitle: work.container,
    volume: work.volume,
    issue: work.issue,
    pages: work.page,
    date: work.issued,
    ISSN: ['0738-4602', '2371-9621'],
    DOI: work.doi,
    url: `https://doi.org/${work.doi}`,
    accessDate: '2026-01-01',
    source: ['Crossref'],
  };
}

function bookCitation({ isbn, title, subtitle, author, issued, publisher, place }: Book): object {
  return {
    itemType: 'book',
    title: `${title}: ${subtitle}`,
    author: [author.split(' ')],
    publisher,
    place,
    date: issued,
    ISBN: [isbn],
    source: ['WorldCat'],
  };
}
