/**
 * Reading a text (blocks, sentences, references, identifiers) beside a bare `mdast-util-from-markdown` parse of it, one
 * key press beside a whole reading, and how time grows with size, in one run: `node bench/article.ts`.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Article } from '../src/article/article.ts';
import { clearMemory, parse } from '../src/article/parse.ts';
import { reparse } from '../src/article/reparse.ts';
import { median, printTable, type Row } from './measure.ts';
import { markup, prose } from './texts.ts';

function readAnew(text: string): void {
  clearMemory();
  parse(text);
}

function besideBareParse(what: string, text: string, runs: number, target: number): Row {
  const theirs = median(() => void fromMarkdown(text), runs);
  const ours = median(() => {
    readAnew(text);
  }, runs);
  return { what, ours, theirs, against: 'mdast-util-from-markdown', target };
}

function growth(): Row {
  const [small, large] = [prose(43_000), prose(431_000)];
  const theirs = median(() => {
    readAnew(small);
  }, 7);
  const ours = median(() => {
    readAnew(large);
  }, 5);
  return { what: 'reading 431,000 words', ours, theirs, against: 'reading 43,000 words', target: 12 };
}

/** Asks for what is put together only when it is asked for. */
function readMarkers({ references, definitions }: Article): number {
  return references.length + definitions.length;
}

/** One letter more in the middle of the text, and all references looked at, as every key press does. */
function keystroke(text: string, share: number): Row {
  const theirs = median(() => {
    readAnew(text);
  }, 5);
  let article = parse(text);
  readMarkers(article);
  const first = Math.floor(text.length * share);
  const ours = median((run) => {
    // The text of the edited article is not asked for: joining it would be most of the time.
    const start = first + run;
    article = reparse(article, { range: { start, end: start }, text: 'x' });
    readMarkers(article);
  }, 40);
  return {
    what: `key press at ${String(Math.round(share * 100))} % of 431,000 words`,
    ours,
    theirs,
    against: 'reading the whole',
    target: 0.015,
  };
}

const book = prose(431_000);
printTable('Article', [
  besideBareParse('reading the article', prose(4_000), 40, 0.45),
  besideBareParse('reading 43,000 words', prose(43_000), 9, 0.45),
  besideBareParse('reading markup-dense text', markup(5_000), 30, 2),
  growth(),
  keystroke(book, 0.5),
  keystroke(book, 0.05),
  keystroke(book, 0.95),
]);
