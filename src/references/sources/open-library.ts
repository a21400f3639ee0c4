import type { IdentifierName } from '../../article/article.ts';
import { LookupFailure } from '../network/failure.ts';
import type { Query } from '../query.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf } from './answer.ts';
import { openLibraryBook, openLibraryFind } from './open-library-record.ts';
import { isbnsIn } from './isbns.ts';
import { listed } from './listed.ts';
import { queryOf } from './parameters.ts';
import { titledItem } from './record.ts';
import { searchWords } from './search-words.ts';
import type { Described, Listed, Source, SourceContext } from './source.ts';

const title = 'Open Library';
const json = 'application/json';
const searchedFields = 'key,title,subtitle,author_name,first_publish_year,editions,editions.*';

/**
 * The Internet Archive's catalogue of books. A book that it does not know may well exist.
 *
 * @see https://openlibrary.org/dev/docs/api/books
 * @see https://openlibrary.org/dev/docs/api/search
 */
export const openLibrary: Source = {
  id: 'open-library',
  title,
  url: 'https://openlibrary.org',
  answersFor: ['isbn'],
  decides: false,
  needs: 'nothing',
  limits: () => ({ requests: 1, perMs: 1000, concurrent: 1 }),

  async lookup(identifier, context) {
    const [described = null] = await booksOf([identifier], context);
    if (described instanceof LookupFailure) throw described;
    return described;
  },

  batch: { size: 30, takes: () => true, lookup: booksOf },

  async search(query, rows, { ask }) {
    const parameters = { q: wordsOf(query), limit: String(rows), fields: searchedFields };
    const answer = jsonOf(await ask(`/search.json${queryOf(parameters)}`, json), title);
    const docs = isObject(answer) ? answer.docs : undefined;
    if (!Array.isArray(docs)) throw badAnswer(title, 'it sent no list of books');
    return objectsOf(docs).flatMap((doc) => {
      const name = textOf(doc.key);
      if (name === undefined || textOf(doc.title) === undefined) return [];
      return [{ item: titledItem(openLibraryFind(doc), name, title) }];
    });
  },
};

async function booksOf(identifiers: readonly IdentifierName[], { ask }: SourceContext): Promise<readonly Listed[]> {
  const path = `/api/books?bibkeys=${identifiers.map(keyOf).map(encodeURIComponent).join(',')}&jscmd=data&format=json`;
  const answer = jsonOf(await ask(path, json), title);
  if (!isObject(answer)) throw badAnswer(title, 'it sent no list of books');
  return listed(identifiers, Object.entries(answer), {
    title,
    keyOf,
    keysOf: ([key]) => [key],
    describe: ([, book], { value }) => describe(book, value),
  });
}

function keyOf({ value }: IdentifierName): string {
  return `ISBN:${value}`;
}

function describe(book: unknown, isbn: string): Described {
  if (!isObject(book)) throw badAnswer(title, 'it sent no book');
  const { isbn_13: long, isbn_10: short } = objectsOf(book.identifiers)[0] ?? {};
  const named = [...isbnsIn(long), ...isbnsIn(short)];
  if (named.length > 0 && !named.includes(isbn)) {
    throw badAnswer(title, `it sent the record of ISBN ${named[0] ?? ''} instead`);
  }
  return { item: titledItem(openLibraryBook(book, isbn), isbn, title) };
}

/** Its search wants every word: of a title those up to its colon, and who wrote it. */
function wordsOf({ words, title: named, authors = [] }: Query): string {
  const main = named === undefined ? words : `${named.split(':', 1)[0] ?? ''} ${authors[0] ?? ''}`;
  return searchWords({ words: main }).join(' ');
}
