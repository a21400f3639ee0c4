import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanItem } from '../../src/references/item.ts';

function clean(fields: object) {
  return cleanItem({ id: 'x', title: 'A title', ...fields });
}

describe('cleanItem', () => {
  it('takes a record of Crossref, with its lists, its own type names, its subtitle and its empty dates', () => {
    const record = {
      type: 'journal-article',
      title: ['Attention &amp; <i>memory</i>'],
      subtitle: ['A review'],
      'container-title': ['Journal of Examples'],
      'short-container-title': ['J. Ex.'],
      author: [
        { given: 'Ada', family: 'Lovelace', sequence: 'first', affiliation: [{ name: 'Home' }] },
        { name: 'The Analytical Society', sequence: 'additional' },
      ],
      issued: { 'date-parts': [[null]] },
      'published-online': { 'date-parts': [[2020, 2, 31]] },
      DOI: '10.1000/ABC',
      ISSN: ['1234-567X'],
      'reference-count': 3,
      references: [{ key: 'a' }],
    };
    expect(cleanItem(record)).toEqual({
      id: '10.1000/ABC',
      type: 'article-journal',
      title: 'Attention & memory: A review',
      'container-title': 'Journal of Examples',
      'container-title-short': 'J. Ex.',
      author: [{ family: 'Lovelace', given: 'Ada' }, { literal: 'The Analytical Society' }],
      issued: { 'date-parts': [[2020, 2]] },
      DOI: '10.1000/ABC',
      ISSN: '1234-567X',
    });
  });

  it.each([
    ['Effects of CO<sub>2</sub> on <jats:italic>E. coli</jats:italic>', 'Effects of CO₂ on E. coli'],
    ['Q&amp;amp;A, &#8220;quoted&#x201D; &eacute;', 'Q&A, “quoted” é'],
    ['if a<b and c>d then &lt;i&gt;x&lt;/i&gt;', 'if a<b and c>d then x'],
    ['one\u0000 \u202Etwo\u2066 three\r\n\tfour', 'one two three four'],
    ['<span class="nocase">iPad</span><br/>use', 'iPad use'],
    ['&nosuchname; &#0; &#99999999;', '&nosuchname; &#99999999;'],
  ])('makes plain text of %j', (raw, plain) => {
    expect(clean({ title: raw })?.title).toBe(plain);
  });

  it('cuts a title of 94 KB of tags to its cap', () => {
    const item = clean({ title: `Start${'<i>'.repeat(32_000)}`, note: 'x'.repeat(5000), abstract: 'y'.repeat(30_000) });
    expect(item?.title).toBe('Start');
    expect(item?.note).toHaveLength(4096);
    expect(item?.abstract).toHaveLength(20_480);
    expect(clean({ title: '😀'.repeat(2000) })?.title).toBe(`${'😀'.repeat(1023)}…`);
  });

  it('keeps a string author instead of losing it', () => {
    expect(clean({ author: 'Turing, Alan; Church, Alonzo' })?.author).toEqual([
      { family: 'Turing', given: 'Alan' },
      { family: 'Church', given: 'Alonzo' },
    ]);
    expect(clean({ author: ['Alan Turing', '', 7, null] })?.author).toEqual([{ literal: 'Alan Turing' }]);
  });

  it('keeps at most 1,000 names', () => {
    expect(clean({ author: Array.from({ length: 3000 }, () => ({ family: 'A' })) })?.author).toHaveLength(1000);
  });

  it.each([
    [{ 'date-parts': [['2021', '13', '1']] }, { 'date-parts': [[2021]] }],
    [{ 'date-parts': [[2021, 2, 29]] }, { 'date-parts': [[2021, 2]] }],
    [{ 'date-parts': [[2020], [2021]] }, { 'date-parts': [[2020], [2021]] }],
    [{ raw: '2021-05-03' }, { 'date-parts': [[2021, 5, 3]] }],
    ['Spring 2020', { literal: 'Spring 2020' }],
    [1999, { 'date-parts': [[1999]] }],
    [{ 'date-parts': [['soon']] }, undefined],
    [{ 'date-parts': 'x', literal: {} }, undefined],
  ])('reads the date %j', (raw, date) => {
    expect(clean({ issued: raw })?.issued).toEqual(date);
  });

  it.each([
    ['DOI', 'https://doi.org/10.1000/A%2FB', '10.1000/A/B'],
    ['DOI', '10.48550/arxiv.1912.01683', '10.48550/arXiv.1912.01683'],
    ['DOI', 'not a doi', undefined],
    ['URL', 'javascript:alert(1)', undefined],
    ['URL', 'https://user:secret@example.org/', undefined],
    ['URL', 'https://example.org/a b<c>', 'https://example.org/a%20b%3Cc%3E'],
    ['PMCID', '123456', 'PMC123456'],
    ['PMID', 'PMID: 99', '99'],
    ['ISBN', ['http://id.crossref.org/isbn/9780199678112'], '9780199678112'],
  ] as const)('reads the %s %j', (field, raw, value) => {
    expect(clean({ [field]: raw })?.[field]).toBe(value);
  });

  it('takes the arXiv ID from the archive fields', () => {
    expect(clean({ archive: 'arXiv', archive_location: '1606.06565' })?.number).toBe('arXiv:1606.06565');
  });

  it('refuses what is no item and what holds nothing to cite', () => {
    for (const raw of [null, 'text', 3, [], {}, { id: 'x' }, { title: '<i></i>' }]) expect(cleanItem(raw)).toBeNull();
  });

  it('is not misled by names of the prototype', () => {
    const raw: unknown = JSON.parse('{"id":"__proto__","title":"T","__proto__":{"publisher":"P"},"constructor":"c"}');
    const item = cleanItem(raw);
    expect(item).toEqual({ id: '__proto__', type: 'document', title: 'T' });
    expect(({} as Record<string, unknown>)['publisher']).toBeUndefined();
  });

  it('never throws and never leaves a control character, whatever it is given', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.object(),
    );
    const fields = fc.constantFrom(
      'id',
      'title',
      'author',
      'issued',
      'DOI',
      'URL',
      'page',
      'type',
      'event',
      'subtitle',
    );
    fc.assert(
      fc.property(fc.dictionary(fields, value), (raw) => {
        const item = cleanItem({ title: 'T', ...raw });
        expect(JSON.stringify(item)).not.toMatch(/\p{Cc}|\\u00[01]/u);
      }),
    );
  });
});
