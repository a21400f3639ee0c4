import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import type { Mention } from '../../src/evidence/mentions/mention.ts';
import { mentionsIn } from '../../src/evidence/mentions/index.ts';
import { passageOf, proseOf } from '../../src/claims/passage.ts';

/** The mentions of a kind in a sentence. */
function found<Kind extends Mention['kind']>(kind: Kind, text: string): readonly Extract<Mention, { kind: Kind }>[] {
  const { chunk } = parse(text).chunks[0]!;
  const passage = passageOf(chunk, proseOf(chunk), { start: 0, end: text.length });
  const mentions = mentionsIn({ passage, identifiers: chunk.identifiers });
  for (const { range, text: words } of mentions) expect(text.slice(range.start, range.end)).toContain(words);
  return mentions.filter((mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind);
}

function texts(kind: Mention['kind'], text: string): readonly string[] {
  return found(kind, text).map((mention) => mention.text);
}

describe('authors', () => {
  it.each([
    [
      'a list with given names',
      'Ann Berta Clay, D. E. Fox, and Gil de la Haye wrote it.',
      ['Ann Berta Clay', 'D. E. Fox', 'Gil de la Haye'],
    ],
    ['family names', 'Clay & Fox wrote it.', ['Clay', 'Fox']],
    ['an owner', "It is in Clay's 2012 paper.", ['Clay']],
    [
      'a name with a hyphen',
      "Tsvi Benson-Tilsen and Nate Soares's paper says so.",
      ['Tsvi Benson-Tilsen', 'Nate Soares'],
    ],
    ['none in words that begin a sentence', 'The paper says so, and In this way it goes.', []],
  ])('are %s', (_, text, names) => {
    expect(texts('author', text)).toEqual(names);
  });

  it('have a family name, with its particles, and given names', () => {
    expect(found('author', 'Gil de la Haye wrote it.')).toMatchObject([{ family: 'de la Haye', given: 'Gil' }]);
  });

  it('of one list have one number, and those of another have another', () => {
    const lists = found('author', 'Clay and Fox answered Gray and Haye.').map(({ list }) => list);
    expect(lists).toEqual([1, 1, 2, 2]);
  });

  it.each(['Clay et al. wrote it.', 'Clay and colleagues wrote it.'])('are said to be more: %s', (text) => {
    expect(found('author', text)).toMatchObject([{ family: 'Clay', isFirstOfMore: true }]);
  });
});

describe('years', () => {
  it.each([
    ['in 2012, and 2014', [{ year: 2012, month: null }, { year: 2014 }]],
    ['on 5 December 2024', [{ year: 2024, month: 12, day: 5 }]],
    ['on December 5, 2024', [{ year: 2024, month: 12, day: 5 }]],
    ['in January 2024', [{ year: 2024, month: 1, day: null }]],
    ['12012 men, $2000, 2000% and 1234', []],
  ])('are read in "%s"', (text, years) => {
    expect(found('year', text)).toMatchObject(years);
  });
});

describe('titles', () => {
  it.each([
    ['quoted', 'In "The Basic AI Drives," he names them.', 'The Basic AI Drives'],
    ['emphasized', 'In *The Basic AI Drives* he names them.', 'The Basic AI Drives'],
    [
      'bare',
      'He wrote of it in Superintelligence: Paths, Dangers, Strategies (Oxford University Press, 2014).',
      'Superintelligence: Paths, Dangers, Strategies',
    ],
    ['quoted', 'See Clay\'s "a problem for many theories" on it.', 'a problem for many theories'],
  ] as const)('may be %s: %s', (form, text, title) => {
    expect(found('title', text)).toMatchObject([{ form, text: title, isTitle: true }]);
  });

  it('are only terms where they are neither written nor introduced like one', () => {
    expect(found('title', 'He spoke of "the drive of all agents" then.')).toMatchObject([{ isTitle: false }]);
  });

  it('hold no mentions of their own', () => {
    expect(texts('year', 'In "The World in 2050 and Later" it is said.')).toEqual([]);
  });
});

describe('venues', () => {
  it.each([
    ['published in Minds and Machines volume 22, issue 2', { text: 'Minds and Machines', volume: '22', issue: '2' }],
    ['a paper (Foresight 21, 2018)', { text: 'Foresight', volume: '21' }],
    ['a paper (Philosophical Studies, 2025)', { text: 'Philosophical Studies' }],
    ['in their NeurIPS 2021 paper', { text: 'NeurIPS' }],
    ['the meeting AGI-08 of that year', { text: 'AGI' }],
    ['posted to arXiv in January', { text: 'arXiv' }],
    [
      'presented at the First Conference on Artificial General Intelligence',
      { text: 'First Conference on Artificial General Intelligence' },
    ],
  ])('are read in "%s"', (text, venue) => {
    expect(found('venue', text)).toMatchObject([venue]);
  });
});

describe('publishers, bodies and identifiers', () => {
  it('are houses whose name says so', () => {
    expect(texts('publisher', 'It is out (Oxford University Press, 2014).')).toEqual(['Oxford University Press']);
    expect(texts('publisher', 'The Press Office said so.')).toEqual([]);
  });

  it('are who publishes, in whatever letters, and who owns a paper', () => {
    expect(texts('organization', 'apollo research published a paper.')).toEqual(['apollo research']);
    expect(texts('organization', 'It stands in the World Bank report.')).toEqual(['World Bank']);
    expect(texts('organization', 'They published a paper.')).toEqual([]);
  });

  it('are what the article has found', () => {
    expect(found('identifier', 'It is arXiv:1912.01683 there.')).toMatchObject([
      { identifier: { kind: 'arxiv', value: '1912.01683' } },
    ]);
  });
});

describe('a sentence that is made to take long', () => {
  it.each([
    ['capitals', 'A'.repeat(3000)],
    ['names', 'Abc Def, '.repeat(300)],
    ['quotation marks', '"Abc '.repeat(600)],
    ['brackets', 'In Abc ('.repeat(400)],
    ['venues', 'published in Abc of Def '.repeat(120)],
    ['years', '2012, '.repeat(500)],
  ])('is read in a moment: %s', (_, text) => {
    const start = performance.now();
    texts('author', text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
