import type { Range } from '../article/article.ts';
import type { Passage } from './passage.ts';
import { quotesIn } from './quotes.ts';

/** A title that a sentence names. */
export interface NamedTitle {
  /** With its quotation marks or emphasis, in the passage's offsets. */
  readonly range: Range;
  /** Without them. */
  readonly text: string;
  /** True when an author, a year, a venue or the word for such a work stands with it: it is a work one could cite. */
  readonly isWork: boolean;
}

const emphasis = /\*([^*]+)\*|(?<![\p{L}\p{N}_])_([^_]+)_/gu;

/** The longest title, in characters. */
const longest = 250;

/** The titles in quotation marks or emphasis, the former first. */
export function titlesIn({ source, prose }: Passage): readonly NamedTitle[] {
  const titles: NamedTitle[] = [];
  const add = (range: Range, isItalic: boolean): void => {
    const text = source.slice(range.start + 1, range.end - 1);
    if (text.length > longest || !isWrittenLikeTitle(text)) return;
    titles.push({ range, text, isWork: isWork(prose, range, isItalic) });
  };
  for (const span of quotesIn(prose).spans) add(span, false);
  if (!source.includes('*') && !source.includes('_')) return titles;
  emphasis.lastIndex = 0;
  for (let match = emphasis.exec(source); match !== null; match = emphasis.exec(source)) {
    add({ start: match.index, end: match.index + match[0].length }, true);
  }
  return titles;
}

/** A year behind italics is as likely that of a film, so they need the word for a work that one cites. */
function isWork(prose: string, { start, end }: Range, isItalic: boolean): boolean {
  const before = prose.slice(Math.max(0, start - 70), start);
  const behind = prose.slice(end, end + 80);
  if (workBehind.test(behind)) return true;
  return isItalic
    ? kindBefore.test(before)
    : yearBehind.test(behind) || kindBefore.test(before) || ownerBefore.test(before);
}

const yearBehind =
  /^[,.]?["\u201d]?,? ?\((?:[^()]{0,60}\b)?(?:1[5-9]|20)\d\d[a-z]?\b|^,? (?:published|posted|presented)\b|^,? (?:philosophy|scientific|medical|academic) literature/;
const workBehind =
  /^,? ?\(?(?:a |his |her |their )?(?:paper|article|essay|monograph|study|report|preprint|working paper|review article|thesis)\b/;
const kindBefore =
  /\b(?:papers?|articles?|essays?|monograph|stud(?:y|ies)|reports?|preprint|thesis|dissertation|treatise|survey)(?:,? (?:titled|entitled|called))?,?\s{0,3}[*_]?$/;
/** "Gallow's", "Apollo's 2025 follow-up", "Olle Häggström, in", "published". */
const ownerBefore =
  /(?:\bpublished(?: (?:as|his|her|their))?|\p{Lu}[\p{L}\u2019'-]{1,30}(?:['\u2019]s|s['\u2019])(?: (?:1[5-9]|20)\d\d)?(?: follow-up)?|\p{Lu}[\p{L}'\u2019-]{1,30}, in)\s{0,3}$/u;

/** Two words or more, most of the longer ones with a capital, the first among them. */
function isWrittenLikeTitle(text: string): boolean {
  if (!startsTitle.test(text)) return false;
  const all = text.trim().split(/\s+/);
  const long = all.filter((word) => longWord.test(word));
  const capitals = long.filter((word) => capitalWord.test(word));
  return all.length >= 2 && capitals.length >= 2 && capitals.length * 3 >= long.length * 2;
}

const startsTitle = /^\P{Ll}.{8}/u;
const longWord = /^[("'\u2018]?\p{L}{4}/u;
const capitalWord = /^[("'\u2018]?\p{Lu}/u;
