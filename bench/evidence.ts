/**
 * How well the works behind markers are told from the text alone: `npm run bench -- evidence`. All definitions of articles that are
 * no part of the project are hidden and made into one library; each marker's own is to be found among all. `EVIDENCE_WRONG=1` lists
 * what was accepted wrong. The rules were written on one half of the articles: the other half's figures are what to expect.
 */
import { loadCorpus, noCorpus } from './claims/corpus.ts';
import { hide, isRight, search, type Hidden } from './evidence/hidden.ts';
import { printCost } from './evidence/cost.ts';

const corpus = loadCorpus();
if (corpus === null) console.log(noCorpus('Evidence'));
else {
  const { library, cited, articles } = hide(corpus);
  const [developed, other] = [0, 1].map((half) =>
    articles.filter((_, index) => index % 2 === half).flatMap((article) => search(article, library, cited)),
  );
  console.log(`\nEvidence: hidden works found again among ${library.entries.length}`);
  print('developed on', developed ?? []);
  print('the other half', other ?? []);
  if (process.env['EVIDENCE_WRONG'] !== undefined) listWrong(developed ?? []);
}
printCost();

function print(title: string, hidden: readonly Hidden[]): void {
  const accepted = hidden.filter(({ found }) => found[0]?.verdict === 'accepted');
  const right = accepted.filter(({ found, right }) => isRight(found[0], right)).length;
  const precision = (100 * right) / Math.max(1, accepted.length);
  const verdict = precision >= 97 ? 'met' : 'MISSED';
  console.log(`  ${title}: ${hidden.length} markers`);
  console.log(
    `    accepted right       ${right} of ${accepted.length} = ${precision.toFixed(1)} %   target 97 %   ${verdict}`,
  );
  for (const [what, isNamed] of [
    ['named in the text', true],
    ['not named', false],
  ] as const) {
    const some = hidden.filter((one) => one.isNamed === isNamed);
    const first = some.filter(({ found, right }) => isRight(found[0], right)).length;
    const taken = some.filter(({ found }) => found[0]?.verdict === 'accepted');
    const wrong = taken.filter(({ found, right }) => !isRight(found[0], right)).length;
    const none = some.filter(({ found }) => found.length === 0).length;
    console.log(
      `    ${what.padEnd(18)} ${String(some.length).padStart(5)} markers: right first ${first}, accepted ${taken.length}, of these wrong ${wrong}, none ${none}`,
    );
  }
}

function listWrong(hidden: readonly Hidden[]): void {
  for (const { article, key, right, found } of hidden) {
    const [first] = found;
    if (first?.verdict !== 'accepted' || isRight(first, right)) continue;
    const why = first.reasons.map(({ kind, weight, text }) => `${kind} ${weight.toFixed(2)} ${text}`).join('; ');
    console.log(
      `    ${article} [^${key}] ${first.score.toFixed(2)}: ${first.entry.item.id} ${first.entry.item.title ?? ''} (${why}), and not ${right.item.title ?? ''}`,
    );
  }
}
