import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { europePmc } from '../../../src/references/sources/europe-pmc.ts';
import type { Described } from '../../../src/references/sources/source.ts';
import { ask, type AskedSource } from './ask-source.ts';

const byPmid: IdentifierName = { kind: 'pmid', value: '9500320' };
const byPmcid: IdentifierName = { kind: 'pmcid', value: 'PMC5832410' };

const answerWith = (...result: readonly object[]): AskedSource => ask(europePmc, { resultList: { result } });
const describeWork = (work: object): Promise<Described | null> =>
  answerWith({ id: '9500320', source: 'MED', pmid: '9500320', title: 'A title.', ...work }).lookup(byPmid);

describe('A work of Europe PMC', () => {
  it('has its people and bodies', async () => {
    const author = [
      { lastName: 'Murch', firstName: 'Simon', initials: 'S' },
      { lastName: 'Anthony', initials: 'A' },
      { collectiveName: 'RECOVERY Group' },
      { fullName: 'Plato' },
      {},
    ];
    expect((await describeWork({ authorList: { author } }))?.item.author).toEqual([
      { family: 'Murch', given: 'Simon' },
      { family: 'Anthony', given: 'A' },
      { literal: 'RECOVERY Group' },
      { literal: 'Plato' },
    ]);
  });

  it('stands in its journal, with the date of its print', async () => {
    const journalInfo = {
      volume: '351',
      issue: '9103',
      printPublicationDate: '1998-02-01',
      journal: { title: 'Lancet (London, England)', issn: '0140-6736' },
    };
    expect(
      (await describeWork({ journalInfo, pageInfo: '637-641', firstPublicationDate: '1997-12-01' }))?.item,
    ).toMatchObject({
      type: 'article-journal',
      title: 'A title',
      'container-title': 'Lancet (London, England)',
      volume: '351',
      page: '637-641',
      issued: { 'date-parts': [[1998, 2, 1]] },
    });
  });

  it('has an abstract without the tags of its headings', async () => {
    const abstractText = '<h4>Background</h4>We saw &lt;12 children.<h4>Methods</h4>We looked.';
    expect((await describeWork({ abstractText }))?.item.abstract).toBe(
      'Background We saw <12 children. Methods We looked.',
    );
  });

  it('that is a preprint says so', async () => {
    expect(await describeWork({ source: 'PPR' })).toMatchObject({
      item: { type: 'article', genre: 'Preprint' },
      facts: { isPreprint: true },
    });
  });

  it.each([
    ['Retraction in', 'retraction'],
    ['Expression of concern in', 'expression-of-concern'],
    ['Erratum in', 'correction'],
    ['Partial retraction in', 'correction'],
  ])('with a "%s" has a notice: %s', async (type, kind) => {
    const reference = 'Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4.';
    const commentCorrection = [{ id: '20137807', source: 'MED', type, reference }];
    expect((await describeWork({ commentCorrectionList: { commentCorrection } }))?.facts?.notices).toEqual([
      { kind, source: 'europe-pmc', doi: '10.1016/s0140-6736(10)60175-4', date: '2010-02-06' },
    ]);
  });

  it.each([
    ['BMJ. 2011 Jan;342', '2011-01'],
    ['BMJ. 2011;342', '2011'],
    ['BMJ. 342', undefined],
    [undefined, undefined],
  ])('has a notice in %s of the date %s', async (reference, date) => {
    const commentCorrection = [{ type: 'Erratum in', reference }];
    const described = await describeWork({ commentCorrectionList: { commentCorrection } });
    expect(described?.facts?.notices?.[0]?.date).toBe(date);
  });

  it('has no notice for what takes nothing of it back, or is itself the notice', async () => {
    const commentCorrection = ['Comment in', 'Retraction of', 'Erratum for', 'constructor'].map((type) => ({ type }));
    const pubTypeList = { pubType: ['Retraction of Publication'] };
    expect((await describeWork({ commentCorrectionList: { commentCorrection }, pubTypeList }))?.facts?.notices).toEqual(
      [],
    );
  });

  it('is retracted when its kind says so, and once only', async () => {
    const pubTypeList = { pubType: ['Journal Article', 'Retracted Publication'] };
    const commentCorrectionList = { commentCorrection: [{ type: 'Retraction in', reference: 'Lancet. 2010;1' }] };
    expect((await describeWork({ pubTypeList }))?.facts?.notices).toEqual([
      { kind: 'retraction', source: 'europe-pmc' },
    ]);
    expect((await describeWork({ pubTypeList, commentCorrectionList }))?.facts?.notices).toHaveLength(1);
  });

  it('is free where a copy is, the PDF first, and never where one must pay', async () => {
    const free = async (work: object) => (await describeWork(work))?.facts?.openAccess;
    const copy = (availabilityCode: string, documentStyle: string) => ({
      availabilityCode,
      documentStyle,
      url: `https://example.org/${documentStyle}`,
    });
    const among = (...fullTextUrl: object[]) => free({ fullTextUrlList: { fullTextUrl } });
    expect(await among(copy('S', 'doi'), copy('F', 'html'), copy('OA', 'pdf'))).toBe('https://example.org/pdf');
    expect(await among(copy('S', 'pdf'), copy('F', 'html'))).toBe('https://example.org/html');
    expect(await among(copy('S', 'doi'))).toBeUndefined();
    expect(await free({ isOpenAccess: 'Y', pmcid: 'PMC1' })).toBe('https://europepmc.org/articles/PMC1');
  });
});

describe('Europe PMC', () => {
  it('is asked in its own language, one or several', async () => {
    const asked = answerWith({ pmid: '9500320', title: 'A' }, { pmcid: 'PMC5832410', title: 'B' });
    await asked.lookup(byPmid);
    const described = await asked.batch(byPmcid, { kind: 'pmid', value: '1' }, byPmid);
    expect(described).toMatchObject([{ item: { title: 'B' } }, null, { item: { title: 'A' } }]);
    expect(asked.paths).toEqual([
      '/search?query=(EXT_ID:9500320 AND SRC:MED)&resultType=core&format=json&pageSize=1',
      '/search?query=PMCID:PMC5832410 OR (EXT_ID:1 AND SRC:MED) OR (EXT_ID:9500320 AND SRC:MED)&resultType=core&format=json&pageSize=3',
    ]);
  });

  it('knows nothing, or sends another work, or no list', async () => {
    expect(await answerWith().lookup(byPmid)).toBeNull();
    await expect(answerWith({ pmid: '1', title: 'A' }).lookup(byPmid)).rejects.toThrow('the record of another work');
    await expect(ask(europePmc, { errCode: 404, errMsg: 'Oops' }).lookup(byPmid)).rejects.toThrow('no list of works');
  });

  it('is searched by a title, or by words in which no operator is left', async () => {
    const asked = answerWith({ id: '1', pmid: '1', title: 'A' }, { id: '2' });
    const found = await asked.search({ words: 'x', title: 'Cats OR dogs?' });
    await asked.search({ words: 'Cats (AND "dogs")' });
    expect(found.map(({ item }) => item.title)).toEqual(['A']);
    expect(asked.paths.map((path) => path.slice(0, path.indexOf('&')))).toEqual([
      '/search?query=TITLE:(cats or dogs)',
      '/search?query=cats and dogs',
    ]);
    expect(await asked.search({ words: '—' })).toEqual([]);
  });
});
