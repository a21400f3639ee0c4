import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { evidenceOf, type Nearness } from '../../src/evidence/evidence.ts';

/** What is said near a marker: how near, and the work as it is named. */
function said(key: string, text: string): readonly (readonly [Nearness, string])[] {
  const statements = evidenceOf(parse(text)).get(key)?.statements ?? [];
  return statements.map(({ nearness, description: { title, authors, year } }) => [
    nearness,
    [title?.text ?? authors.map(({ family }) => family).join(' and '), year?.year ?? ''].join(' ').trim(),
  ]);
}

describe('what is said of the work behind a marker', () => {
  it('is first of all what stands in front of it', () => {
    expect(said('1', 'Clay and Fox (2012) said so.[^1]')).toEqual([['own', 'Clay and Fox 2012']]);
  });

  it('is less certain of what stands behind it or in front of another marker', () => {
    expect(said('1', 'Clay (2012) said so,[^1] and Fox (2014) did.[^2]')).toEqual([
      ['own', 'Clay 2012'],
      ['sentence', 'Fox 2014'],
    ]);
  });

  it('may stand in a sentence before, and further up once another marker stands between', () => {
    const text = 'Fox (2014) said so.[^2] Clay (2012) did. It was read.[^1]';
    expect(said('1', text)).toEqual([
      ['paragraph', 'Clay 2012'],
      ['far', 'Fox 2014'],
    ]);
  });

  it('does not stand in another paragraph', () => {
    expect(said('1', 'Clay (2012) said so.\n\nIt was read.[^1]')).toEqual([]);
  });

  it('is gathered from all its uses, each with its place', () => {
    const text = 'Clay (2012) said so.[^1]\n\nLater "The Basic Theory of Drives" did.[^1]';
    expect(said('1', text)).toEqual([
      ['own', 'Clay 2012'],
      ['own', 'The Basic Theory of Drives'],
    ]);
    const { uses, statements } = evidenceOf(parse(text)).get('1')!;
    expect(uses.map(({ start, end }) => text.slice(start, end))).toEqual(['[^1]', '[^1]']);
    const [, second] = statements;
    const { range } = second!.description.title!;
    expect(text.slice(second!.start + range.start, second!.start + range.end)).toBe('"The Basic Theory of Drives"');
  });
});

describe('markers side by side', () => {
  it('are split, in order, where the sentence lists as many works', () => {
    const text = 'It goes back to Clay (2008) and was taken up by Fox (2012, 2014).[^1][^2][^3]';
    expect(said('1', text)).toEqual([['own', 'Clay 2008']]);
    expect(said('2', text)).toEqual([['own', 'Fox 2012']]);
    expect(said('3', text)).toEqual([['own', 'Fox 2014']]);
  });

  it('share what is said where it lists more or fewer', () => {
    expect(said('2', 'Clay (2012) said so.[^1][^2]')).toEqual([['shared', 'Clay 2012']]);
  });

  it('know each other', () => {
    const { beside } = evidenceOf(parse('One.[^1][^2] Two.[^2][^1] Three.[^1]')).get('1')!;
    expect([...beside]).toEqual([['2', 2]]);
  });
});

describe('a work in a sentence', () => {
  const [statement] = evidenceOf(
    parse(
      'Ann Clay and Bo Fox argued in "A Theory of Almost Everything," published in Annals of Theory volume 4, issue 3 (2022), that it is.[^1]',
    ),
  ).get('1')!.statements;

  it('has its authors, year and place put together', () => {
    expect(statement!.description).toMatchObject({
      title: { text: 'A Theory of Almost Everything' },
      byline: [{ text: 'Ann Clay' }, { text: 'Bo Fox' }],
      year: { year: 2022 },
      venues: [{ text: 'Annals of Theory', volume: '4', issue: '3' }],
      isFirm: true,
    });
  });

  it('is not given to whoever is named further on', () => {
    const [other] = evidenceOf(parse('"A Theory of Almost Everything" solves a problem posed by David Gray.[^1]')).get(
      '1',
    )!.statements;
    expect(other!.description.byline).toEqual([]);
  });

  it('is known for one that another answers to', () => {
    const [other] = evidenceOf(parse('Gray criticizes "A Theory of Almost Everything" at length.[^1]')).get(
      '1',
    )!.statements;
    expect(other!.description.isContrasted).toBe(true);
  });
});
