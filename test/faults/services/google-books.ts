import { bookOf, type Book } from '../books.ts';
import { json, type Respond } from './answers.ts';

export const googleBooks: Respond = ({ query }) => {
  const book = bookOf((query.get('q') ?? '').replace(/^isbn:/, ''));
  const kind = 'books#volumes';
  return json(book === undefined ? { kind, totalItems: 0 } : { kind, totalItems: 1, items: [volume(book)] });
};

function volume({ isbn, isbn10, title, subtitle, author, issued, publisher }: Book): object {
  const volumeInfo = {
    title,
    subtitle,
    authors: [author],
    publisher,
    publishedDate: issued,
    industryIdentifiers: [
      { type: 'ISBN_10', identifier: isbn10 },
      { type: 'ISBN_13', identifier: isbn },
    ],
    printType: 'BOOK',
    language: 'en',
  };
  return { kind: 'books#volume', id: 'C-_8AwAAQBAJ', volumeInfo };
}
