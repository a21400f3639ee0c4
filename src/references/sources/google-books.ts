import { badAnswer, defined, isObject, jsonOf, objectsOf, textOf, type JsonObject } from './answer.ts';
import { isbnsIn } from './isbns.ts';
import { titledItem } from './record.ts';
import type { Source } from './source.ts';
import { writtenDate } from './written-date.ts';
import { wholeName } from './whole-name.ts';

const title = 'Google Books';

/**
 * Google's catalogue of books. Who asks without a key shares a daily quota with all others; it answers 429 or 403 when
 * that is used up.
 *
 * @see https://developers.google.com/books/docs/v1/reference/volumes/list
 */
export const googleBooks: Source = {
  id: 'google-books',
  title,
  url: 'https://www.googleapis.com',
  answersFor: ['isbn'],
  decides: false,
  needs: 'nothing',
  limits: () => ({ requests: 1, perMs: 1000, concurrent: 1 }),

  async lookup({ value: isbn }, { ask }) {
    const answer = jsonOf(await ask(`/books/v1/volumes?q=isbn:${isbn}`, 'application/json'), title);
    if (!isObject(answer) || typeof answer.totalItems !== 'number') throw badAnswer(title, 'it sent no list of books');
    // For an ISBN that it does not know it may send books that only resemble it.
    const books = objectsOf(answer.items).flatMap(({ volumeInfo }) => objectsOf(volumeInfo));
    const book = books.find((one) => isbnsOf(one).includes(isbn));
    return book === undefined ? null : { item: titledItem(googleRecord(book, isbn), isbn, title) };
  },
};

function isbnsOf(book: JsonObject): readonly string[] {
  return objectsOf(book.industryIdentifiers).flatMap(({ identifier }) => isbnsIn(identifier));
}

/** A volume as Google Books describes it (`volumeInfo`), as a CSL record. */
function googleRecord(book: JsonObject, isbn: string): JsonObject {
  const [main, more] = [textOf(book.title), textOf(book.subtitle)];
  const authors = [book.authors].flat().filter((name) => typeof name === 'string');
  return defined({
    type: 'book',
    title: main === undefined || more === undefined ? main : `${main}: ${more}`,
    author: authors.map(wholeName),
    issued: writtenDate(textOf(book.publishedDate)),
    publisher: textOf(book.publisher),
    language: textOf(book.language),
    ISBN: isbn,
  });
}
