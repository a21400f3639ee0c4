import type { Article, Range } from './article.ts';
import { perChunk } from './chunk-list.ts';

/** A part of the article under a heading, up to the next heading of any level. The part before the first one has depth 0. */
export interface Section {
  /** From the heading (or the start of the text) to the next; the last one goes to `Infinity`. */
  readonly range: Range;
  readonly depth: number;
  /** The heading's words, without its marks; empty before the first heading. */
  readonly title: string;
}

/** Headings over lists of sources, where an identifier stands in its place. */
const overSources =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|sources?|further reading|external links|see also|notes?|citations|footnotes|publications)\s*:?$/i;

/** The sections of the article, in order, without gap or overlap. */
export function sectionsOf(article: Article): readonly Section[] {
  const found = article.list(headings);
  const sections: Section[] = [];
  const first = found[0];
  if (first === undefined || first.start + first.value.start > 0) {
    sections.push({
      range: { start: 0, end: first === undefined ? Infinity : first.start + first.value.start },
      depth: 0,
      title: '',
    });
  }
  found.forEach(({ start, value }, index) => {
    const next = found[index + 1];
    const end = next === undefined ? Infinity : next.start + next.value.start;
    sections.push({ range: { start: start + value.start, end }, depth: value.depth, title: value.title });
  });
  return sections;
}

/**
 * The sections whose headings meet a condition, each with those below it: from its heading to the next one of the same or a
 * higher level. One that goes to the end of the article has no end. The article's title is no section.
 */
function sectionsUnder(article: Article, isMeant: (title: string) => boolean): readonly Range[] {
  const ranges: Range[] = [];
  let open: { readonly start: number; readonly depth: number } | null = null;
  for (const [index, { start, value }] of article.list(headings).entries()) {
    // An article may be titled "Literature".
    if (index === 0 && value.depth === 1) continue;
    if (open !== null && value.depth <= open.depth) {
      ranges.push({ start: open.start, end: start + value.start });
      open = null;
    }
    if (open === null && isMeant(value.title)) open = { start: start + value.start, depth: value.depth };
  }
  if (open !== null) ranges.push({ start: open.start, end: Infinity });
  return ranges;
}

/** The sections of the article that list sources. */
export function sourceSections(article: Article): readonly Range[] {
  return sectionsUnder(article, listsSources);
}

/** True for the title of a section that lists sources or leads on. */
export function listsSources(title: string): boolean {
  return overSources.test(title);
}

/** Headings over stories told over again, which the work itself is the source of. */
const overStories = /^(?:plot(?: summary)?|synopsis|story|summary|characters|cast|track listing|episodes|gallery)$/i;

/** The sections of the article that tell a work over again. */
export function storySections(article: Article): readonly Range[] {
  return sectionsUnder(article, (title) => overStories.test(title));
}

/** Longer headings are cut: nobody looks for their end. */
const longestTitle = 200;

const headings = perChunk(({ text, blocks }) =>
  blocks
    .filter(({ kind, containers }) => kind === 'heading' && containers.length === 0)
    .map(({ range, depth }) => {
      const [line = ''] = text.slice(range.start, Math.min(range.end, range.start + longestTitle)).split(/[\r\n]/);
      return { start: range.start, depth, title: titleOf(line) };
    }),
);

function titleOf(line: string): string {
  return line
    .replace(/^#{0,6}\s*/, '')
    .trimEnd()
    .replace(/#{1,6}$/, '')
    .trim();
}
