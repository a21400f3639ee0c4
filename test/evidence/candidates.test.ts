import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { candidatesFor } from '../../src/evidence/candidates.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';

const items: readonly Item[] = [
  {
    id: 'will',
    type: 'article-journal',
    title: 'The Superintelligent Will',
    author: [{ family: 'Bostrom' }],
    issued: { 'date-parts': [[2012]] },
  },
  {
    id: 'book',
    type: 'book',
    title: 'Superintelligence',
    author: [{ family: 'Bostrom' }],
    issued: { 'date-parts': [[2014]] },
  },
  {
    id: 'foresight',
    type: 'article',
    title: 'Challenges to the Framework',
    author: [{ family: 'H\u00e4ggstr\u00f6m' }],
    issued: { 'date-parts': [[2019]] },
  },
  { id: 'nobody', type: 'webpage', title: 'Convergence' },
];
const library = createLibrary(items.map((item) => ({ item, file: '/wiki/references.json' })));

function offered(text: string): readonly string[] {
  return candidatesFor(parse(text), library, '1').map(({ entry }) => entry.item.id);
}

describe('the works that are offered for a marker', () => {
  it('are those whose author and year stand in a sentence of a use', () => {
    expect(offered("As in Bostrom's work (2012, 2014).[^1]")).toEqual(['will', 'book']);
    expect(offered('As Haggstrom argued in 2019.[^1]')).toEqual(['foresight']);
  });

  it('are not those of the author in another year, or of a sentence without the marker', () => {
    expect(offered('Bostrom (2003) said so.[^1] Bostrom (2012) did.')).toEqual([]);
  });

  it('are those whose title is named in the paragraph', () => {
    expect(offered('It is from "The Superintelligent Will". More on convergence.[^1]')).toEqual(['will']);
  });

  it('come with the title in the sentence first', () => {
    expect(offered('Bostrom (2014) says so in "Challenges to the Framework".[^1]')).toEqual(['foresight', 'book']);
  });
});

/** The first candidate for a marker, in short. */
function first(key: string, text: string, some = library) {
  const [found] = candidatesFor(parse(text), some, key);
  if (found === undefined) return null;
  return { item: found.entry.item.id, verdict: found.verdict, reasons: found.reasons.map(({ kind }) => kind) };
}

describe('a work that is accepted', () => {
  it.each([
    ['its title', 'It stands in "The Superintelligent Will" so.[^1]', 'will'],
    [
      'a title that is nearly its own, with its author',
      'H\u00e4ggstr\u00f6m (2019), in "Challenges to the Frameworks", says so.[^1]',
      'foresight',
    ],
  ])('is named by %s', (_, text, item) => {
    expect(first('1', text)).toMatchObject({ item, verdict: 'accepted' });
  });

  it('says why, with the place of each reason', () => {
    const text = 'Bostrom\u2019s 2012 paper "The Superintelligent Will" says so.[^1]';
    const [found] = candidatesFor(parse(text), library, '1');
    expect(found!.reasons.map(({ kind, range }) => [kind, text.slice(range.start, range.end)])).toEqual([
      ['title', '"The Superintelligent Will"'],
      ['author-year', '2012'],
      ['authors', 'Bostrom'],
      ['date', '2012'],
    ]);
  });

  it('may be told by a list that several markers share', () => {
    const text = 'Nick Bostrom (2012, 2014) said so.[^1][^2]';
    expect(first('1', text)?.item).toBe('will');
    expect(first('2', text)?.item).toBe('book');
  });

  it('may be told by a marker that it always stands beside', () => {
    const named = 'It is in "The Superintelligent Will".[^1] Bostrom (2012) and others said so.[^1][^2]';
    const again = 'Bostrom (2012) said so.[^2][^1]';
    const [, other] = [first('1', [named, again, again].join('\n\n')), first('2', [named, again, again].join('\n\n'))];
    expect(other).toMatchObject({ item: 'will', verdict: 'accepted' });
    expect(other?.reasons).toContain('companion');
    expect(first('2', [named, again].join('\n\n'))?.verdict).toBe('possible');
  });
});

describe('a work that is only possible', () => {
  it.each([
    ['its author is named', 'Bostrom said so.[^1]'],
    ['its author and year stand far apart', 'In 2012 it was said by Bostrom.[^1]'],
    ['its title is one that another answers to', 'Gray criticizes "The Superintelligent Will" at length.[^1]'],
    ['several markers stand behind it', 'It is in "The Superintelligent Will".[^1][^2]'],
    ['it stands in the sentence before', 'See "The Superintelligent Will". More is known.[^1]'],
    ['the words are a term', 'He spoke of "the superintelligent will" then.[^1]'],
  ])('is possible when %s', (_, text) => {
    expect(first('1', text)).toMatchObject({ item: expect.stringMatching(/will|book/) as string, verdict: 'possible' });
  });

  it('is possible when two works have the title', () => {
    const twice = createLibrary([
      ...library.entries,
      { item: { ...items[0]!, id: 'other', author: [{ family: 'Fox' }] }, file: '' },
    ]);
    expect(first('1', 'It stands in "The Superintelligent Will" so.[^1]', twice)?.verdict).toBe('possible');
  });

  it('is accepted when the two are one work, published twice', () => {
    const twice = createLibrary([...library.entries, { item: { ...items[0]!, id: 'preprint' }, file: '' }]);
    expect(first('1', 'It stands in "The Superintelligent Will" so.[^1]', twice)?.verdict).toBe('accepted');
  });

  it('is possible when the label is used for several works', () => {
    const text =
      'Bostrom\u2019s "The Superintelligent Will" says so.[^1]\n\nNate Soares\u2019s "The Value Learning Problem" too.[^1]';
    expect(first('1', text)?.verdict).toBe('possible');
  });
});
