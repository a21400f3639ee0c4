import { describe, expect, it } from 'vitest';
import type { Query } from '../../../src/references/query.ts';
import type { Asker } from '../../../src/references/sources/asker.ts';
import { search } from '../../../src/references/sources/search.ts';
import type { Described, Source } from '../../../src/references/sources/source.ts';
import { works } from '../format/works.ts';

const will: Described = { item: works['journal article'] };
const other: Described = { item: works.book };
const query: Query = { words: '', title: 'The superintelligent will', authors: ['Bostrom'], year: 2012 };
const never = new AbortController().signal;

/** Services that find these works or fail, and who of them was asked. */
function asking(answers: Readonly<Record<string, readonly Described[] | Error>>, local: readonly string[] = []) {
  const asked: string[] = [];
  const sources = Object.entries(answers).map(([id, answer]) => ({
    id,
    title: id,
    isLocal: local.includes(id),
    search: () => {
      asked.push(id);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  }));
  const asker = { sources: sources as unknown as readonly Source[], contextOf: () => ({}) } as unknown as Asker;
  return { asked, find: (one = query) => search(asker, one, 5, never) };
}

describe('the search of services', () => {
  it('asks no other when Crossref or a program on this machine has the work for certain', async () => {
    const byCrossref = asking({ openalex: [will], crossref: [other, will] });
    expect(await byCrossref.find()).toMatchObject({ works: [{ source: 'crossref' }, { source: 'crossref' }] });
    expect(byCrossref.asked).toEqual(['crossref']);
    const byZotero = asking({ openalex: [], zotero: [will], crossref: [] }, ['zotero']);
    await byZotero.find();
    expect(byZotero.asked).toEqual(['zotero', 'crossref']);
  });

  it('asks the others when what was found is not certain, or words name no title', async () => {
    const weak = asking({ openalex: [will], crossref: [other] });
    expect(await weak.find()).toMatchObject({ works: [{ source: 'crossref' }, { source: 'openalex' }] });
    const words = asking({ openalex: [], crossref: [will] });
    await words.find({ words: 'the superintelligent will bostrom 2012' });
    expect(words.asked).toEqual(['crossref', 'openalex']);
  });

  it('names who failed beside what the others found', async () => {
    const { find } = asking({ crossref: new Error('broken'), openalex: [will] });
    const found = await find();
    expect(found).toMatchObject({ outcome: 'found', works: [{ source: 'openalex' }] });
    expect(found.outcome === 'found' && found.unchecked).toHaveLength(1);
  });

  it('could not check when all failed, or when nobody can be asked', async () => {
    expect(await asking({ crossref: new Error('broken') }).find()).toMatchObject({ outcome: 'could-not-check' });
    expect(await asking({}).find()).toMatchObject({ outcome: 'could-not-check', code: 'unsupported' });
  });
});
