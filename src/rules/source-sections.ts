import type { Article, Range } from '../article/article.ts';
import { perChunk } from '../article/chunk-list.ts';

/** Headings over lists of sources, where an identifier stands in its place. */
const heading =
  /^#{0,6}\s*(?:references?|bibliography|works cited|literature(?: cited)?|sources?|further reading|external links|see also|notes?|footnotes|publications)\s*:?\s*#{0,6}\s*$/i;

/**
 * The sections of the article that list sources: from their heading to the next one of the same or a higher level. One that
 * goes to the end of the article has no end.
 */
export function sourceSections(article: Article): readonly Range[] {
  const sections: Range[] = [];
  let open: { readonly start: number; readonly depth: number } | null = null;
  for (const { start, value } of article.list(headings)) {
    if (open !== null && value.depth <= open.depth) {
      sections.push({ start: open.start, end: start + value.start });
      open = null;
    }
    if (open === null && value.listsSources) open = { start: start + value.start, depth: value.depth };
  }
  if (open !== null) sections.push({ start: open.start, end: Infinity });
  return sections;
}

const headings = perChunk(({ text, blocks }) =>
  blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ range, depth }) => {
      const [title = ''] = text.slice(range.start, Math.min(range.end, range.start + 200)).split(/[\r\n]/);
      return { start: range.start, depth, listsSources: heading.test(title) };
    }),
);
