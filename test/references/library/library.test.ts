import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/references/item.ts';
import { createLibrary } from '../../../src/references/library/library.ts';

const items: readonly Item[] = [
  {
    id: 'bostrom2014',
    type: 'book',
    title: 'Superintelligence: Paths, Dangers, Strategies',
    author: [{ family: 'Bostrom', given: 'Nick' }],
    issued: { 'date-parts': [[2014]] },
    ISBN: '9780199678112',
  },
  {
    id: 'turner2021',
    type: 'article',
    title: 'Optimal Policies Tend to Seek Power',
    author: [{ family: 'Turner', given: 'Alexander' }],
    issued: { 'date-parts': [[2021]] },
    number: 'arXiv:1912.01683',
  },
  { id: 'benoit', type: 'article', title: 'Über Benoît’s Bostrom', issued: { 'date-parts': [[1999]] } },
  { id: 'power', type: 'book', title: 'Power', author: [{ family: 'Optimal' }] },
];
const library = createLibrary(items.map((item) => ({ item, file: '/refs.json' })));

function ids(entries: readonly { readonly item: Item }[]): readonly string[] {
  return entries.map(({ item }) => item.id);
}

describe('createLibrary', () => {
  it('finds an item by its id, and nothing by a name of the prototype', () => {
    expect(library.byId('turner2021')?.item).toBe(items[1]);
    expect(library.byId('constructor')).toBeNull();
  });

  it('finds an item by an identifier that stands for the one it carries', () => {
    const doi = { kind: 'doi', value: '10.48550/arxiv.1912.01683' } as const;
    expect(library.byIdentifier(doi)?.item.id).toBe('turner2021');
    expect(library.byIdentifier({ kind: 'isbn', value: '9780199678112' })?.item.id).toBe('bostrom2014');
    expect(library.byIdentifier({ kind: 'pmid', value: '1' })).toBeNull();
  });

  it('takes the first of two entries with one id or identifier', () => {
    const second = { ...items[1], title: 'Another' } as Item;
    const both = createLibrary([...library.entries, { item: second, file: '/b.json' }]);
    expect(both.byId('turner2021')?.file).toBe('/refs.json');
    expect(both.byIdentifier({ kind: 'arxiv', value: '1912.01683' })?.file).toBe('/refs.json');
    expect(ids(both.search('another', 5))).toEqual([]);
    expect(ids(both.search('turner', 5))).toEqual(['turner2021']);
  });
});

describe('search', () => {
  it('finds by the beginnings of words in author, year, title and id, accents aside', () => {
    expect(ids(library.search('turn 2021', 5))).toEqual(['turner2021']);
    expect(ids(library.search('benoits UBER', 5))).toEqual(['benoit']);
    expect(ids(library.search('seek nothing', 5))).toEqual([]);
  });

  it('puts a title that begins with the query first, then authors, then other words', () => {
    expect(ids(library.search('optimal', 5))).toEqual(['turner2021', 'power']);
    expect(ids(library.search('bostrom', 5))).toEqual(['bostrom2014', 'benoit']);
  });

  it('gives no more than asked for, and everything in order for an empty query', () => {
    expect(ids(library.search('bostrom', 1))).toEqual(['bostrom2014']);
    expect(ids(library.search(' ', 10))).toEqual(items.map(({ id }) => id));
  });
});

describe('titlesIn', () => {
  it('finds whole titles whatever their case and punctuation, the longest first', () => {
    const text = 'As “optimal policies tend to seek power” and *Superintelligence: paths, dangers, strategies* say';
    expect(ids(library.titlesIn(text))).toEqual(['bostrom2014', 'turner2021']);
  });

  it('does not take half a title, or a title too short to mean one', () => {
    expect(library.titlesIn('Optimal policies tend to be seen. Power is a word.')).toEqual([]);
  });
});

describe('nearest', () => {
  it('finds what shares words with a sentence, the rarest first', () => {
    const sentence = 'That optimal policies seek power is no more than what Bostrom said of superintelligence.';
    expect(ids(library.nearest(sentence, 2))).toEqual(['turner2021', 'bostrom2014']);
    expect(ids(library.nearest('Tulips rose in Haarlem.', 5))).toEqual([]);
  });
});
