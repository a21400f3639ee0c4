import type { Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import type { Fix } from '../edits/edit.ts';
import { moveBehindPunctuation, punctuationAt } from '../edits/markers.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * A marker before the punctuation that English puts it behind. Other languages differ (French and Spanish put it before),
 * so an article whose front matter names another language is left alone. A marker inside brackets stays inside.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style#Punctuation_and_footnotes
 * @see https://www.chicagomanualofstyle.org/ 17th edition, 14.26: note numbers follow punctuation, the dash excepted
 */
export const footnotePlacement: Rule = {
  id: 'footnote-placement',
  summary: 'Reports a footnote marker that stands before the punctuation it belongs behind.',
  defaultSeverity: 'hint',
  *check({ article }) {
    for (const { start, value } of article.list(misplaced)) {
      if (!isEnglish(article.frontMatter.lang)) return;
      const { markers, punctuation } = value;
      const range = placed(value.range, start);
      yield {
        message: `${quote(markers)} stands before ${quote(punctuation)}. Move it behind the punctuation.`,
        range,
        data: { markers, punctuation },
        fixes: (): readonly Fix[] => {
          const title = `Move ${quote(markers)} behind the punctuation`;
          return [{ title, preferred: true, automatic: false, edits: moveBehindPunctuation(article.text, range) }];
        },
      };
    }
  },
};

/** An article that does not say its language is taken for English. */
function isEnglish(lang: string | null): boolean {
  return lang === null || /^en\b/i.test(lang);
}

interface Misplaced {
  readonly range: Range;
  readonly markers: string;
  readonly punctuation: string;
}

/** Each run of markers side by side that has punctuation directly behind it. A marker with nothing before it stays. */
const misplaced = perChunk(({ text, references }) => {
  const runs: Range[] = [];
  for (const { range } of references) {
    const last = runs.at(-1);
    if (last?.end === range.start) runs[runs.length - 1] = { start: last.start, end: range.end };
    else runs.push(range);
  }
  return runs.flatMap((range): readonly Misplaced[] => {
    const punctuation = punctuationAt(text, range.end);
    const isBehindText = /\S/.test(text.charAt(range.start - 1));
    return punctuation === '' || !isBehindText
      ? []
      : [{ range, markers: text.slice(range.start, range.end), punctuation }];
  });
});
