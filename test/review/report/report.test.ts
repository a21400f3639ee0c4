import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/references/item.ts';
import { linesOf } from '../../../src/review/report/report.ts';
import { reported, type Scene } from './reporting.ts';

const quotation = 'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';
const figure = 'In the survey of 2019, 96 percent of the respondents said that they never read footnotes.';

const turner: Item = {
  id: 'turner2021',
  type: 'article',
  title: 'Optimal Policies Tend to Seek Power',
  author: [{ family: 'Turner' }, { family: 'Smith' }, { family: 'Shah' }],
  issued: { 'date-parts': [[2021]] },
  DOI: '10.1000/turner',
};
const book: Item = {
  id: 'keeper1911',
  type: 'book',
  title: 'The Diary of a Lighthouse Keeper',
  author: [{ family: 'Keeper' }],
  issued: { 'date-parts': [[1911]] },
};

describe('the report on an article', () => {
  it('is titled by the front matter, else the first heading, else the file', () => {
    expect(reported(['---', 'title: Lamps', '---', '', '# Lights']).title).toBe('Lamps');
    expect(reported(['# Lights']).title).toBe('Lights');
    expect(reported(['Text.'], { name: 'text.md' }).title).toBe('text.md');
  });

  it('tells for each section what has a source, what has only a marker, and what has none', () => {
    const { sections } = reported([
      '# Keepers',
      '',
      `${quotation}[^1]`,
      '',
      '## Surveys',
      '',
      `${figure}[^2]`,
      '',
      quotation,
      '',
      '[^1]: Keeper (1911).',
    ]);
    expect(sections).toEqual([
      { title: 'Keepers', line: 1, sourced: 1, pending: 0, unsourced: 0 },
      { title: 'Surveys', line: 5, sourced: 0, pending: 1, unsourced: 1 },
    ]);
  });

  it('groups findings by rule, the worst first, and says the same only once', () => {
    const report = reported(['# A', '', `${figure} Yes.[^1] No.[^1]`]);
    expect(report.findings.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
      ['undefined-footnote', 'error', 2],
    ]);
    const [{ findings }] = report.findings as [(typeof report.findings)[number]];
    expect(findings.map(({ offsets }) => linesOf(report, offsets))).toEqual([[3]]);
  });
});

describe('the references of a report', () => {
  it('are counted once, however they are cited, with all the lines that cite them', () => {
    const report = reported(
      [
        `One.[^1] Two.[^2]`,
        '',
        'See doi:10.1000/turner.',
        '',
        '[^1]: https://doi.org/10.1000/TURNER',
        '[^2]: Optimal Policies Tend to Seek Power',
      ],
      { items: [turner] },
    );
    expect(report.references.map(({ name }) => name)).toEqual([
      'Turner et al. 2021. Optimal Policies Tend to Seek Power',
    ]);
    expect(linesOf(report, report.references[0]!.offsets)).toEqual([1, 3]);
  });

  it('are known by a title or a citation key, too', () => {
    const { references } = reported(
      ['One.[^1] Two [@keeper1911].', '', '[^1]: *The Diary of a Lighthouse Keeper*, 1911.'],
      {
        items: [book],
      },
    );
    expect(references.map(({ name, url }) => [name, url])).toEqual([
      ['Keeper 1911. The Diary of a Lighthouse Keeper', null],
    ]);
  });

  it('are named by the words of the article where nothing else is known', () => {
    const { references } = reported(['One.[^1] See https://example.org/a.', '', '[^1]: Some letter of 1900.']);
    expect(references.map(({ name, url }) => [name, url])).toEqual([
      ['Some letter of 1900.', null],
      ['https://example.org/a', 'https://example.org/a'],
    ]);
  });

  it('are named without their markup, and by the identifier where there are no words', () => {
    const { references } = reported([
      'One.[^1] Two.[^2]',
      '',
      '[^1]: *Nobody*. <https://doi.org/10.1000/1>',
      '[^2]: <https://doi.org/10.1000/2>',
    ]);
    expect(references.map(({ name }) => name)).toEqual(['Nobody.', 'doi:10.1000/2']);
  });

  it('leave out definitions that name no source', () => {
    expect(reported(['One.[^1] Two.[^2]', '', '[^1]: Source needed.', '[^2]:']).references).toEqual([]);
  });

  it('are tallied by kind and by year, those that nobody knows last', () => {
    const { kinds, years } = reported(
      ['One.[^1] Two [@keeper1911].[^2]', '', '[^1]: doi:10.1000/turner', '[^2]: A letter.'],
      {
        items: [turner, book],
      },
    );
    expect(kinds).toEqual([
      { label: 'book', count: 1 },
      { label: 'preprint', count: 1 },
      { label: 'not known', count: 1 },
    ]);
    expect(years[0]).toEqual({ label: '2020\u20132029', count: 1 });
    expect(years.at(-1)).toEqual({ label: 'not known', count: 1 });
  });
});

describe('the standing of references', () => {
  const lines = ['One.[^1]', '', '[^1]: doi:10.1000/182'];
  const standing = (facts: NonNullable<Scene['facts']>) =>
    reported(lines, { facts }).references.map(({ verdict, remarks }) => [verdict, ...remarks]);

  it('names retractions and corrections, with who said so and when', () => {
    const notices = [{ kind: 'retraction', date: '2024-02-02', source: 'retraction-watch' }] as const;
    expect(standing({ 'doi:10.1000/182': { notices } })).toEqual([
      ['doubtful', 'Retracted on 2024-02-02, said Retraction Watch.'],
    ]);
    expect(standing({ 'doi:10.1000/182': { notices: [{ kind: 'correction', source: 'publisher' }] } })).toEqual([
      ['changed', 'Corrected, said the publisher.'],
    ]);
  });

  it('names the version to cite instead', () => {
    expect(standing({ 'doi:10.1000/182': { notices: [], publishedAs: '10.1000/183' } })).toEqual([
      ['changed', 'Published since as doi:10.1000/183.'],
    ]);
  });

  it('tells who answered that there is nothing from who was not asked', () => {
    expect(standing({ 'doi:10.1000/182': { notices: [] } })).toEqual([['clear']]);
    expect(standing({})).toEqual([['unasked']]);
    expect(standing({ 'doi:10.1000/182': { outcome: 'could-not-check', code: 'offline', reason: 'x' } })).toEqual([
      ['unasked'],
    ]);
  });
});

describe('what could not be checked', () => {
  it('is told with the reason and the works', () => {
    const { gaps } = reported(
      ['One.[^1] Two.[^2] Three.[^3]', '', '[^1]: doi:10.1000/182', '[^2]: doi:10.1000/183', '[^3]: A letter.'],
      {
        facts: {
          'doi:10.1000/182': { outcome: 'could-not-check', code: 'server-error', reason: 'Crossref answered 503' },
        },
      },
    );
    expect(gaps).toEqual([
      { message: 'Could not be checked: Crossref answered 503.', names: ['doi:10.1000/182'] },
      { message: expect.stringContaining('nobody was asked') as string, names: ['doi:10.1000/183'] },
      { message: expect.stringContaining('no identifier') as string, names: ['A letter.'] },
    ]);
  });

  it('names the claims of an article that is in another language', () => {
    const german =
      'Der Leuchtturm wurde von einem Mann bewohnt, der nicht mehr an Land gehen wollte und der alle Schiffe grüßte.';
    expect(reported([german, '', german]).gaps).toEqual([
      { message: expect.stringContaining('not in English') as string, names: [] },
    ]);
  });
});
