import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import type { Item } from '../../../src/references/item.ts';
import { arxiv } from '../../../src/references/sources/arxiv.ts';
import { crossref } from '../../../src/references/sources/crossref.ts';
import { datacite } from '../../../src/references/sources/datacite.ts';
import type { Source } from '../../../src/references/sources/source.ts';

const doi = '10.5555/12345678';
const byDoi: IdentifierName = { kind: 'doi', value: doi };

/** What the source makes of this body. */
async function lookup(source: Source, body: unknown, identifier: IdentifierName = byDoi): Promise<Item | null> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = { status: 200, headers: {}, body: text, url: `${source.url}/x` };
  const context = { ask: () => Promise.resolve(response), contactEmail: '', url: source.url, key: '' };
  return (await source.lookup?.(identifier, context))?.item ?? null;
}

const fromCrossref = (work: object): Promise<Item | null> =>
  lookup(crossref, { message: { DOI: doi, title: ['A title'], ...work } });

const fromDataCite = (work: object): Promise<Item | null> =>
  lookup(datacite, { data: { id: doi, attributes: { doi, titles: [{ title: 'A title' }], ...work } } });

const entry = (...lines: string[]): string =>
  [
    '<feed><entry>',
    '<id>http://arxiv.org/abs/0704.0001v2</id>',
    '<title>A title</title>',
    ...lines,
    '</entry></feed>',
  ].join('\n');

const fromArxiv = (...lines: string[]): Promise<Item | null> =>
  lookup(arxiv, entry(...lines), { kind: 'arxiv', value: '0704.0001' });

describe('A record of Crossref', () => {
  it('of a preprint names its server and that it is one', async () => {
    const posted = {
      type: 'posted-content',
      subtype: 'preprint',
      publisher: 'CSHL',
      institution: [{ name: 'bioRxiv' }],
    };
    expect(await fromCrossref(posted)).toMatchObject({ type: 'article', genre: 'Preprint', publisher: 'bioRxiv' });
  });

  it('with an article number has it for a page, as styles print pages', async () => {
    const article = { type: 'journal-article', 'article-number': 'e42' };
    expect(await fromCrossref(article)).toMatchObject({ page: 'e42', number: 'e42' });
    expect(await fromCrossref({ ...article, page: '1-9' })).toMatchObject({ page: '1-9' });
  });

  it('without a date of issue has that of its print, or none', async () => {
    const issued = { 'date-parts': [[null]] };
    const printed = { issued, 'published-print': { 'date-parts': [[2003, 5]] } };
    expect(await fromCrossref(printed)).toMatchObject({ issued: { 'date-parts': [[2003, 5]] } });
    expect(await fromCrossref({ issued })).not.toHaveProperty('issued');
  });

  it('leaves out the link that is only the DOI again', async () => {
    expect(await fromCrossref({ URL: `https://doi.org/${doi}` })).not.toHaveProperty('URL');
  });

  it('gets an id of author, year and first long word, or its DOI', async () => {
    const work = {
      author: [{ family: 'Häggström' }],
      issued: { 'date-parts': [[2019]] },
      title: ['On the Omohundro case'],
    };
    expect(await fromCrossref(work)).toMatchObject({ id: 'haggstrom2019omohundro' });
    expect(await fromCrossref({})).toMatchObject({ id: doi });
  });

  it('is refused when it is another work’s or has no title', async () => {
    await expect(fromCrossref({ DOI: '10.5555/another' })).rejects.toThrow(
      'Crossref gave no usable answer: it sent the record of 10.5555/another instead',
    );
    await expect(fromCrossref({ title: [] })).rejects.toThrow('its record has no title');
  });
});

describe('A record of DataCite', () => {
  it('has its people, bodies and whole lists of people in one field', async () => {
    const creators = [
      { name: 'Jahn, Najko', nameType: 'Personal', familyName: 'Jahn', givenName: 'Najko' },
      { name: 'Lovelace, Ada; King, William', nameType: null },
      { name: 'Störi, Kunstsalon', nameType: 'Organizational' },
      { name: 'CyArk' },
    ];
    expect(await fromDataCite({ creators })).toMatchObject({
      author: [
        { family: 'Jahn', given: 'Najko' },
        { family: 'Lovelace', given: 'Ada' },
        { family: 'King', given: 'William' },
        { literal: 'Störi, Kunstsalon' },
        { literal: 'CyArk' },
      ],
    });
  });

  it.each([
    [{ resourceTypeGeneral: 'Software', citeproc: 'article' }, 'software'],
    [{ resourceTypeGeneral: 'Text', resourceType: 'Doctoral thesis', citeproc: 'article-journal' }, 'thesis'],
    [{ resourceTypeGeneral: 'Text', resourceType: 'ConferencePaper', citeproc: 'article-journal' }, 'paper-conference'],
    [{ resourceTypeGeneral: 'Text', citeproc: 'article-journal' }, 'document'],
    [{ resourceTypeGeneral: 'Other', citeproc: 'map' }, 'map'],
    [{}, 'document'],
  ])('with the types %j is a %s', async (types, type) => {
    expect(await fromDataCite({ types })).toMatchObject({ type });
  });

  it('is a journal article where a journal is named, with its place in it', async () => {
    const container = {
      title: 'Journal',
      volume: '1',
      issue: '2',
      firstPage: '3',
      lastPage: '9',
      identifier: '2366-5017',
      identifierType: 'ISSN',
    };
    const item = {
      type: 'article-journal',
      'container-title': 'Journal',
      volume: '1',
      issue: '2',
      page: '3-9',
      ISSN: '2366-5017',
    };
    expect(await fromDataCite({ types: { citeproc: 'article-journal' }, container })).toMatchObject(item);
  });

  it('has a version only where a version matters', async () => {
    const version = '1.0';
    expect(await fromDataCite({ types: { resourceTypeGeneral: 'Dataset' }, version })).toMatchObject({ version });
    expect(await fromDataCite({ types: { resourceTypeGeneral: 'Report' }, version })).not.toHaveProperty('version');
  });

  it('has the main title with its subtitle, without translations', async () => {
    const titles = [
      { title: 'Traduction', titleType: 'TranslatedTitle' },
      { title: 'Main' },
      { title: 'More', titleType: 'Subtitle' },
    ];
    expect(await fromDataCite({ titles })).toMatchObject({ title: 'Main: More' });
  });

  it('has the day of issue only when it is in the year of publication', async () => {
    const dates = [{ date: '2013-04-03', dateType: 'Issued' }];
    expect(await fromDataCite({ dates, publicationYear: 2013 })).toMatchObject({
      issued: { 'date-parts': [[2013, 4, 3]] },
    });
    expect(await fromDataCite({ dates, publicationYear: 2012 })).toMatchObject({ issued: { 'date-parts': [[2012]] } });
  });

  it('names its publisher, a text or an object', async () => {
    expect(await fromDataCite({ publisher: 'Zenodo' })).toMatchObject({ publisher: 'Zenodo' });
    expect(await fromDataCite({ publisher: { name: 'Zenodo' } })).toMatchObject({ publisher: 'Zenodo' });
  });
});

describe('An entry of arXiv', () => {
  it('has family names with their particles and suffixes, and bodies whole', async () => {
    const names = [
      'Ada Lovelace',
      'Peter H. N. de With',
      'Joost van der Putten',
      'H. K. Hall Jr.',
      'Plato',
      'ATLAS Collaboration',
    ];
    const item = await fromArxiv(...names.map((name) => `<author><name>${name}</name></author>`));
    expect(item?.author).toEqual([
      { family: 'Lovelace', given: 'Ada' },
      { family: 'de With', given: 'Peter H. N.' },
      { family: 'van der Putten', given: 'Joost' },
      { family: 'Hall', given: 'H. K.', suffix: 'Jr.' },
      { literal: 'Plato' },
      { literal: 'ATLAS Collaboration' },
    ]);
  });

  it('is the preprint of that number, without a version', async () => {
    expect(await fromArxiv('<published>2007-04-02T19:18:42Z</published>')).toMatchObject({
      type: 'article',
      number: 'arXiv:0704.0001',
      DOI: '10.48550/arXiv.0704.0001',
      URL: 'https://arxiv.org/abs/0704.0001',
      issued: { 'date-parts': [[2007, 4, 2]] },
    });
  });

  it('is said to be faulty in the words of arXiv, shortened and without their full stop', async () => {
    const fault = (summary: string): string =>
      `<feed><entry><title>Error</title><summary>${summary}</summary></entry></feed>`;
    const asked = (summary: string) => lookup(arxiv, fault(summary), { kind: 'arxiv', value: '0704.0001' });
    await expect(asked('malformed id.')).rejects.toThrow(/it says "malformed id"$/);
    await expect(asked('x'.repeat(5000))).rejects.toThrow(/"x{200}"$/);
  });

  it('has its own DOI, not that of the version that a journal published', async () => {
    expect(await fromArxiv('<arxiv:doi>10.1000/journal</arxiv:doi>')).toMatchObject({
      DOI: '10.48550/arXiv.0704.0001',
    });
  });

  it.each([
    ['a document type', `<!DOCTYPE feed [<!ENTITY a "x">]>${entry()}`, 'has a document type'],
    ['an outer entity', `<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>${entry()}`, 'has a document type'],
    ['more than 1 MB', entry(' '.repeat(1024 * 1024)), 'larger than 1 MB'],
    ['an element that does not end', entry().slice(0, -20), 'not a whole Atom feed'],
    ['elements without end', `<feed>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</feed>`, 'not a whole Atom feed'],
    [
      'a name that means something to JavaScript',
      '<feed><__proto__><entry/></__proto__></feed>',
      'not a whole Atom feed',
    ],
    ['no feed', '<html></html>', 'not a whole Atom feed'],
  ])('is not read out of a feed with %s', async (_name, body, message) => {
    await expect(lookup(arxiv, body, { kind: 'arxiv', value: '0704.0001' })).rejects.toThrow(message);
  });
});
