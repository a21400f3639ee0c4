/**
 * How well the search tells the cited work among what services list, on references that are no part of the project, and how quickly
 * it finds works in a large library: `npm run bench -- search`.
 */
import { sameTitle } from '../src/references/match.ts';
import { measureLibrary } from './search/large-library.ts';
import { judge, type Judgement } from './search/judge.ts';
import { readings } from './search/readings.ts';
import { candidatesFor, loadReferences, type Reference } from './search/references.ts';

const references = loadReferences();
if (references === null)
  console.log('\nSearch: skipped, its references are not at hand (shared/data/title-search/benchmark.jsonl)');
else printAccepted(references);
measureLibrary();

interface Outcome {
  readonly accepted: number;
  readonly right: number;
  readonly judged: ReadonlyMap<Judgement, number>;
  readonly notRead: readonly string[];
}

function printAccepted(all: readonly Reference[]): void {
  const answered = all.filter((one) => one['crossref.search_works'] && one['openalex.search_works']);
  const { accepted, right, judged, notRead } = outcomeOf(answered, sameTitle);
  console.log(`\nSearch: ${all.length} references, ${answered.length} of them with the answers of both services`);
  printShare('precision of what is accepted', right, accepted, 0.99);
  printShare('accepted, of those with answers', right, answered.length, 0.75);
  const listed = right + answered.filter((one) => isReadRight(one) && !isAccepted(one)).length;
  console.log(`  accepted, of those whose work is listed  ${right} of ${listed} = ${percent(right / listed)}`);
  const how = [...judged].map(([judgement, count]) => `${judgement} ${count}`).join(', ');
  console.log(`  judged by: ${how}`);
  for (const title of notRead) console.log(`  to be read: ${title}`);
  console.log('\nSearch: other thresholds of the title');
  for (const threshold of [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.99, 1]) {
    const at = outcomeOf(answered, threshold);
    const precision = `${at.right} of ${at.accepted} right = ${percent(at.right / at.accepted)}`;
    console.log(
      `  ${threshold.toFixed(2)}   ${precision.padEnd(30)} of those with answers ${percent(at.right / answered.length)}`,
    );
  }
}

function isAccepted(reference: Reference): boolean {
  return candidatesFor(reference)[0]?.verdict === 'accepted';
}

function isReadRight({ cited }: Reference): boolean {
  return readings.some(({ cited: title, isRight }) => isRight && title === cited.title);
}

function outcomeOf(all: readonly Reference[], threshold: number): Outcome {
  const judged = new Map<Judgement, number>();
  const notRead: string[] = [];
  for (const reference of all) {
    const [best] = candidatesFor(reference, threshold);
    if (best?.verdict !== 'accepted') continue;
    const judgement = judge(reference, best);
    judged.set(judgement, (judged.get(judgement) ?? 0) + 1);
    if (judgement === 'not read') notRead.push(`${reference.cited.title} = ${best.item.title ?? ''}`);
  }
  const count = (...names: readonly Judgement[]): number =>
    names.reduce((sum, name) => sum + (judged.get(name) ?? 0), 0);
  const right = count('same identifier', 'same authors', 'read: right');
  return { accepted: right + count('read: wrong', 'not read'), right, judged, notRead };
}

function printShare(what: string, count: number, of: number, target: number): void {
  const verdict = count / of >= target ? 'met' : 'MISSED';
  console.log(
    `  ${what.padEnd(34)} ${count} of ${of} = ${percent(count / of)}   target ${percent(target)}   ${verdict}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
