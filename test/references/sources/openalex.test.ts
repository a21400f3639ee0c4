import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import type { Described } from '../../../src/references/sources/source.ts';
import { openalex } from '../../../src/references/sources/openalex.ts';
import { ask } from './ask-source.ts';

const byDoi: IdentifierName = { kind: 'doi', value: '10.5555/12345678' };
const doi = 'https://doi.org/10.5555/12345678';

/** What is made of a work with these fields. */
const describeWork = (work: object): Promise<Described | null> =>
  ask(openalex, { doi, title: 'A title', ...work }).lookup(byDoi);

describe('A work of OpenAlex', () => {
  it('has people by family and given name, as the paper prints them', async () => {
    const authorships = [
      { raw_author_name: 'Rienk van der Velden', author: { display_name: 'R. Velden' } },
      { author: { display_name: 'Ada Lovelace' } },
      { raw_author_name: 'Turing, Alan M.' },
      { raw_author_name: 'ATLAS Collaboration' },
      { author: null },
    ];
    expect((await describeWork({ authorships }))?.item.author).toEqual([
      { family: 'van der Velden', given: 'Rienk' },
      { family: 'Lovelace', given: 'Ada' },
      { family: 'Turing', given: 'Alan M.' },
      { literal: 'ATLAS Collaboration' },
    ]);
  });

  it.each([
    [{ type: 'article', primary_location: { source: { type: 'journal' } } }, 'article-journal'],
    [{ type: 'review' }, 'article-journal'],
    [{ type: 'article', primary_location: { source: { type: 'conference' } } }, 'paper-conference'],
    [{ type: 'article', primary_location: { raw_type: 'proceedings-article' } }, 'paper-conference'],
    [{ type: 'article', primary_location: { source: { type: 'repository' } } }, 'article'],
    [{ type: 'preprint' }, 'article'],
    [{ type: 'book-chapter' }, 'chapter'],
    [{ type: 'dissertation' }, 'thesis'],
    [{ type: 'constructor' }, 'article-journal'],
  ])('with %j is of the type %s', async (work, type) => {
    expect((await describeWork(work))?.item.type).toBe(type);
  });

  it('stands in its journal with volume, issue and pages', async () => {
    const primary_location = { source: { type: 'journal', display_name: 'Minds and Machines', issn_l: '0924-6495' } };
    const biblio = { volume: '22', issue: '2', first_page: '71', last_page: '85' };
    expect((await describeWork({ type: 'article', primary_location, biblio }))?.item).toMatchObject({
      'container-title': 'Minds and Machines',
      ISSN: '0924-6495',
      volume: '22',
      issue: '2',
      page: '71-85',
    });
  });

  it('that is a preprint names its server for the publisher', async () => {
    const primary_location = { source: { type: 'repository', display_name: 'arXiv (Cornell University)' } };
    expect((await describeWork({ type: 'preprint', primary_location }))?.item).toMatchObject({
      genre: 'Preprint',
      publisher: 'arXiv',
    });
  });

  it('of which only the year is known has no first of January', async () => {
    const issued = async (publication_date: string) => (await describeWork({ publication_date }))?.item.issued;
    expect(await issued('2016-01-01')).toEqual({ 'date-parts': [[2016]] });
    expect(await issued('2016-06-27')).toEqual({ 'date-parts': [[2016, 6, 27]] });
  });

  it('has its abstract put together from the places of its words', async () => {
    const abstract_inverted_index = { agents: [1, 4], Rational: [0], acquire: [2], 'power;': [3] };
    expect((await describeWork({ abstract_inverted_index }))?.item.abstract).toBe(
      'Rational agents acquire power; agents',
    );
  });

  it('has an abstract of bounded length, whatever places are named', async () => {
    const abstract_inverted_index = { far: [4_000_000_000, -1, 0.5, null, 4999], near: [1], none: 'x', some: { 0: 0 } };
    expect((await describeWork({ abstract_inverted_index }))?.item.abstract).toBe('near far');
  });

  it('was retracted, was not, or nothing is said of it', async () => {
    const notices = async (work: object) => (await describeWork(work))?.facts?.notices;
    expect(await notices({ is_retracted: true })).toEqual([{ kind: 'retraction', source: 'openalex' }]);
    expect(await notices({ is_retracted: false })).toEqual([]);
    expect(await notices({ is_retracted: 'false' })).toBeUndefined();
  });

  it('has citations and a free copy where they are told', async () => {
    const open_access = { is_oa: true, oa_url: 'https://arxiv.org/pdf/1706.03762' };
    expect((await describeWork({ type: 'article', cited_by_count: 7, open_access }))?.facts).toEqual({
      citedBy: 7,
      isPreprint: false,
      openAccess: 'https://arxiv.org/pdf/1706.03762',
    });
    expect((await describeWork({ open_access: { oa_url: 'javascript:alert(1)' } }))?.facts).toEqual({});
  });

  it('is refused when it is another’s or has no title', async () => {
    await expect(describeWork({ doi: 'https://doi.org/10.5555/another' })).rejects.toThrow(
      'the record of 10.5555/another',
    );
    await expect(describeWork({ title: null })).rejects.toThrow('its record has no title');
  });
});

describe('OpenAlex', () => {
  it('is asked for many DOIs at once, and tells those that it knows', async () => {
    const asked = ask(openalex, { results: [{ doi, title: 'A title' }] }, { contactEmail: 'reader@example.org' });
    const described = await asked.batch({ kind: 'doi', value: '10.5555/unknown' }, byDoi);
    expect(described).toEqual([
      null,
      expect.objectContaining({ item: expect.objectContaining({ title: 'A title' }) as unknown }),
    ]);
    expect(asked.paths[0]).toMatch(
      /^\/works\?filter=doi:10\.5555\/unknown\|10\.5555\/12345678&select=.*&per-page=2&mailto=reader@example\.org$/,
    );
  });

  it.each(['10.5555/a,b', '10.5555/a|b', '10.5555/!a'])(
    'is not asked for %s in a list, where its signs mean something',
    (value) => {
      expect(openalex.batch?.takes({ kind: 'doi', value })).toBe(false);
    },
  );

  it('finds works by their titles as plain words, and leaves out what is none', async () => {
    const results = [
      { doi, title: 'A title', type: 'article' },
      {
        id: 'https://openalex.org/W1',
        title: 'No DOI',
        type: 'book',
        primary_location: { landing_page_url: 'https://example.org/b' },
      },
      { title: 'Front matter', type: 'paratext' },
      { title: null, type: 'article' },
    ];
    const asked = ask(openalex, { results });
    const found = await asked.search({ words: 'x', title: 'Deep|Learning: NOT "all" of it?' });
    expect(found.map(({ item }) => item)).toMatchObject([
      { title: 'A title', DOI: '10.5555/12345678' },
      { title: 'No DOI', URL: 'https://example.org/b' },
    ]);
    expect(asked.paths[0]).toContain('search=deep learning not all of it&');
  });

  it('sends the user’s key in a header, where no log and no cache sees it', async () => {
    const asked = ask(openalex, { results: [] }, { key: 'a-key' });
    await asked.search({ words: 'words' });
    expect(asked.headers).toEqual([{ authorization: 'Bearer a-key' }]);
    expect(asked.paths.join()).not.toContain('a-key');
  });

  it('says where a work is free, that it is not, or that it does not know the work', async () => {
    const answer = (open_access: unknown) => ask(openalex, { doi, open_access }).openAccess(byDoi);
    expect(await answer({ is_oa: true, oa_url: 'https://example.org/a.pdf' })).toBe('https://example.org/a.pdf');
    expect(await answer({ is_oa: false, oa_url: null })).toBeNull();
    expect(await ask(openalex, '', { status: 404 }).openAccess(byDoi)).toBeNull();
    await expect(answer(undefined)).rejects.toThrow('did not say whether the work is free');
  });
});
