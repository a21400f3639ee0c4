import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/references/facts.ts';
import { findInLibrary, findWorks } from '../../src/references/find-works.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { parseQuery } from '../../src/references/query.ts';
import { offlineAnswer, type CouldNotCheck } from '../../src/references/resolution.ts';
import type { Resolver } from '../../src/references/resolve.ts';
import type { Found } from '../../src/references/services.ts';
import { works } from './format/works.ts';

const bostrom = works['journal article'];
const library = createLibrary(Object.values(works).map((item) => ({ item, file: '/references.json' })));
const empty = createLibrary([]);

/** Services that find these, and count how often they are asked. */
function serviceWith(answer: Found | CouldNotCheck) {
  let asked = 0;
  const searches = {
    find: () => {
      asked += 1;
      return Promise.resolve(answer);
    },
  };
  const resolver = { resolve: () => Promise.resolve(offlineAnswer) } as unknown as Resolver;
  return { researchers: { searches, resolver }, asked: () => asked };
}

function found(...all: readonly (readonly [Item, string, Facts?])[]): Found {
  return { outcome: 'found', works: all.map(([item, source, facts = {}]) => ({ item, source, facts })), unchecked: [] };
}

const online = { network: true };

describe('findInLibrary', () => {
  it('finds the work of a sentence, of typed words, and of an identifier', () => {
    const first = (words: string) => findInLibrary(parseQuery(words), library)[0]?.item.id;
    expect(first('Nick Bostrom’s "The superintelligent will" (Minds and Machines, 2012) says why.')).toBe(
      'bostrom2012',
    );
    expect(first('turner optim polic')).toBe('turner2021');
    expect(first('doi:10.1007/s11023-012-9281-3')).toBe('bostrom2012');
  });

  it('names nothing for words that no entry has', () => {
    expect(findInLibrary(parseQuery('The price of tulips in Haarlem rose until February.'), library)).toEqual([]);
    expect(findInLibrary(parseQuery(''), library)).toEqual([]);
  });
});

describe('findWorks', () => {
  it('does not ask services for what the library has for certain', async () => {
    const { researchers, asked } = serviceWith(found());
    const query = parseQuery('Bostrom, N. (2012). The superintelligent will. Minds and Machines.');
    const { candidates } = await findWorks(query, library, researchers, online);
    expect(candidates[0]).toMatchObject({ item: bostrom, file: '/references.json', verdict: 'accepted' });
    expect(asked()).toBe(0);
  });

  it('names one work once, with all who know it and what they say of it', async () => {
    const preprint: Item = {
      ...bostrom,
      id: 'p',
      type: 'article',
      genre: 'Preprint',
      DOI: '10.48550/arXiv.1234.56789',
    };
    const openAccess = 'https://example.org/will.pdf';
    const { researchers } = serviceWith(
      found([preprint, 'openalex', { isPreprint: true, openAccess }], [bostrom, 'crossref', { notices: [] }]),
    );
    const { candidates } = await findWorks(parseQuery('superintelligent will'), empty, researchers, online);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({
      item: { id: 'bostrom2012' },
      sources: ['crossref', 'openalex'],
      facts: { openAccess, notices: [] },
      versions: [{ id: 'p' }],
    });
    expect(candidates[0]?.facts.isPreprint).toBeUndefined();
  });

  it('keeps a withdrawn preprint’s notice from the published version', async () => {
    const preprint: Item = {
      ...bostrom,
      id: 'p',
      type: 'article',
      genre: 'Preprint',
      DOI: '10.48550/arXiv.1234.56789',
    };
    const notices = [{ kind: 'withdrawal', source: 'arxiv' }] as const;
    const { researchers } = serviceWith(found([bostrom, 'crossref'], [preprint, 'openalex', { notices }]));
    const { candidates } = await findWorks(parseQuery('superintelligent will'), empty, researchers, online);
    expect(candidates[0]?.facts.notices).toBeUndefined();
  });

  it('puts what is accepted before what is possible, and reviews last among equals', async () => {
    const review: Item = {
      ...bostrom,
      id: 'review',
      type: 'review',
      DOI: '10.1000/review',
      author: [{ family: 'Nobody' }],
    };
    const other: Item = { ...bostrom, id: 'other', DOI: '10.1000/other', author: [{ family: 'Somebody' }] };
    const { researchers } = serviceWith(found([review, 'crossref'], [other, 'crossref'], [bostrom, 'crossref']));
    const query = parseQuery('Bostrom, N. (2012). The superintelligent will. Minds and Machines.');
    const { candidates } = await findWorks(query, empty, researchers, online);
    expect(candidates.map(({ item, verdict }) => [item.id, verdict])).toEqual([
      ['bostrom2012', 'accepted'],
      ['other', 'possible'],
      ['review', 'possible'],
    ]);
  });

  it('still names the library’s works when services could not be asked, and says why', async () => {
    const { researchers } = serviceWith(offlineAnswer);
    const { candidates, unchecked } = await findWorks(parseQuery('superintelligent'), library, researchers, online);
    expect(candidates.map(({ item }) => item.id)).toEqual(['bostrom2012']);
    expect(unchecked).toEqual(['the network is switched off']);
  });
});
