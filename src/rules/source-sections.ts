import type { Article, Range } from '../article/article.ts';

/** Headings over lists of sources, where an identifier stands in its place. */
const heading =
  /^#{0,6}\s*(?:references?|bibliography|works cited|literature(?: cited)?|sources?|further reading|external links|see also|notes?|footnotes|publications)\s*:?\s*#{0,6}\s*$/i;

/** The sections of the article that list sources: from their heading to the next one of the same or a higher level. */
export function sourceSections({ text, chunks }: Article): readonly Range[] {
  const sections: Range[] = [];
  let open: { readonly start: number; readonly depth: number } | null = null;
  for (const { start, chunk } of chunks) {
    for (const { kind, range, depth } of chunk.blocks) {
      if (kind !== 'heading') continue;
      if (open !== null && depth <= open.depth) {
        sections.push({ start: open.start, end: start + range.start });
        open = null;
      }
      const [title = ''] = chunk.text.slice(range.start, Math.min(range.end, range.start + 200)).split(/[\r\n]/);
      if (open === null && heading.test(title)) open = { start: start + range.start, depth };
    }
  }
  if (open !== null) sections.push({ start: open.start, end: text.length });
  return sections;
}
