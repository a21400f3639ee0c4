import { describe, expect, it } from 'vitest';
import { clusterWorks, type WorkRecord } from '../../src/references/cluster.ts';
import type { Facts } from '../../src/references/facts.ts';
import type { Item } from '../../src/references/item.ts';

const title = 'Optimal Policies Tend to Seek Power';

function record(id: string, fields: Partial<Item> & { readonly year?: number }, facts: Facts = {}): WorkRecord {
  const { year, ...rest } = fields;
  const issued = year === undefined ? {} : { issued: { 'date-parts': [[year]] } };
  const item: Item = { id, type: 'article-journal', title, author: [{ family: 'Turner' }], ...issued, ...rest };
  return { item, facts, source: id.startsWith('library') ? 'library' : 'crossref' };
}

function ids(records: readonly WorkRecord[]): readonly (readonly string[])[] {
  return clusterWorks(records).map((work) => work.map(({ item }) => item.id));
}

const preprint = record(
  'preprint',
  { type: 'article', DOI: '10.48550/arXiv.1912.01683', year: 2019 },
  { isPreprint: true },
);
const published = record('published', { type: 'paper-conference', year: 2021 });

describe('clusterWorks', () => {
  it('joins a preprint and its publication within two years, the published first', () => {
    expect(ids([preprint, published])).toEqual([['published', 'preprint']]);
    expect(ids([preprint, record('reprint', { year: 2024 })])).toEqual([['preprint'], ['reprint']]);
  });

  it('joins what has an identifier in common, however it is written', () => {
    const other = record('other', { title: 'On optimal policies', number: 'arXiv:1912.01683', year: 2010 });
    expect(ids([preprint, other])).toEqual([['other', 'preprint']]);
  });

  it('joins a preprint to the published version that it names', () => {
    const early = record(
      'early',
      { title: 'Optimal farsighted agents', type: 'article' },
      { isPreprint: true, publishedAs: '10.1000/182' },
    );
    expect(ids([early, record('late', { DOI: '10.1000/182' })])).toEqual([['late', 'early']]);
  });

  it('takes versions of one DOI for one work', () => {
    const versions = ['v1', 'v2', 'v5'].map((version) =>
      record(version, {
        title: `A guide ${version}`,
        type: 'article',
        DOI: `10.17504/protocols.io.dm6gpdwmdgzp/${version}`,
      }),
    );
    expect(ids(versions)).toEqual([['v1', 'v2', 'v5']]);
  });

  it('keeps the library’s entry as the one to cite', () => {
    const own = record('library', { type: 'article', year: 2019 });
    expect(ids([published, preprint, own])).toEqual([['library', 'published', 'preprint']]);
  });

  it('joins records that list the authors in another order, but no work of another author', () => {
    const reversed = record('reversed', { author: [{ family: 'Smith' }, { family: 'Turner' }], year: 2021 });
    const another = record('another', { author: [{ family: 'Nobody' }], year: 2021 });
    expect(ids([published, reversed, another])).toEqual([['published', 'reversed'], ['another']]);
  });

  it('does not take chapters of one book, or pages of one address, for one work', () => {
    const chapters = ['One', 'Two'].map((name) =>
      record(name, { title: name, type: 'chapter', ISBN: '9780199678112' }),
    );
    expect(ids(chapters)).toEqual([['One'], ['Two']]);
    const pages = ['Three', 'Four'].map((name) => record(name, { title: name, URL: 'https://example.org/' }));
    expect(ids(pages)).toEqual([['Three'], ['Four']]);
  });

  it('puts reviews and parts behind all versions', () => {
    const review = record('review', { type: 'review', year: 2021 });
    const posted = record('posted', { type: 'article', year: 2021 });
    expect(ids([review, posted, preprint, published])).toEqual([['published', 'preprint', 'posted', 'review']]);
  });
});
