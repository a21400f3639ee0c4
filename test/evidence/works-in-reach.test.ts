import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { reachOf, workInReach } from '../../src/evidence/works-in-reach.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';

const items: readonly Item[] = [
  { id: 'drives', type: 'chapter', title: 'The Basic AI Drives' },
  { id: 'will', type: 'article-journal', title: 'The Superintelligent Will', DOI: '10.1007/s11023-012-9281-3' },
  {
    id: 'power',
    type: 'paper-conference',
    title: 'Optimal Policies Tend to Seek Power',
    DOI: '10.48550/arXiv.1912.01683',
  },
  { id: 'convergence', type: 'webpage', title: 'Instrumental convergence' },
  { id: 'superintelligence', type: 'book', title: 'Superintelligence: Paths, Dangers, Strategies' },
];
const library = createLibrary(items.map((item) => ({ item, file: '/wiki/references.json' })));

function found(key: string, ...lines: readonly string[]) {
  return workInReach(parse(lines.join('\n')), library, key)?.work ?? null;
}

describe('a label that is a key of the library', () => {
  it('is the work of that key, whatever else its sentence names', () => {
    expect(found('WILL', 'See "The Basic AI Drives" again.[^will]')).toEqual({ item: 'will' });
  });

  it('is the work of that key where markers stand side by side', () => {
    expect(found('DRIVES', 'A claim.[^will][^drives]')).toEqual({ item: 'drives' });
  });

  it('is not taken for a key when it is a number: such ids are not names', () => {
    const numbered = createLibrary([
      { item: { id: '7', type: 'book', title: 'Seven' }, file: '/wiki/references.json' },
    ]);
    expect(workInReach(parse('A claim.[^7]'), numbered, '7')).toBeNull();
  });
});

describe('an identifier in the sentence of a marker', () => {
  it('is its work, as the item of the library where there is one', () => {
    expect(found('8', 'They proved it (arXiv:1912.01683).[^8]')).toEqual({ item: 'power' });
  });

  it('is its work, to be looked up where the library has none', () => {
    expect(found('8', 'They proved it (doi:10.1000/182).[^8]')).toEqual({
      identifier: { kind: 'doi', value: '10.1000/182' },
    });
  });

  it('may stand some words before it', () => {
    expect(found('8', 'The paper (arXiv:1912.01683, 2021) gave a proof, and was read widely.[^8]')).toEqual({
      item: 'power',
    });
  });

  it('belongs to the marker that follows it, and to no later one', () => {
    const text = 'Shown in doi:10.1000/1,[^1] in doi:10.1000/2,[^2] and elsewhere.[^3]';
    expect(found('1', text)).toEqual({ identifier: { kind: 'doi', value: '10.1000/1' } });
    expect(found('2', text)).toEqual({ identifier: { kind: 'doi', value: '10.1000/2' } });
    expect(found('3', text)).toBeNull();
  });

  it('is said with its place', () => {
    const reach = workInReach(parse('See doi:10.1000/182.[^1]'), library, '1');
    expect(reach).toMatchObject({
      reason: 'its identifier stands in the sentence: doi:10.1000/182',
      range: { start: 4, end: 19 },
    });
  });

  it.each([
    ['several works are named before the marker', 'See doi:10.1000/1 and doi:10.1000/2.[^1]'],
    ['several markers stand side by side', 'See doi:10.1000/182.[^1][^2]'],
    ['several markers stand side by side with a comma', 'See doi:10.1000/182.[^2], [^1]'],
    ['it stands behind the marker', 'Shown before,[^1] as in doi:10.1000/182.'],
    ['it stands in another sentence', 'See doi:10.1000/182. Another claim.[^1]'],
    ['it cannot be one', 'See ISBN 978-0-19-967811-3.[^1]'],
  ])('is not taken when %s', (_, text) => {
    expect(found('1', text)).toBeNull();
  });
});

describe('a title of the library in the sentence of a marker', () => {
  it.each([
    ['quotation marks', 'In "The Basic AI Drives," he names them.[^1]', 'drives'],
    ['curly quotation marks', 'In \u201cThe Basic AI Drives\u201d he names them.[^1]', 'drives'],
    ['emphasis', 'In *The Basic AI Drives* he names them.[^1]', 'drives'],
    [
      'its own capitals, four words or more',
      'In Superintelligence: Paths, Dangers, Strategies he says so.[^1]',
      'superintelligence',
    ],
  ])('is its work when it stands in %s', (_, text, item) => {
    expect(found('1', text)).toEqual({ item });
  });

  it('may stand beside its own identifier', () => {
    expect(found('1', 'In "Optimal Policies Tend to Seek Power" (arXiv:1912.01683).[^1]')).toEqual({ item: 'power' });
  });

  it.each([
    ['its words are only said', 'The basic AI drives are generic.[^1]'],
    ['it is two everyday words', 'On "Instrumental convergence" much is said.[^1]'],
    [
      'two of them stand before the marker',
      'In "The Basic AI Drives" and "The Superintelligent Will" both say so.[^1]',
    ],
    ['another work answers to it', 'Gallow criticizes the view of "The Basic AI Drives" at length.[^1]'],
    ['another identifier stands beside it', 'In "The Basic AI Drives" (doi:10.1000/182).[^1]'],
  ])('is not taken when %s', (_, text) => {
    expect(found('1', text)).toBeNull();
  });
});

describe('a marker that is used more than once', () => {
  it('has the work that one use names and none denies', () => {
    expect(found('1', 'In "The Basic AI Drives" he names them.[^1]', '', 'They are generic.[^1]')).toEqual({
      item: 'drives',
    });
  });

  it('has none when two uses name different works', () => {
    const article = parse('In "The Basic AI Drives" so.[^1] In "The Superintelligent Will" else.[^1]');
    expect(workInReach(article, library, '1')).toBeNull();
    expect(reachOf(article, library, '1')).toMatchObject({
      kind: 'conflict',
      named: [{ text: '"The Basic AI Drives"' }, { text: '"The Superintelligent Will"' }],
    });
  });

  it('has none when another use names a title that the library does not have', () => {
    expect(
      found('1', 'In "The Basic AI Drives" so.[^1] In "Disjunctive Scenarios of Catastrophic Risk" else.[^1]'),
    ).toBeNull();
  });

  it('is not looked for inside footnotes', () => {
    expect(found('1', 'A claim.[^2]', '', '[^2]: See doi:10.1000/182.[^1]')).toBeNull();
  });
});
