/**
 * The strip test: in articles that cite well, all markers of one paragraph are taken away, and the paragraph is caught when
 * something in it is reported at warning or information. Beside it, how many sentences that nothing covered in the intact
 * articles are reported. Deterministic: `npm run bench -- claims`.
 */
import { reparse } from '../../src/article/reparse.ts';
import type { Article, Range } from '../../src/article/article.ts';
import { contains } from '../../src/article/ranges.ts';
import { claimsOf, type Claim, type ClaimOptions } from '../../src/claims/claims.ts';
import { isWellCited, uncovered, withoutMarkers, type BodyParagraph, type Sample } from './corpus.ts';

const options: ClaimOptions = { preset: 'default', coverage: 'window', authorYear: 'auto' };

export interface StripResult {
  readonly stripped: number;
  readonly caught: number;
  /** Sentences of the intact articles that no citation speaks for, those marked [citation needed] left out. */
  readonly uncovered: number;
  readonly flagged: number;
}

export function stripTest(samples: readonly Sample[]): StripResult {
  const result = { stripped: 0, caught: 0, uncovered: 0, flagged: 0 };
  for (const { article, paragraphs } of samples) {
    const claims = reported(article);
    for (const paragraph of paragraphs) {
      const alone = uncovered(paragraph).filter((sentence) => !isAskedFor(article, sentence));
      result.uncovered += alone.length;
      result.flagged += flaggedIn(claims, paragraph).filter(({ range }) => !isAskedFor(article, range)).length;
      if (!paragraph.isCited.includes(true)) continue;
      result.stripped += 1;
      if (isCaught(article, paragraph)) result.caught += 1;
    }
  }
  return result;
}

function reported(article: Article): readonly Claim[] {
  return claimsOf(article, options).claims.filter(({ level }) => level !== null);
}

function flaggedIn(claims: readonly Claim[], { range }: BodyParagraph): readonly Claim[] {
  return claims.filter((claim) => contains(range, claim.range));
}

/** A sentence that its readers have asked a source for is rightly reported, though nobody has given one. */
function isAskedFor({ text }: Article, { start, end }: Range): boolean {
  return text.slice(start, end + 20).includes('[citation needed]');
}

function isCaught(article: Article, { range }: BodyParagraph): boolean {
  const text = withoutMarkers(article.text.slice(range.start, range.end));
  const stripped = reparse(article, { range, text });
  const end = range.start + text.length;
  return reported(stripped).some((claim) => claim.range.start >= range.start && claim.range.end <= end);
}

/** Prints how the targets are met. */
export function printStripTest(corpus: readonly Sample[]): void {
  const samples = corpus.filter(isWellCited);
  const { stripped, caught, uncovered: alone, flagged } = stripTest(samples);
  console.log(`\nClaims: strip test on ${samples.length} well-cited articles of ${corpus.length}`);
  printShare('stripped paragraphs caught', caught, stripped, 'target 75 %', caught / stripped >= 0.75);
  printShare('intact uncovered sentences reported', flagged, alone, 'target 8 %', flagged / alone <= 0.08);
}

function printShare(what: string, part: number, whole: number, target: string, isMet: boolean): void {
  const share = `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`  ${what.padEnd(36)} ${part} of ${whole} = ${share}   ${target}   ${isMet ? 'met' : 'MISSED'}`);
}
