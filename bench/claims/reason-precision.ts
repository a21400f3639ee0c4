/**
 * How well each reason tells what needs a source: in well-cited articles, of the sentences for which it holds, the share that a
 * marker in them or in the next three speaks for. The first line is that of all sentences, which a reason has to beat.
 */
import { contains } from '../../src/article/ranges.ts';
import type { Article, Range } from '../../src/article/article.ts';
import { exemptByForm, exemptByWords } from '../../src/claims/gate.ts';
import { passageOf, proseOf } from '../../src/claims/passage.ts';
import { reasonsFor } from '../../src/claims/reasons/find.ts';
import { reasons } from '../../src/claims/reasons/index.ts';
import { uncovered, type Sample } from './corpus.ts';

export interface Precision {
  readonly name: string;
  readonly sentences: number;
  readonly cited: number;
}

/** One for all sentences, then one for each reason and strength that holds for any. */
export function precisionOfReasons(samples: readonly Sample[]): readonly Precision[] {
  const counts = new Map<string, { sentences: number; cited: number }>();
  const count = (name: string, isCited: boolean): void => {
    const known = counts.get(name) ?? { sentences: 0, cited: 0 };
    counts.set(name, { sentences: known.sentences + 1, cited: known.cited + (isCited ? 1 : 0) });
  };
  for (const { article, paragraphs } of samples) {
    for (const paragraph of paragraphs) {
      const alone = new Set(uncovered(paragraph));
      for (const sentence of paragraph.sentences) {
        for (const name of namesFor(article, sentence)) count(name, !alone.has(sentence));
      }
    }
  }
  const names = ['all', ...reasons.flatMap(({ id }) => [`${id} strong`, `${id} medium`])];
  return names.flatMap((name) => {
    const known = counts.get(name);
    return known === undefined ? [] : [{ name, ...known }];
  });
}

function namesFor(article: Article, sentence: Range): readonly string[] {
  const placed = article.chunks.find(({ start, chunk }) =>
    contains({ start, end: start + chunk.text.length }, sentence),
  );
  if (placed === undefined) return [];
  const { chunk, start } = placed;
  const range = { start: sentence.start - start, end: sentence.end - start };
  const passage = passageOf(chunk, proseOf(chunk), range);
  if (exemptByForm(passage) !== null || exemptByWords(passage) !== null) return [];
  return ['all', ...reasonsFor(passage, true).map(({ reason, strength }) => `${reason} ${strength}`)];
}

/** Prints the table. */
export function printPrecision(samples: readonly Sample[]): void {
  console.log('\nClaims: precision of each reason (share of its sentences that a marker speaks for)');
  for (const { name, sentences, cited } of precisionOfReasons(samples)) {
    console.log(
      `  ${name.padEnd(26)} ${String(cited).padStart(6)} of ${String(sentences).padStart(6)} = ${((100 * cited) / sentences).toFixed(1)} %`,
    );
  }
}
