/** The books that the fault server's catalogues know, each as its facts. */
export interface Book {
  readonly isbn: string;
  /** The same of ten digits. */
  readonly isbn10: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly issued: string;
  readonly publisher: string;
  readonly place: string;
  /** The numbers of its work and edition in Open Library. */
  readonly openLibrary: { readonly work: string; readonly edition: string };
}

export const books: readonly Book[] = [
  {
    isbn: '9780199678112',
    isbn10: '0199678111',
    title: 'Superintelligence',
    subtitle: 'Paths, Dangers, Strategies',
    author: 'Nick Bostrom',
    issued: '2014-07-03',
    publisher: 'Oxford University Press',
    place: 'Oxford',
    openLibrary: { work: 'OL17033060W', edition: 'OL25594265M' },
  },
  {
    isbn: '9780525558613',
    isbn10: '0525558616',
    title: 'Human Compatible',
    subtitle: 'Artificial Intelligence and the Problem of Control',
    author: 'Stuart Russell',
    issued: '2019-10-08',
    publisher: 'Viking',
    place: 'New York',
    openLibrary: { work: 'OL20084482W', edition: 'OL27233460M' },
  },
];

/** The book with this ISBN, of 10 or 13 digits. */
export function bookOf(isbn: string): Book | undefined {
  return books.find((book) => book.isbn === isbn || book.isbn10 === isbn);
}
