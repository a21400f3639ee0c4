import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { workInReach } from '../../src/evidence/works-in-reach.ts';
import { cleanItem } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';

const shared = new URL('../../../shared/', import.meta.url);
const articleFile = new URL('articles/instrumental-convergence.md', shared);
const factsFile = new URL('data/instrumental-convergence.facts.json', shared);
const isThere = existsSync(articleFile) && existsSync(factsFile);

/** Read from the article by hand. A marker that is not here is used for several works, or its work is not named. */
const named: Readonly<Record<string, string>> = {
  2: 'bostrom2012',
  3: 'bostrom2014',
  5: 'bostrom2003',
  8: 'turner2021',
  9: 'cohen2022',
  10: 'carlsmith2022',
  11: 'meinke2024',
  12: 'lynch2025-web',
  13: 'hubinger2024',
  16: 'hadfieldmenell2017',
  17: 'neth2025',
};

describe.skipIf(!isThere)('the works behind the markers of a real article (skipped where ../shared is missing)', () => {
  it('are found where the article names them, and none is wrong', () => {
    const facts: unknown = JSON.parse(readFileSync(factsFile, 'utf8'));
    const items = (Array.isArray(facts) ? facts : []).flatMap((fact) => cleanItem(fact) ?? []);
    const library = createLibrary(items.map((item) => ({ item, file: '/wiki/references.json' })));
    const article = parse(readFileSync(articleFile, 'utf8'));
    const keys = [...new Set(article.references.map(({ key }) => key))];
    const works = keys.map((key) => [key, workInReach(article, library, key)?.work] as const);
    expect(Object.fromEntries(works.filter(([, work]) => work !== undefined))).toEqual(
      Object.fromEntries(Object.entries(named).map(([key, item]) => [key, { item }])),
    );
  });
});
