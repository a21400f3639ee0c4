import type { Known } from './query.ts';

/** "Bostrom 2012", "Turner et al. 2021", "Bostrom & Cirkovic (2008) global risks": as works are called in running text. */
const citation =
  /^(\p{L}[\p{L}'\u2019-]{1,40})(?:,? et al\.?| and colleagues| (?:and|&) (\p{L}[\p{L}'\u2019-]{1,40}))?,? \(?(1[5-9]\d\d|20\d\d)[a-z]?\)?(?=$|[\s.,:])/u;
const yearAtEnd = /\(?\b(1[5-9]\d\d|20\d\d)\)?[.]?$/;
/** More words than these are a sentence, whose year may be that of anything. */
const mostWords = 12;

/** What somebody typed who looks for a work: its authors and year, or words with a year at the end. Null where neither is sure. */
export function readTyped(text: string): Known | null {
  if (text.split(' ').length > mostWords) return null;
  const cited = citation.exec(text);
  if (cited !== null) {
    const [, first = '', second, year] = cited;
    return { authors: second === undefined ? [first] : [first, second], year: Number(year) };
  }
  const year = yearAtEnd.exec(text)?.[1];
  return year === undefined ? null : { year: Number(year) };
}
