import { fold } from './fold.ts';

/** How alike two titles are, from 0 to 1. */
export interface TitleSimilarity {
  readonly value: number;
  /**
   * `main`: one is the other without its subtitle, or without what stands in parentheses behind it. `beginning`: one begins with
   * the other.
   */
  readonly kind: 'same' | 'main' | 'beginning' | 'alike';
}

/** What of a title is compared: the time taken grows with the product of both lengths. */
const longest = 300;

/** A main title of fewer words is a phrase that many works begin with: "Deep learning: ...". */
const fewestWordsOfMain = 4;

/** Over the threshold, as the rest is only not said, but never taken for the same title. */
const mainValue = 0.95;

/** Below the threshold, but not another's title: articles shorten what they cite, and versions lengthen it. */
const beginningValue = 0.8;

/** Just below the threshold: titles that differ in this are those of different works, however alike they are. */
const otherWorkValue = 0.92;

/** What a title says of a work that was retracted, and that its own title never said. */
const marks = /^(?:retracted|withdrawn|retraction)(?: (?:article|paper|chapter))? (?!of |to |note |notice )/;

/** How the title of something about a work begins, which goes on with that work's title. */
const aboutAnother =
  /^(?:an? )?(?:(?:author|publisher)s? )?(?:addendum|appendix|comments?|commentary|correction|corrections|corrigendum|discussion|errata|erratum|expression of concern|faculty opinions recommendation|online appendix|rejoinder|reply|response|retraction|review|supplement|supplementary material) (?:for|of|on|to) /;

/** Volumes and parts, as digits or in Roman numerals; `i`, `v` and `x` are also letters of formulas. */
const numbers = /\d+|\b(?:ii|iii|iv|vi|vii|viii|ix)\b/g;

/**
 * How alike two titles are when case, accents and punctuation do not count: 2·L / (a + b), where L is the length of the longest
 * common subsequence of letters, and a and b are the lengths (the normalised InDel similarity, as RapidFuzz's `ratio`). A
 * missing subtitle counts little, a beginning is possible at least; different numbers, and a "correction to" that only one of them has, keep it below 0.93.
 *
 * @see https://rapidfuzz.github.io/RapidFuzz/Usage/fuzz.html#ratio
 */
export function titleSimilarity(asked: string, found: string): TitleSimilarity {
  const [a, b] = [folded(asked), folded(found)];
  if (a === '' || b === '') return { value: 0, kind: 'alike' };
  if (a === b) return { value: 1, kind: 'same' };
  if (aboutAnother.test(a) !== aboutAnother.test(b)) return capped(ratio(a, b));
  if (mainOf(asked) === b || mainOf(found) === a) return { value: mainValue, kind: 'main' };
  const value = ratio(a, b);
  if (value < beginningValue && (begins(a, b) || begins(b, a))) return { value: beginningValue, kind: 'beginning' };
  return numbersOf(a) === numbersOf(b) ? { value, kind: 'alike' } : capped(value);
}

function capped(value: number): TitleSimilarity {
  return { value: Math.min(value, otherWorkValue), kind: 'alike' };
}

function folded(title: string): string {
  return fold(title.slice(0, 2 * longest))
    .replace(marks, '')
    .slice(0, longest);
}

/** The title before its subtitle or parenthesis; empty when it has none, or when too little is left. */
function mainOf(title: string): string {
  const end = title.slice(0, 2 * longest).search(/[:?(\u2014]| [\u2013-] |\. /);
  const main = end === -1 ? '' : folded(title.slice(0, end));
  return main.split(' ').length >= fewestWordsOfMain ? main : '';
}

function begins(beginning: string, title: string): boolean {
  return beginning.split(' ').length >= fewestWordsOfMain && title.startsWith(`${beginning} `);
}

function numbersOf(title: string): string {
  return (title.match(numbers) ?? []).join(' ');
}

function ratio(a: string, b: string): number {
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/** The length of the longest common subsequence, by the table of Wagner and Fischer (1974), one row at a time. */
function commonLength(a: string, b: string): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const letter = a.charCodeAt(i);
    for (let j = 0; j < b.length; j += 1) {
      const isSame = letter === b.charCodeAt(j);
      row[j + 1] = isSame ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}
