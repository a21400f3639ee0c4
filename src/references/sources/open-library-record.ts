import { defined, objectsOf, textOf, type JsonObject } from './answer.ts';
import { isbnsIn } from './isbns.ts';
import { writtenDate } from './written-date.ts';
import { wholeName } from './whole-name.ts';

/** An edition as Open Library describes it to who asks for its ISBN, as a CSL record. */
export function openLibraryBook(book: JsonObject, isbn: string): JsonObject {
  return defined({
    type: 'book',
    title: wholeTitle(book),
    author: objectsOf(book.authors).map(({ name }) => wholeName(textOf(name) ?? '')),
    issued: writtenDate(textOf(book.publish_date)),
    publisher: textOf(objectsOf(book.publishers)[0]?.name),
    'publisher-place': textOf(objectsOf(book.publish_places)[0]?.name),
    edition: textOf(book.edition_name),
    ISBN: isbn,
  });
}

/**
 * A work that its search found, as a CSL record. Publisher and ISBN differ from edition to edition: they are taken of one
 * that came out when the work did, if it has any such.
 */
export function openLibraryFind(work: JsonObject): JsonObject {
  const year = textOf(work.first_publish_year);
  const editions = objectsOf(objectsOf(work.editions)[0]?.docs);
  const first = editions.find((edition) => year !== undefined && textOf(edition.publish_date)?.includes(year));
  const key = textOf(work.key) ?? '';
  return defined({
    type: 'book',
    title: wholeTitle(work),
    author: namesIn(work.author_name),
    issued: writtenDate(year),
    publisher: textOf(first?.publisher),
    ISBN: isbnsIn(first?.isbn)[0],
    URL: /^\/works\/OL\d{1,12}W$/.test(key) ? `https://openlibrary.org${key}` : undefined,
  });
}

function wholeTitle({ title, subtitle }: JsonObject): string | undefined {
  const [main, more] = [textOf(title), textOf(subtitle)];
  return main === undefined || more === undefined ? main : `${main}: ${more}`;
}

function namesIn(list: unknown): readonly JsonObject[] {
  return [list].flat().flatMap((name) => (typeof name === 'string' ? [wholeName(name)] : []));
}
