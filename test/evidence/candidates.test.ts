import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { candidates } from '../../src/evidence/candidates.ts';
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
  return candidates(parse(text), library, '1').map(({ item }) => item.id);
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
