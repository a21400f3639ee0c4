/**
 * How well unsourced claims are found, on articles that are no part of the project: `npm run bench -- claims`. `CLAIMS_SAMPLE=40`
 * prints as many warnings as well, to be read one by one. Nothing here is random, so that two runs differ only by the code.
 */
import { isWellCited, loadCorpus, noCorpus } from './claims/corpus.ts';
import { printPrecision } from './claims/reason-precision.ts';
import { printSample } from './claims/sample.ts';
import { printStripTest } from './claims/strip-test.ts';

const corpus = loadCorpus();
if (corpus === null) console.log(noCorpus('Claims'));
else {
  printStripTest(corpus);
  printPrecision(corpus.filter(isWellCited));
  const count = Number(process.env['CLAIMS_SAMPLE'] ?? 0);
  if (count > 0) printSample(corpus, count);
}
