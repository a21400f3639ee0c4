import { bookOf, type Book } from '../books.ts';
import { workOf, works, type Work } from '../works.ts';
import { json, type Answer, type Respond } from './answers.ts';

/** Pages whose translator knows one work, and one with a list of works. */
const pages: Readonly<Record<string, string>> = {
  'https://ojs.aaai.org/aimagazine/index.php/aimagazine/article/view/15084': '10.1002/aaai.12064',
};
const list = 'https://ojs.aaai.org/aimagazine/index.php/aimagazine/issue/view/261';

export const translationServer: Respond = ({ path, body }) => {
  if (path === '/web') return web(body);
  const book = path === '/search' ? bookOf(body.replaceAll(/ISBN|[ -]/g, '')) : undefined;
  return book === undefined ? plain(501, 'No items returned from any translator') : json([zoteroBook(book)]);
};

function web(address: string): Answer {
  if (address === list) {
    const items = Object.fromEntries(works.slice(0, 2).map(({ title }, index) => [String(index), title]));
    return { ...json({ url: address, session: 'k3WsFiSbqVPYEYp', items }), status: 300 };
  }
  const work = workOf(pages[address] ?? '');
  return work === undefined ? plain(400, 'Remote page not found') : json([zoteroItem(work)]);
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function zoteroItem(work: Work): object {
  return {
    key: 'ABCD2345',
    version: 0,
    itemType: work.type === 'proceedings-article' ? 'conferencePaper' : 'journalArticle',
    title: work.title,
    creators: work.authors.map(([lastName, firstName]) => ({ firstName, lastName, creatorType: 'author' })),
    publicationTitle: work.container,
    volume: work.volume,
    issue: work.issue,
    pages: work.page,
    date: work.issued,
    DOI: work.doi,
    url: `https://doi.org/${work.doi}`,
    accessDate: '2026-01-01T00:00:00Z',
    tags: [],
    libraryCatalog: 'DOI.org (Crossref)',
  };
}

function zoteroBook({ isbn, title, subtitle, author, issued, publisher, place }: Book): object {
  const [firstName, lastName] = author.split(' ');
  return {
    key: 'ABCD2346',
    version: 0,
    itemType: 'book',
    title: `${title}: ${subtitle}`,
    creators: [{ firstName, lastName, creatorType: 'author' }],
    publisher,
    place,
    date: issued,
    ISBN: isbn,
    tags: [],
    libraryCatalog: 'Library of Congress ISBN',
  };
}
