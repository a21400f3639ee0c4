import { fromMarkdown } from 'mdast-util-from-markdown';
import { clearMemory, parse } from '../../src/article/parse.ts';
import { proseOf } from '../../src/claims/passage.ts';
import { candidatesFor } from '../../src/evidence/candidates.ts';
import { evidenceOf } from '../../src/evidence/evidence.ts';
import { workIndexOf } from '../../src/evidence/work-index.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary, type Library } from '../../src/references/library/library.ts';
import { median, middle, printLimit, printTable } from '../measure.ts';
import { prose } from '../texts.ts';

/** What reading the evidence costs beside a bare parse, and holding it against a large library. */
export function printCost(): void {
  const text = prose(5_000);
  const { bare, before, whole } = interleaved({
    bare: () => void fromMarkdown(text),
    // Claims have blanked the markup of every review already.
    before: () => void prepared(text),
    whole: () => void evidenceOf(prepared(text)),
  });
  printTable('Evidence: cost', [
    {
      what: 'evidence of 5,000 words',
      ours: whole - before,
      theirs: bare,
      against: 'mdast-util-from-markdown',
      target: 1,
    },
  ]);
  const library = libraryOf(10_000);
  const build = median(() => workIndexOf(libraryOf(10_000)), 3);
  candidatesFor(parse('Clay said so.[^1]'), library, '1');
  const times = Array.from({ length: 10 }, () => timeToScore(text, library));
  printLimit('all markers against 10,000 works', middle(times), 50, 'ms');
  console.log(`  the index of 10,000 works is made once, in ${build.toFixed(0)} ms`);
}

/** The medians of tasks that take turns, so that a busy machine slows all of them. */
function interleaved<Name extends string>(tasks: Readonly<Record<Name, () => void>>): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const rounds = Array.from({ length: 80 }, () => names.map((name) => median(tasks[name], 1, 0)));
  const settled = rounds.slice(20);
  const medians = names.map((name, index) => [name, middle(settled.map((round) => round[index] ?? 0))] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function timeToScore(text: string, library: Library): number {
  const article = prepared(text);
  const keys = [...evidenceOf(article).keys()];
  const start = performance.now();
  for (const key of keys) candidatesFor(article, library, key);
  return performance.now() - start;
}

function prepared(text: string) {
  clearMemory();
  const article = parse(text);
  for (const { chunk } of article.chunks) proseOf(chunk);
  return article;
}

const subjects = 'agents power reward learning goals values risk systems control models minds oversight'.split(' ');

/** Works with words, names and years that the article has too, so that many are near. */
function libraryOf(count: number): Library {
  const entries = Array.from({ length: count }, (_, index): { item: Item; file: string } => {
    const word = (step: number): string => subjects[Math.floor(index / step) % subjects.length] ?? '';
    return {
      file: '/wiki/references.json',
      item: {
        id: `work-${String(index)}`,
        type: 'article-journal',
        title: `On the ${word(1)} of ${word(12)} and ${word(144)}, part ${String(index)}`,
        author: [{ family: index % 40 === 0 ? 'Bostrom' : `Name${String(index % 3000)}`, given: 'N.' }],
        issued: { 'date-parts': [[1990 + (index % 35)]] },
        'container-title': `Journal of ${word(5)}`,
      },
    };
  });
  return createLibrary(entries);
}
