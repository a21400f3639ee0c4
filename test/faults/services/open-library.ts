import { bookOf, books, type Book } from '../books.ts';
import { json, page, type Respond } from './answers.ts';

export const openLibrary: Respond = ({ path, query }) => {
  if (path === '/search.json') return json(found(query.get('q') ?? ''));
  if (path !== '/api/books') return { status: 404, type: 'text/html', body: page('Not Found') };
  const keys = (query.get('bibkeys') ?? '').split(',');
  const known = keys.flatMap((key) => {
    const book = bookOf(key.replace(/^ISBN:/, ''));
    return book === undefined ? [] : [[key, edition(book)] as const];
  });
  return json(Object.fromEntries(known));
};

function edition({
  isbn,
  isbn10,
  title,
  subtitle,
  author,
  issued,
  publisher,
  place,
  openLibrary: numbers,
}: Book): object {
  return {
    url: `https://openlibrary.org/books/${numbers.edition}/${title}`,
    key: `/books/${numbers.edition}`,
    title,
    subtitle,
    authors: [{ url: 'https://openlibrary.org/authors/OL1A', name: author }],
    identifiers: { isbn_10: [isbn10], isbn_13: [isbn], openlibrary: [numbers.edition] },
    publishers: [{ name: publisher }],
    publish_places: [{ name: place }],
    publish_date: issued.slice(0, 4),
  };
}

function found(words: string): object {
  const wanted = words.toLowerCase().split(' ');
  const docs = books
    .filter(({ title, author }) => wanted.every((word) => `${title} ${author}`.toLowerCase().includes(word)))
    .map(({ title, subtitle, author, issued, publisher, isbn, openLibrary: { work, edition: number } }) => {
      const year = issued.slice(0, 4);
      const first = { key: `/books/${number}`, title, isbn: [isbn], publisher: [publisher], publish_date: [year] };
      const editions = { numFound: 1, start: 0, docs: [first] };
      return {
        key: `/works/${work}`,
        title,
        subtitle,
        author_name: [author],
        first_publish_year: Number(year),
        editions,
      };
    });
  return { numFound: docs.length, start: 0, docs };
}
