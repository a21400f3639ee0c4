import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/references/item.ts';
import { matchOf } from '../../src/references/match.ts';
import { parseQuery, type Query } from '../../src/references/query.ts';
import { titleSimilarity } from '../../src/references/title-similarity.ts';

const will: Item = {
  id: 'bostrom2012',
  type: 'article-journal',
  title: 'The Superintelligent Will: Motivation and Instrumental Rationality in Advanced Artificial Agents',
  author: [{ family: 'Bostrom', given: 'Nick' }],
  issued: { 'date-parts': [[2012]] },
  'container-title': 'Minds and Machines',
  DOI: '10.1007/s11023-012-9281-3',
};

const tampering: Item = {
  id: 'everitt2021',
  type: 'article-journal',
  title: 'Reward tampering problems and solutions in reinforcement learning: a causal influence diagram perspective',
  author: [
    { family: 'Everitt', given: 'Tom' },
    { family: 'Hutter', given: 'Marcus' },
  ],
  issued: { 'date-parts': [[2021]] },
  'container-title': 'Synthese',
};

const power: Item = {
  id: 'turner2019',
  type: 'article',
  genre: 'Preprint',
  title: 'Optimal Policies Tend to Seek Power',
  author: [{ family: 'Turner' }, { family: 'Smith' }],
  issued: { 'date-parts': [[2019]] },
};

const asked: Query = { words: '', title: will.title!, authors: ['Bostrom'], year: 2012 };

describe('titleSimilarity', () => {
  it('does not see case, accents and punctuation', () => {
    expect(titleSimilarity('UNet++: A nested U-Net', 'Unet++ — a nested u-net')).toEqual({ value: 1, kind: 'same' });
    expect(titleSimilarity('L’industria dopo l’euro', "L'INDUSTRIA DOPO L'EURO").kind).toBe('same');
  });

  it('forgives a misspelling and a missing article', () => {
    const misspelt = 'Real-time patient-sepcific ECG classification by 1-D convolutional neural networks';
    const right = 'Real-Time Patient-Specific ECG Classification by 1-D Convolutional Neural Networks';
    expect(titleSimilarity(misspelt, right).value).toBeGreaterThan(0.97);
  });

  it('takes a title without its subtitle for the same, if it says enough alone', () => {
    expect(
      titleSimilarity(
        'Query strategies for priced information',
        'Query strategies for priced information (extended abstract)',
      ),
    ).toEqual({ value: 0.95, kind: 'main' });
    expect(titleSimilarity('Deep learning', 'Deep learning: a review').value).toBeLessThan(0.93);
  });

  it('never takes a correction, a reply or another part for the work itself', () => {
    const title =
      'A single residue in the yellow fever virus envelope protein modulates virion architecture and antigenicity';
    expect(titleSimilarity(title, `Author Correction: ${title}`).value).toBeLessThan(0.93);
    expect(titleSimilarity(title, `Reply to: ${title}`).value).toBeLessThan(0.93);
    expect(titleSimilarity(`${title}, part II`, `${title}, part III`).value).toBeLessThan(0.93);
  });

  it('takes a title that its publisher marked as retracted for the work', () => {
    expect(
      titleSimilarity('Ileal-lymphoid-nodular hyperplasia', 'RETRACTED: Ileal-lymphoid-nodular hyperplasia').kind,
    ).toBe('same');
  });
});

describe('matchOf', () => {
  it('accepts the same title, first author and year, and says so', () => {
    expect(matchOf({ ...asked, venue: 'Minds and Machines' }, will)).toEqual({
      verdict: 'accepted',
      score: 1,
      reasons: ['same title', 'author Bostrom', 'year 2012', 'in Minds and Machines'],
    });
  });

  it('only thinks it possible when author or year is another, or unknown', () => {
    expect(matchOf({ ...asked, year: 2014 }, will)).toMatchObject({ verdict: 'possible' });
    expect(matchOf({ ...asked, year: 2014 }, will).reasons).toContain('year 2012, not 2014');
    expect(matchOf({ ...asked, authors: ['Yudkowsky'] }, will).reasons).toContain('Yudkowsky is not among the authors');
    expect(matchOf({ ...asked, authors: ['Yudkowsky'] }, will).verdict).toBe('possible');
    expect(matchOf({ words: '', title: asked.title!, authors: ['Bostrom'] }, will).verdict).toBe('possible');
    expect(matchOf({ words: '', title: asked.title!, year: 2012 }, will).verdict).toBe('possible');
  });

  it('accepts the year before and after, and two years from a preprint to its publication', () => {
    expect(matchOf({ ...asked, year: 2013 }, will)).toMatchObject({ verdict: 'accepted' });
    const published: Query = { words: '', title: power.title!, authors: ['Turner', 'Smith'], year: 2021 };
    expect(matchOf(published, power)).toMatchObject({ verdict: 'accepted' });
    expect(matchOf(published, power).reasons).toContain('year 2019, near 2021');
    expect(matchOf({ ...published, year: 2022 }, power)).toMatchObject({ verdict: 'possible' });
  });

  it('takes a reference without a year by its exact title and all of two authors or more', () => {
    const undated: Query = { words: '', title: power.title!, authors: ['Turner', 'Smith'] };
    expect(matchOf(undated, power).verdict).toBe('accepted');
    expect(matchOf({ ...undated, authors: ['Turner', 'Jones'] }, power).verdict).toBe('possible');
    expect(matchOf({ ...undated, title: `${power.title!} again` }, power).verdict).toBe('possible');
  });

  it('finds the first author in any place, but one who is named alone only in the first', () => {
    const reversed = { ...power, author: [{ family: 'Smith' }, { family: 'Turner' }] };
    const query: Query = { words: '', title: power.title!, authors: ['Turner', 'Smith'], year: 2019 };
    expect(matchOf(query, reversed).verdict).toBe('accepted');
    expect(matchOf({ ...query, authors: ['Turner'] }, reversed).verdict).toBe('possible');
  });

  it('does not take a review of a book for the book', () => {
    const review: Item = {
      id: 'jones1989',
      type: 'article-journal',
      title: 'Multi-Armed Bandit Allocation Indices',
      author: [{ family: 'Jones' }, { family: 'Gittins' }],
      issued: { 'date-parts': [[1989]] },
    };
    const book: Query = { words: '', title: review.title!, authors: ['Gittins'], year: 1989 };
    expect(matchOf(book, review)).toMatchObject({ verdict: 'possible' });
  });

  it('knows a family name with and without its particles and its other half', () => {
    const item: Item = { ...will, author: [{ family: 'Oord', 'non-dropping-particle': 'van den' }] };
    expect(matchOf({ ...asked, authors: ['Oord'] }, item).verdict).toBe('accepted');
    expect(matchOf({ ...asked, authors: ['van den Oord'] }, { ...will, author: [{ family: 'Oord' }] }).verdict).toBe(
      'accepted',
    );
  });

  it('thinks a title that an article shortens possible', () => {
    const sentence =
      'Later work by Tom Everitt and colleagues, "Reward tampering problems and solutions" (Synthese, 2021), says so.';
    expect(matchOf(parseQuery(sentence), tampering)).toMatchObject({
      verdict: 'possible',
      reasons: ['one title begins with the other', 'author Everitt', 'year 2021', 'in Synthese'],
    });
  });

  it('accepts an identifier, unless the title says that it is another work’s', () => {
    const identifier = { kind: 'doi', value: '10.1007/s11023-012-9281-3' } as const;
    expect(matchOf({ words: '', identifier }, will)).toMatchObject({ verdict: 'accepted' });
    expect(matchOf({ words: '', identifier, title: 'The Basic AI Drives' }, will)).toMatchObject({
      verdict: 'possible',
    });
  });
});

describe('matchOf, of words alone', () => {
  const sentence =
    'The superintelligent will, says Bostrom in 2012, joins motivation and instrumental rationality in advanced artificial agents of every kind.';

  it('never accepts', () => {
    for (const words of [sentence, will.title!, 'Bostrom 2012', 'superintelligent will bostrom 2012']) {
      expect(matchOf({ words }, will).verdict, words).toBe('possible');
    }
  });

  it('says which words it found', () => {
    expect(matchOf({ words: sentence }, will).reasons).toEqual([
      'all words of its title',
      'author Bostrom',
      'year 2012',
    ]);
    expect(matchOf({ words: 'superint bostr' }, will).reasons).toEqual(['has all the words']);
  });

  it('does not count everyday words', () => {
    const words = 'This is one of the works on what there is in it and for whom.';
    expect(matchOf({ words }, { ...will, title: 'On What There Is' }).verdict).toBe('unlikely');
  });

  it('thinks a work of the author and year possible', () => {
    expect(matchOf(parseQuery('Bostrom 2012'), will).reasons).toContain('year 2012');
    expect(matchOf(parseQuery('Everitt 2012'), will).verdict).toBe('unlikely');
  });
});
