import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterBibtex } from '../../../src/references/sources/better-bibtex.ts';
import { citoid } from '../../../src/references/sources/citoid.ts';
import type { Source } from '../../../src/references/sources/source.ts';
import { translationServer } from '../../../src/references/sources/translation-server.ts';
import { zotero } from '../../../src/references/sources/zotero.ts';
import { zoteroRecord } from '../../../src/references/sources/zotero-record.ts';
import { ask, orFailure } from './ask-source.ts';

const doi = '10.5555/12345678';
const byDoi = { kind: 'doi', value: doi } as const;
const byIsbn = { kind: 'isbn', value: '9780199678112' } as const;
const byUrl = { kind: 'url', value: 'https://example.org/one' } as const;

describe('The Zotero of the user', () => {
  const csl = { id: 'http://zotero.org/users/local/x/items/Y', type: 'book', title: 'A title' };

  it('has a work when one of those that it finds says that it is that work', async () => {
    const lookup = (...items: object[]) => ask(zotero, items, { type: 'text/plain' }).lookup(byDoi);
    expect(await lookup({ ...csl, note: `See ${doi}` }, { ...csl, title: 'Another', DOI: '10.5555/1' })).toBeNull();
    expect(await lookup(csl, { ...csl, title: 'The one', DOI: doi.toUpperCase() })).toMatchObject({
      item: { title: 'The one' },
    });
  });

  it('is asked on this machine, for works and not for their attachments', async () => {
    const asked = ask(zotero, []);
    await asked.lookup(byDoi);
    await asked.search({ words: 'two words', title: 'A title' });
    expect(asked.paths).toEqual([
      `/api/users/0/items/top?q=${doi}&qmode=everything&format=csljson&limit=20`,
      '/api/users/0/items/top?q=A title&qmode=titleCreatorYear&format=csljson&limit=5',
    ]);
    expect(zotero).toMatchObject({ isLocal: true, needs: 'switch', url: 'http://127.0.0.1:23119' });
  });

  it('gives a work an id of its own, or the citation key that it has', async () => {
    const search = async (item: object) => (await ask(zotero, [item]).search({ words: 'x' }))[0]?.item.id;
    const known = { ...csl, author: [{ family: 'Doe' }], issued: { 'date-parts': [[2020]] } };
    expect(await search(known)).toBe('doe2020title');
    expect(await search({ ...known, 'citation-key': 'doeTitle2020' })).toBe('doeTitle2020');
  });

  it('that lets nobody read it is told of with the setting to switch on', async () => {
    const asked = ask(zotero, 'Local API is not enabled', { status: 403, type: 'text/plain' });
    await expect(asked.lookup(byDoi)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Settings > Advanced > Allow other applications on this computer') as unknown,
    });
  });
});

describe('Better BibTeX', () => {
  it('is searched for words, and its citation keys stay', async () => {
    const asked = ask(betterBibtex, { jsonrpc: '2.0', result: [{ title: 'A title', citekey: 'doeTitle2020' }] });
    expect((await asked.search({ words: 'title' }))[0]?.item).toMatchObject({ id: 'doeTitle2020', title: 'A title' });
    expect(JSON.parse(asked.bodies[0] ?? '')).toMatchObject({ method: 'item.search', params: ['title'] });
  });

  it('that is not there, or says that something is wrong, found nothing out', async () => {
    const search = (body: unknown, status = 200) => ask(betterBibtex, body, { status }).search({ words: 'x' });
    await expect(search('No endpoint found', 404)).rejects.toThrow('the Zotero that runs does not have it');
    await expect(search({ error: { code: -32603, message: 'boom.' } })).rejects.toThrow('it says "boom"');
    await expect(search({ result: null })).rejects.toThrow('it sent no list of items');
  });
});

describe('An item of Zotero', () => {
  it.each([
    ['journalArticle', 'publicationTitle', 'article-journal'],
    ['bookSection', 'bookTitle', 'chapter'],
    ['conferencePaper', 'proceedingsTitle', 'paper-conference'],
    ['webpage', 'websiteTitle', 'webpage'],
    ['blogPost', 'blogTitle', 'post-weblog'],
    ['encyclopediaArticle', 'encyclopediaTitle', 'entry-encyclopedia'],
    ['constructor', 'publicationTitle', 'document'],
  ])('that is a %s is contained in its %s', (itemType, container, type) => {
    expect(zoteroRecord({ itemType, [container]: 'C' })).toMatchObject({ type, 'container-title': 'C' });
  });

  it('has people by what they did, in one list or in several', () => {
    const people = {
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'A Body' }],
      editor: [{ family: 'Roe', given: 'Richard' }],
    };
    const creators = [
      { creatorType: 'author', firstName: 'Jane', lastName: 'Doe' },
      { creatorType: 'author', name: 'A Body' },
      { creatorType: 'editor', firstName: 'Richard', lastName: 'Roe' },
      { creatorType: 'reviewedAuthor', firstName: 'No', lastName: 'One' },
    ];
    expect(zoteroRecord({ creators })).toMatchObject(people);
    expect(
      zoteroRecord({
        author: [
          ['Jane', 'Doe'],
          ['', 'A Body'],
        ],
        editor: [['Richard', 'Roe']],
      }),
    ).toMatchObject(people);
  });

  it('has identifiers in fields, in lists and in "Extra", and no day on which a server read it', () => {
    const item = {
      ISBN: ['9780199678112'],
      extra: `PMID: 29424689\nDOI: ${doi}\nprivate note`,
      accessDate: '2026-01-01',
    };
    expect(zoteroRecord(item)).toEqual({ type: 'document', ISBN: '9780199678112', PMID: '29424689', DOI: doi });
  });
});

describe('A translation server', () => {
  const item = { itemType: 'webpage', title: 'A title', url: 'https://example.org/one?session=1' };
  const answering = (body: unknown, status = 200) => ask(translationServer, body, { status });

  it('is sent a page’s address to read, or an identifier to look up', async () => {
    const asked = answering([{ ...item, DOI: doi }]);
    expect(await asked.lookup(byUrl)).toMatchObject({ item: { type: 'webpage', title: 'A title', URL: byUrl.value } });
    await asked.lookup(byDoi);
    expect(asked.paths).toEqual(['/web', '/search']);
    expect(asked.bodies).toEqual([byUrl.value, `doi:${doi}`]);
    expect(asked.headers[0]).toEqual({ 'content-type': 'text/plain' });
  });

  it('knows nothing without a translator, of a page that is gone, and when it finds nothing', async () => {
    expect(await answering('No translators available', 501).lookup(byUrl)).toBeNull();
    expect(await answering('Remote page not found', 400).lookup(byUrl)).toBeNull();
    expect(await answering([{ itemType: 'note', note: 'x' }]).lookup(byUrl)).toBeNull();
  });

  it('that finds several works cannot tell which is meant', async () => {
    const several = answering({ url: byUrl.value, session: 's', items: { 0: 'One', 1: 'Two' } }, 300);
    await expect(several.lookup(byUrl)).rejects.toThrow('finds several works there and cannot tell which is meant');
  });

  it('that sends another work is refused', async () => {
    await expect(answering([{ ...item, DOI: '10.5555/1' }]).lookup(byDoi)).rejects.toThrow(
      'not of doi:10.5555/12345678',
    );
    await expect(answering([item]).lookup(byIsbn)).rejects.toThrow('not of ISBN 978-0199678112');
  });
});

describe('Citoid', () => {
  const answering = (body: unknown, status = 200) => ask(citoid, body, { status });

  it('is asked for addresses and identifiers in one way', async () => {
    const asked = answering([
      { itemType: 'book', title: 'T', ISBN: ['978-0-19-967811-2'], author: [['Nick', 'Bostrom']] },
    ]);
    expect(await asked.lookup(byIsbn)).toMatchObject({
      item: { type: 'book', ISBN: '9780199678112', author: [{ family: 'Bostrom', given: 'Nick' }] },
    });
    await asked.lookup(byUrl);
    expect(asked.paths).toEqual([
      '/data/citation/mediawiki/978-0199678112',
      '/data/citation/mediawiki/https://example.org/one',
    ]);
  });

  it('stands in the log without the query of the address that it was asked for', async () => {
    const asked = answering([{ itemType: 'webpage', title: 'T' }]);
    await asked.lookup({ kind: 'url', value: 'https://example.org/one?token=secret#top' });
    expect(asked.paths).toEqual(['/data/citation/mediawiki/https://example.org/one?token=secret#top']);
    expect(asked.shownPaths).toEqual(['/data/citation/mediawiki/https://example.org/one']);
  });

  it('does not know what it answers 404 for, and what it could not load it has not seen', async () => {
    expect(await answering({ Error: 'Unable to load URL' }, 404).lookup(byUrl)).toBeNull();
    await expect(answering([{ itemType: 'webpage', title: byUrl.value }], 520).lookup(byUrl)).rejects.toThrow(
      'it could not load the page',
    );
    await expect(answering([]).lookup(byUrl)).rejects.toThrow('it sent no citation');
  });
});

describe('Whatever JSON Zotero and its like send', () => {
  const names = ['title', 'creators', 'author', 'date', 'ISBN', 'DOI', 'extra', 'itemType', 'issued', 'citekey', 'url'];
  const item = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
  const bodies = fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.oneof(
        item,
        item.map((one) => ({ ...one, DOI: doi, title: 'T' })),
      ),
    ),
    fc.array(item).map((result) => ({ result, items: result })),
  );
  const sources: readonly Source[] = [zotero, betterBibtex, translationServer, citoid];

  it.each(sources)('$title’s source makes titled items of it or names the fault', async (source) => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const asked = ask(source, body);
        const [byName, byPage] = [await orFailure(asked.lookup(byDoi)), await orFailure(asked.lookup(byUrl))];
        const found = await orFailure(asked.search({ words: 'x' }));
        for (const described of [byName, byPage, ...(found ?? [])]) {
          if (described !== null) expect(described.item.title).toMatch(/\S/);
        }
        if (byName !== null) expect(byName.item.DOI?.toLowerCase()).toBe(doi);
      }),
    );
  });
});
