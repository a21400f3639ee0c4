import { findInLibrary } from '../../src/references/find-works.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { matchOf } from '../../src/references/match.ts';
import { parseQuery } from '../../src/references/query.ts';
import { median, printLimit, printTable } from '../measure.ts';
import { article } from '../texts.ts';

const size = 10_000;
const mostMs = 50;

/** Searches a library of 10,000 items whose titles are made of an article's words, with the sentences of the same article. */
export function measureLibrary(): void {
  const words = article().match(/[\p{L}-]{3,}/gu) ?? [];
  const items = Array.from({ length: size }, (_, number) => itemOf(number, words));
  const library = createLibrary(items.map((item) => ({ item, file: '/library.json' })));
  const queries = article()
    .split(/[.?!](?:\[\^\d+\])*\s/)
    .filter((sentence) => sentence.length > 40)
    .map(parseQuery);
  const queryAt = (run: number) => queries[Math.abs(run * 7) % queries.length]!;
  const ours = median((run) => findInLibrary(queryAt(run), library), 60);
  const theirs = median((run) => items.map((item) => matchOf(queryAt(run), item)), 12);
  printTable('Search in a library of 10,000 items', [
    { what: 'the works that a sentence may mean', ours, theirs, against: 'holding every item against it', target: 0.2 },
  ]);
  printLimit('the works that a sentence may mean', ours, mostMs, 'ms');
}

/** The same item for the same number, no two with one title. */
function itemOf(number: number, words: readonly string[]): Item {
  const word = (step: number): string => words[(number * 31 + step * step * 17 + step * 7) % words.length] ?? '';
  const title = Array.from({ length: 6 + (number % 6) }, (_, step) => word(step + 1)).join(' ');
  return {
    id: `item${number}`,
    type: 'article-journal',
    title: `${title} ${number}`,
    author: [
      { family: word(13), given: 'A.' },
      { family: word(14), given: 'B.' },
    ],
    issued: { 'date-parts': [[1980 + (number % 45)]] },
    'container-title': `${word(15)} ${word(16)}`,
  };
}
