import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIdentifier } from '../../src/article/identifiers/index.ts';
import { parse } from '../../src/article/parse.ts';
import { reachOf } from '../../src/evidence/works-in-reach.ts';
import { cleanItem, type Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { ruleContextOf } from '../../src/review/review.ts';
import { rules } from '../../src/rules/index.ts';

const read = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const article = parse(read('instrumental-convergence.md'));
const items: readonly Item[] = (JSON.parse(read('references.json')) as unknown[]).map((raw) => {
  const item = cleanItem(raw);
  if (item === null) throw new Error(`No item: ${JSON.stringify(raw)}`);
  return item;
});
const library = createLibrary(items.map((item) => ({ item, file: 'references.json' })));
const labels = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** The texts that a rule reports in the example. */
function reported(id: string): string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  const reports = [...rule.check(ruleContextOf(article, { library, known: () => null, rules: {} }))];
  return reports.map(({ range }) => article.text.slice(range.start, range.end));
}

describe('the example article', () => {
  it('uses 17 markers 40 times and defines none', () => {
    expect(new Set(article.references.map(({ key }) => key))).toEqual(new Set(labels));
    expect(article.references).toHaveLength(40);
    expect(article.definitions).toEqual([]);
  });

  it('names the works of all markers but two', () => {
    const unnamed = labels.filter((label) => reachOf(article, library, label)?.kind !== 'found');
    expect(unnamed).toEqual(['12', '17']);
  });

  it('holds the faults that it is there to show', () => {
    expect(reported('invalid-identifier')).toEqual(['ISBN 978-0-525-55861-8']);
    expect(reported('footnote-placement')).toEqual(['[^9]']);
    expect(reported('footnote-order')).toEqual(['[^8]']);
    expect(reported('unsourced-claim').some((words) => words.includes('reported in 2025'))).toBe(true);
    expect(reported('bare-identifier')).toEqual([
      'https://doi.org/10.1007/s11098-024-02129-3',
      'doi:10.1007/s11098-025-02370-4',
    ]);
  });
});

describe('the example library', () => {
  it('holds more than 80 works, each under its own key and with well-formed identifiers', () => {
    expect(items.length).toBeGreaterThan(80);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { DOI, ISBN, URL: address } of items) {
      for (const name of [DOI, ISBN, address]) {
        if (name !== undefined) expect(parseIdentifier(name)).toMatchObject({ problem: null });
      }
    }
  });
});
