import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { googleBooks } from '../../../src/references/sources/google-books.ts';
import { isbnsIn } from '../../../src/references/sources/isbns.ts';
import { openLibrary } from '../../../src/references/sources/open-library.ts';
import { ask, orFailure } from './ask-source.ts';

const isbn = '9780199678112';
const byIsbn: IdentifierName = { kind: 'isbn', value: isbn };
const other: IdentifierName = { kind: 'isbn', value: '9780525558613' };

describe('A book of Open Library', () => {
  const lookup = (book: object) =>
    ask(openLibrary, { [`ISBN:${isbn}`]: { title: 'Superintelligence', ...book } }).lookup(byIsbn);

  it('has title and subtitle, authors, date, publisher and place', async () => {
    const book = {
      subtitle: 'paths, dangers, strategies',
      authors: [{ name: 'Nick Bostrom' }],
      publishers: [{ name: 'Oxford University Press' }],
      publish_places: [{ name: 'Oxford' }],
      publish_date: 'July 3, 2014',
    };
    expect((await lookup(book))?.item).toEqual({
      id: 'bostrom2014superintelligence',
      type: 'book',
      title: 'Superintelligence: paths, dangers, strategies',
      author: [{ family: 'Bostrom', given: 'Nick' }],
      issued: { 'date-parts': [[2014, 7, 3]] },
      publisher: 'Oxford University Press',
      'publisher-place': 'Oxford',
      ISBN: isbn,
    });
  });

  it.each([{ isbn_13: ['978-0-19-967811-2'] }, { isbn_10: ['0199678111'] }, { goodreads: ['20527133'] }])(
    'is the one that was asked for where it is called %j',
    async (identifiers: object) => {
      expect(await lookup({ identifiers })).not.toBeNull();
    },
  );

  it('is refused when it is another, and unknown when nothing is sent', async () => {
    await expect(lookup({ identifiers: { isbn_13: [other.value] } })).rejects.toThrow(
      'the record of ISBN 9780525558613',
    );
    await expect(ask(openLibrary, { 'ISBN:1': {} }).lookup(byIsbn)).rejects.toThrow('which was not asked for');
    expect(await ask(openLibrary, {}).lookup(byIsbn)).toBeNull();
  });

  it('is asked for together with others, in their order', async () => {
    const asked = ask(openLibrary, { [`ISBN:${isbn}`]: { title: 'Superintelligence' } });
    const [first, second] = await asked.batch(other, byIsbn);
    expect([first, second]).toMatchObject([null, { item: { title: 'Superintelligence' } }]);
    expect(asked.paths).toEqual(['/api/books?bibkeys=ISBN:9780525558613,ISBN:9780199678112&jscmd=data&format=json']);
  });
});

describe('A search of Open Library', () => {
  const doc = {
    key: '/works/OL17033060W',
    title: 'Superintelligence',
    author_name: ['Nick Bostrom'],
    first_publish_year: 2014,
  };
  const edition = { isbn: [isbn], publisher: ['Oxford University Press'], publish_date: ['2014'] };
  const search = (editions: object) => ask(openLibrary, { docs: [{ ...doc, editions: { docs: [editions] } }] });

  it('asks for the title up to its colon and the first author, without signs', async () => {
    const asked = search({});
    await asked.search({ words: '', title: 'Superintelligence: Paths, Dangers', authors: ['Bostrom', 'X'] });
    expect(asked.paths[0]).toContain('?q=superintelligence bostrom&limit=5&');
  });

  it('takes publisher and ISBN of an edition from the year of the work, and of no other', async () => {
    const [found] = await search(edition).search({ words: 'x' });
    expect(found?.item).toMatchObject({
      publisher: 'Oxford University Press',
      ISBN: isbn,
      URL: 'https://openlibrary.org/works/OL17033060W',
    });
    const [reprinted] = await search({ ...edition, publish_date: ['2016'] }).search({ words: 'x' });
    expect(reprinted?.item).toMatchObject({ issued: { 'date-parts': [[2014]] } });
    expect(reprinted?.item).not.toHaveProperty('ISBN');
  });
});

describe('A book of Google Books', () => {
  const volume = (identifier: string) => ({
    volumeInfo: { title: 'Superintelligence', authors: ['Nick Bostrom'], industryIdentifiers: [{ identifier }] },
  });
  const lookup = (...items: object[]) => ask(googleBooks, { totalItems: items.length, items }).lookup(byIsbn);

  it('is the one that names the ISBN, in either form, wherever it stands in the list', async () => {
    const described = await lookup(volume(other.value), volume('0199678111'));
    expect(described?.item).toMatchObject({ ISBN: isbn, author: [{ family: 'Bostrom', given: 'Nick' }] });
  });

  it('is unknown when there are only such as resemble it', async () => {
    expect(await lookup(volume(other.value))).toBeNull();
    expect(await ask(googleBooks, { totalItems: 0 }).lookup(byIsbn)).toBeNull();
    await expect(ask(googleBooks, { error: {} }).lookup(byIsbn)).rejects.toThrow('it sent no list of books');
  });
});

describe('ISBNs', () => {
  it('are read from texts and lists, and brought to 13 digits', () => {
    expect(isbnsIn('0-19-967811-1 978-0-525-55861-3')).toEqual([isbn, other.value]);
    expect(isbnsIn(['0199678111', 7, null, '0199678112', 'x'])).toEqual([isbn]);
  });
});

describe('Whatever JSON a catalogue sends', () => {
  const bodies = fc.oneof(
    fc.jsonValue(),
    fc.jsonValue().map((book) => ({ [`ISBN:${isbn}`]: book })),
    fc
      .dictionary(fc.constantFrom('title', 'authors', 'identifiers', 'publish_date', 'publishers'), fc.jsonValue())
      .map((book) => ({ [`ISBN:${isbn}`]: book, docs: [{ key: 'k', ...book }] })),
    fc.dictionary(fc.constantFrom('title', 'authors', 'publishedDate', 'language'), fc.jsonValue()).map((info) => {
      const volumeInfo = { ...info, industryIdentifiers: [{ identifier: isbn }] };
      return { totalItems: 1, items: [{ volumeInfo }] };
    }),
  );

  it.each([openLibrary, googleBooks])(
    '$title’s source makes a titled item of it or names the fault',
    async (source) => {
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          const described = await orFailure(ask(source, body).lookup(byIsbn));
          if (described !== null)
            expect(described.item).toMatchObject({ ISBN: isbn, title: expect.stringMatching(/\S/) as unknown });
          for (const { item } of (await orFailure(ask(source, body).search({ words: 'x' }))) ?? []) {
            expect(item.title).toMatch(/\S/);
          }
        }),
      );
    },
  );
});
