import type { Range } from '../article/article.ts';
import type { Passage } from './passage.ts';

/** A title that a sentence names. */
export interface NamedTitle {
  /** With its quotation marks or emphasis, in the passage's offsets. */
  readonly range: Range;
  /** Without them. */
  readonly text: string;
  /** True when an author, a year, a venue or the word for such a work stands with it: it is a work one could cite. */
  readonly isWork: boolean;
}

const marked =
  /"([^"]{4,250})"|\u201c([^\u201c\u201d]{4,250})\u201d|\u00ab([^\u00ab\u00bb]{4,250})\u00bb|(?<![*\p{L}\p{N}])\*([^*]{4,200})\*(?!\*)|(?<![_\p{L}\p{N}])_([^_]{4,200})_(?![_\p{L}\p{N}])/gu;

/** The titles in quotation marks or emphasis. */
export function titlesIn({ source, prose }: Passage): readonly NamedTitle[] {
  if (!/["\u201c\u00ab*_]/.test(source)) return [];
  const titles: NamedTitle[] = [];
  for (const match of source.matchAll(marked)) {
    const text = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    if (!isWrittenLikeTitle(text)) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    const before = prose.slice(Math.max(0, range.start - 70), range.start);
    const behind = prose.slice(range.end, range.end + 80);
    titles.push({ range, text, isWork: yearBehind.test(behind) || workBefore.test(before) || workBehind.test(behind) });
  }
  return titles;
}

const yearBehind =
  /^[,.]?["\u201d]?,? ?\((?:[^()]{0,60}\b)?(?:1[5-9]|20)\d\d[a-z]?\b|^,? (?:published|posted|presented)\b|^,? (?:philosophy|scientific|medical|academic) literature/;
const workBehind =
  /^,? ?\(?(?:a |his |her |their )?(?:paper|article|essay|monograph|study|report|preprint|working paper|review article|thesis)\b/;
const workBefore =
  /(?:\b(?:papers?|articles?|essays?|monograph|stud(?:y|ies)|reports?|preprint|thesis|dissertation|treatise|survey)(?:,? (?:titled|entitled|called))?,?|\bpublished(?: (?:as|his|her|their))?|\p{Lu}[\p{L}'\u2019-]{1,30}['\u2019]s?(?: (?:1[5-9]|20)\d\d)?(?: follow-up)?|\p{Lu}[\p{L}'\u2019-]{1,30}, in)\s*[*_]?$/u;

/** Three words or more (two behind an author), most of the longer ones with a capital. */
function isWrittenLikeTitle(text: string): boolean {
  const all = text.trim().split(/\s+/);
  const long = all.filter((word) => /^[("'\u2018]?\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^[("'\u2018]?\p{Lu}/u.test(word));
  return all.length >= 2 && /^\P{Ll}/u.test(text) && capitals.length >= 2 && capitals.length * 3 >= long.length * 2;
}
