import type { Range } from '../article/article.ts';

/** What stands between quotation marks. */
export interface Quotes {
  /** From the opening mark to behind the closing one, in order. */
  readonly spans: readonly Range[];
  /** Where a mark opens that nothing closes: the quotation goes on in the next sentence. Null where there is none. */
  readonly open: number | null;
}

/** The marks that close each opening one. A straight one is closed by the next; single ones are apostrophes as often. */
const closing: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '\u201c': ['\u201d'],
  '\u201e': ['\u201c', '\u201d'],
  '\u00ab': ['\u00bb'],
};

const opening = /["\u201c\u201e\u00ab]/g;

/** Several reasons ask for those of one sentence, one after the other. */
let last: { readonly text: string; readonly quotes: Quotes } = { text: '', quotes: { spans: [], open: null } };

/** The quotations of a text. Marks pair as they come, however little they hold. */
export function quotesIn(text: string): Quotes {
  if (text !== last.text) last = { text, quotes: readQuotes(text) };
  return last.quotes;
}

function readQuotes(text: string): Quotes {
  const spans: Range[] = [];
  let open: number | null = null;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = closingOf(text, match);
    if (end === -1) {
      // What is behind a mark without its fellow is in it.
      open = match.index;
      break;
    }
    spans.push({ start: match.index, end: end + 1 });
    opening.lastIndex = end + 1;
  }
  return { spans, open };
}

function closingOf(text: string, { 0: mark, index }: RegExpExecArray): number {
  let nearest = -1;
  for (const closer of closing[mark] ?? []) {
    const at = text.indexOf(closer, index + 1);
    if (at !== -1 && (nearest === -1 || at < nearest)) nearest = at;
  }
  return nearest;
}
