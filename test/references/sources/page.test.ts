import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/references/item.ts';
import { readHead } from '../../../src/references/sources/html.ts';
import { page } from '../../../src/references/sources/page.ts';
import { ask, orFailure } from './ask-source.ts';

const address = 'https://example.org/articles/one?ref=feed';
const byUrl = { kind: 'url', value: address } as const;

/** What is made of a page with this in its head. */
async function itemOf(...head: string[]): Promise<Item | undefined> {
  const html = `<!DOCTYPE html><html lang="en"><head><title>A title</title>${head.join('\n')}</head><body>Text</body></html>`;
  return (await ask(page, html, { type: 'text/html' }).lookup(byUrl))?.item;
}

const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const linked = (...things: object[]): string =>
  things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('');

describe('A page', () => {
  it('that says nothing of itself has its title, its language and its address', async () => {
    expect(await itemOf()).toEqual({
      id: 'example.org/articles/one?ref=feed',
      type: 'webpage',
      title: 'A title',
      language: 'en',
      URL: address,
    });
  });

  it('of a journal has what it tells scholarly indexes', async () => {
    const item = await itemOf(
      meta('citation_title', 'Optimal Policies &amp; Power'),
      meta('citation_author', 'Turner, Alexander Matt'),
      meta('citation_author', 'Rohin Shah'),
      meta('citation_journal_title', 'Journal'),
      meta('citation_publication_date', '2021/12/06'),
      meta('citation_volume', '34'),
      meta('citation_firstpage', '23063'),
      meta('citation_lastpage', '23074'),
      meta('citation_doi', '10.5555/12345678'),
      meta('citation_issn', '1234-5678'),
    );
    expect(item).toMatchObject({
      type: 'article-journal',
      title: 'Optimal Policies & Power',
      author: [
        { family: 'Turner', given: 'Alexander Matt' },
        { family: 'Shah', given: 'Rohin' },
      ],
      'container-title': 'Journal',
      issued: { 'date-parts': [[2021, 12, 6]] },
      volume: '34',
      page: '23063-23074',
      DOI: '10.5555/12345678',
      ISSN: '1234-5678',
      URL: address,
    });
  });

  it.each([
    [[meta('citation_conference_title', 'C')], 'paper-conference'],
    [[meta('citation_dissertation_institution', 'U')], 'thesis'],
    [[meta('citation_technical_report_institution', 'I')], 'report'],
    [[meta('citation_isbn', '9780199678112')], 'book'],
    [[linked({ '@type': 'NewsArticle', headline: 'H' })], 'article-newspaper'],
    [[linked({ '@type': ['Thing', 'https://schema.org/Report'], name: 'N' })], 'report'],
    [[linked({ '@type': 'BlogPosting', headline: 'H' })], 'post-weblog'],
    [[linked({ '@type': 'ScholarlyArticle', headline: 'H' })], 'article-journal'],
    [['<meta property="og:type" content="book">'], 'book'],
    [['<meta property="og:type" content="article">'], 'webpage'],
    [['<meta property="og:type" content="constructor">'], 'webpage'],
  ])('with %j is a %s', async (head, type) => {
    expect((await itemOf(...head))?.type).toBe(type);
  });

  it('that keeps a graph of linked data has its authors by reference, and the site contains it', async () => {
    const graph = [
      { '@type': 'WebSite', '@id': '#site', name: 'The Site' },
      { '@type': 'WebPage', '@id': '#page', name: 'A title - The Site' },
      {
        '@type': 'Article',
        headline: 'A headline',
        author: [{ '@id': '#jane' }, { '@type': 'Organization', name: 'The Lab of Things' }],
        datePublished: '2020-02-29T23:00:00Z',
        isPartOf: { '@id': '#page' },
      },
      { '@type': 'Person', '@id': '#jane', name: 'Jane Q. Public' },
    ];
    expect(await itemOf(linked({ '@context': 'https://schema.org', '@graph': graph }))).toMatchObject({
      type: 'webpage',
      title: 'A headline',
      author: [{ family: 'Public', given: 'Jane Q.' }, { literal: 'The Lab of Things' }],
      issued: { 'date-parts': [[2020, 2, 29]] },
      'container-title': 'The Site',
    });
  });

  it('whose article is part of an issue of a journal has its place in it', async () => {
    const journal = { '@type': 'Periodical', name: 'Journal', issn: '1234-5678' };
    const volume = { '@type': 'PublicationVolume', volumeNumber: 3, isPartOf: journal };
    const isPartOf = { '@type': 'PublicationIssue', issueNumber: '2', isPartOf: volume };
    const identifier = { propertyID: 'DOI', value: '10.5555/12345678' };
    const article = { '@type': 'ScholarlyArticle', name: 'N', isPartOf, pageStart: '1', pageEnd: '9', identifier };
    expect(await itemOf(linked(article))).toMatchObject({
      'container-title': 'Journal',
      volume: '3',
      issue: '2',
      page: '1-9',
      ISSN: '1234-5678',
      DOI: '10.5555/12345678',
    });
  });

  it('has each value from the best that says it', async () => {
    const head = [
      meta('citation_title', 'Of the index'),
      linked({ '@type': 'Article', headline: 'Of the data', author: 'Ada Lovelace' }),
      meta('DC.title', 'Of the core'),
      meta('DC.creator', 'Nobody, Else'),
      meta('dcterms.issued', '1843-09'),
      '<meta property="og:title" content="Of the graph">',
    ];
    expect(await itemOf(...head)).toMatchObject({
      title: 'Of the index',
      author: [{ family: 'Lovelace', given: 'Ada' }],
      issued: { 'date-parts': [[1843, 9]] },
    });
    expect(await itemOf(...head.slice(1))).toMatchObject({ title: 'Of the data' });
    expect(await itemOf(...head.slice(2))).toMatchObject({ title: 'Of the core' });
    expect(await itemOf(...head.slice(4))).toMatchObject({ title: 'Of the graph' });
  });

  it('is contained in its site, whose name is not part of its title', async () => {
    const site = '<meta property="og:site_name" content="The Site">';
    const html = `<head><title>One - two | The Site</title>${site}</head><body>`;
    const described = await ask(page, html).lookup(byUrl);
    expect(described?.item).toMatchObject({ title: 'One - two', 'container-title': 'The Site' });
  });

  it('has several authors in one tag, and no address for one', async () => {
    expect((await itemOf(meta('author', 'Jane Doe, Richard Roe and The Editors')))?.author).toEqual([
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Richard' },
      { literal: 'The Editors' },
    ]);
    expect(await itemOf(meta('article:author', 'https://example.org/jane'))).not.toHaveProperty('author');
  });

  it('loses what its address says of the way there, if it says so itself, and never its host', async () => {
    const canonical = (href: string) => itemOf(`<link rel="canonical" href="${href}">`);
    expect(await canonical('/articles/one')).toMatchObject({ URL: 'https://example.org/articles/one' });
    expect(await canonical('https://evil.example/articles/one')).toMatchObject({ URL: address });
    expect(await canonical('https://example.org/')).toMatchObject({ URL: address });
    expect(await canonical('http://[')).toMatchObject({ URL: address });
  });

  it('is not said to have been read on any day', async () => {
    expect(await itemOf(meta('citation_title', 'T'))).not.toHaveProperty('accessed');
  });
});

describe('What stands in the place of a page', () => {
  it.each([404, 410])('with status %i is no work, and decides nothing', async (status) => {
    expect(await ask(page, '', { status }).lookup(byUrl)).toBeNull();
    expect(page.decides).toBe(false);
  });

  it.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Making sure you&#39;re not a bot!',
    'Access Denied',
    '404 Not Found',
    'Page not found | The Site',
    'Sign in - The Site',
  ])('and is called "%s" is no answer', async (title) => {
    const html = `<head><title>${title}</title></head><body>`;
    await expect(ask(page, html).lookup(byUrl)).rejects.toThrow('instead of the page');
  });

  it('and is cut off, empty or no page at all is none either', async () => {
    const lookup = (body: string, type = 'text/html') => ask(page, body, { type }).lookup(byUrl);
    await expect(lookup('<html><head><title>A title</title><meta name="citation_au')).rejects.toThrow(
      'not a whole page',
    );
    await expect(lookup('')).rejects.toThrow('not a whole page');
    await expect(lookup('%PDF-1.7', 'application/pdf')).rejects.toThrow('it sent "application/pdf" instead of html');
    await expect(lookup('<body>no title</body>')).rejects.toThrow('its record has no title');
  });
});

describe('The head of a hostile page', () => {
  const withTitle = (html: string): string => `<title>T</title>${html}<p>`;

  it('runs no script and takes nothing out of one', () => {
    const head = readHead(withTitle('<script>document.write("<meta name=author content=X>")</script>'));
    expect([...head.meta]).toEqual([]);
  });

  it('is not read out of comments, text areas and styles', () => {
    const tag = '<meta name="author" content="X">';
    const head = readHead(withTitle(`<!-- ${tag} --><textarea>${tag}</textarea><style>${tag}</style>`));
    expect([...head.meta]).toEqual([]);
  });

  it('knows nothing of names that mean something to JavaScript', async () => {
    const head = readHead(withTitle('<meta name="__proto__" content="X"><meta name="constructor" content="Y">'));
    expect([...head.meta.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const item = await itemOf(
      '<script type="application/ld+json">{"@type":"constructor","__proto__":{"name":"P"}}</script>',
    );
    expect(item?.title).toBe('A title');
  });

  it.each([
    ['elements without end', '<a>'.repeat(1_500_000)],
    ['closing tags of what is not open', '<b>'.repeat(499) + '</a>'.repeat(1_000_000)],
    ['thousands of meta tags', '<meta name="citation_author" content="A, B">'.repeat(100_000)],
    ['one tag with thousands of attributes', `<meta ${'a=b '.repeat(500_000)}>`],
    ['one endless attribute', `<meta name="author" content="${'&amp;'.repeat(900_000)}">`],
    ['character references that do not end', `<meta name="author" content="${'&lt'.repeat(900_000)}">`],
    ['an endless title', 'x'.repeat(4_000_000)],
    ['a comment that does not end', `<!--${'<!--'.repeat(1_000_000)}`],
    ['deep JSON', `<script type="application/ld+json">${'['.repeat(250_000)}</script>`],
    ['wide JSON', linked({ '@graph': Array(20_000).fill({ '@type': 'Article', name: 'N' }) })],
    ['many scripts', linked({ '@type': 'Article' }).repeat(20_000)],
    ['an author of a megabyte', meta('author', 'Jane Doe, '.repeat(100_000))],
    ['an author of commas', meta('author', ','.repeat(1_000_000))],
  ])('is read in time: %s', async (_name, html) => {
    const start = performance.now();
    const described = await orFailure(ask(page, `<title>T</title><body>${html}`).lookup(byUrl));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(described?.item.author?.length ?? 0).toBeLessThanOrEqual(1000);
  });
});

describe('Whatever a page says of itself', () => {
  const names = [
    'citation_title',
    'citation_author',
    'citation_doi',
    'citation_date',
    'DC.creator',
    'og:title',
    'author',
  ];
  const tag = fc.tuple(fc.constantFrom(...names), fc.string()).map(([name, content]) => meta(name, content));
  const type = fc.constantFrom('Article', 'ScholarlyArticle', 'WebSite', 'Book');
  const thing = fc
    .dictionary(
      fc.constantFrom('name', 'headline', 'author', 'isPartOf', 'datePublished', '@id', 'publisher'),
      fc.jsonValue(),
    )
    .chain((fields) => type.map((one) => linked({ '@type': one, ...fields })));
  const pages = fc.array(fc.oneof(tag, thing, fc.string()), { maxLength: 12 });

  it('becomes a titled item with the address of the page, or a fault is named', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (parts) => {
        const item = await orFailure(itemOf(...parts));
        if (item != null) expect(item).toMatchObject({ title: expect.stringMatching(/\S/) as unknown, URL: address });
      }),
    );
  });
});
