/**
 * The whole review (parse, sentences, rules) beside a bare `mdast-util-from-markdown` parse and beside markdownlint, and
 * one key press beside a whole review, in one run: `npm run bench`.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { lint } from 'markdownlint/sync';
import { clearMemory, parse } from '../src/article/parse.ts';
import { reparse } from '../src/article/reparse.ts';
import { createLibrary } from '../src/references/library/library.ts';
import { review } from '../src/review/review.ts';
import { markup, prose } from './texts.ts';
import { median, printTable, type Row } from './measure.ts';

const context = { library: createLibrary([]), known: () => null, rules: {} };

function reviewAnew(text: string): void {
  clearMemory();
  review(parse(text), context);
}

function sizes(): readonly Row[] {
  const short = prose(4_000);
  const dense = markup(5_000);
  const bare = median(() => void fromMarkdown(short), 60, 60);
  const bareDense = median(() => void fromMarkdown(dense), 20);
  const ours = median(
    () => {
      reviewAnew(short);
    },
    60,
    60,
  );
  const linted = median(() => void lint({ strings: { article: short } }), 15);
  const oursDense = median(() => {
    reviewAnew(dense);
  }, 20);
  return [
    { what: 'review of the article', ours, theirs: bare, against: 'mdast-util-from-markdown', target: 0.6 },
    { what: 'review of the article', ours, theirs: linted, against: 'markdownlint', target: 0.2 },
    {
      what: 'review of markup-dense text',
      ours: oursDense,
      theirs: bareDense,
      against: 'mdast-util-from-markdown',
      target: 2,
    },
  ];
}

function growth(): readonly Row[] {
  const small = prose(43_000);
  const large = prose(431_000);
  const ofSmall = median(() => {
    reviewAnew(small);
  }, 5);
  const ofLarge = median(() => {
    reviewAnew(large);
  }, 3);
  return [
    { what: 'review of 431,000 words', ours: ofLarge, theirs: ofSmall, against: 'review of 43,000 words', target: 12 },
  ];
}

function keystroke(): readonly Row[] {
  const text = prose(431_000);
  const full = median(() => {
    reviewAnew(text);
  }, 3);
  let article = parse(text);
  let seed = 1;
  const one = median((run) => {
    seed = (seed * 48_271) % 2_147_483_647;
    const at = seed % text.length;
    article = reparse(article, { range: { start: at, end: at }, text: run % 2 === 0 ? 'x' : ' ' });
    review(article, context);
  }, 60);
  return [
    { what: 'one key press at 431,000 words', ours: one, theirs: full, against: 'whole review of it', target: 0.015 },
  ];
}

printTable('Review', [...sizes(), ...growth(), ...keystroke()]);
