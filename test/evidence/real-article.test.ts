import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '../../bench/evidence/items.ts';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { candidatesFor } from '../../src/evidence/candidates.ts';
import { conflictsIn } from '../../src/evidence/conflict.ts';
import { evidenceOf } from '../../src/evidence/evidence.ts';
import { workInReach } from '../../src/evidence/works-in-reach.ts';
import { cleanItem, type Item } from '../../src/references/item.ts';
import { createLibrary, type Library } from '../../src/references/library/library.ts';
import { review } from '../../src/review/review.ts';

const shared = new URL('../../../shared/', import.meta.url);
const articleFile = new URL('articles/instrumental-convergence.md', shared);
const factsFile = new URL('data/instrumental-convergence.facts.json', shared);
const corpus = new URL('data/wikipedia/', shared);
const isThere = [articleFile, factsFile, corpus].every((place) => existsSync(place));

/** Read from the article by hand. A marker that is not here is used for several works, or its work is not named. */
const certain: Readonly<Record<string, string>> = {
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

/** Told only by all that the article says: a list shared out, an entry of a wiki, a companion, two authors and a term. */
const weighed = {
  ...certain,
  1: 'omohundro2008',
  6: 'arbital-instrumental-convergence',
  7: 'bostrom2012',
  15: 'pope2022',
};

/** Works of other articles, as many as are asked for. */
function unrelated(count: number): readonly Item[] {
  const items: Item[] = [];
  for (const name of readdirSync(corpus).sort()) {
    const article = parse(readFileSync(new URL(name, corpus), 'utf8'));
    for (const [index, definition] of article.definitions.entries()) {
      const item = itemOf(article, definition, `${name}#${String(index)}`);
      if (item !== null) items.push(item);
      if (items.length === count) return items;
    }
  }
  return items;
}

describe.skipIf(!isThere)('the works behind the markers of a real article (skipped where ../shared is missing)', () => {
  let article: Article;
  let library: Library;
  beforeAll(() => {
    const facts: unknown = JSON.parse(readFileSync(factsFile, 'utf8'));
    const items = [...(Array.isArray(facts) ? facts : []).flatMap((fact) => cleanItem(fact) ?? []), ...unrelated(300)];
    article = parse(readFileSync(articleFile, 'utf8'));
    library = createLibrary(items.map((item) => ({ item, file: '/wiki/references.json' })));
  });

  it('are found without a doubt where the words in front of them say so, and none is wrong', () => {
    const works = [...evidenceOf(article).keys()].map(
      (key) => [key, workInReach(article, library, key)?.work] as const,
    );
    expect(Object.fromEntries(works.filter(([, work]) => work !== undefined))).toEqual(
      Object.fromEntries(Object.entries(certain).map(([key, item]) => [key, { item }])),
    );
  });

  it('are accepted where all that the article says names them, and none is wrong', () => {
    const accepted = [...evidenceOf(article).keys()].flatMap((key) => {
      const [first] = candidatesFor(article, library, key);
      return first?.verdict === 'accepted' ? [[key, first.entry.item.id] as const] : [];
    });
    expect(Object.fromEntries(accepted)).toEqual(weighed);
  });

  it('are three for the marker that stands for three', () => {
    expect([...conflictsIn(article).keys()]).toEqual(['4']);
    expect(
      conflictsIn(article)
        .get('4')
        ?.map(({ name }) => name),
    ).toEqual([
      'Marvin Minsky',
      'Formalizing Convergent Instrumental Goals',
      'Disjunctive Scenarios of Catastrophic AI Risk',
    ]);
  });

  it('are held against what the text says of them', () => {
    const { findings } = review(article, { library, known: () => null, rules: {} });
    const found = findings.filter(({ rule }) =>
      /^(?:author|year|title|venue)-mismatch$|^conflicting-footnote$/.test(rule),
    );
    expect(found.map(({ rule, severity, data }) => [rule, severity, data['item'] ?? data['label']])).toEqual([
      ['conflicting-footnote', 'warning', '4'],
      ['year-mismatch', 'info', 'haggstrom2019'],
      ['author-mismatch', 'warning', 'southan2025'],
    ]);
  });
});
