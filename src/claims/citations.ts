import type { Chunk, Range } from '../article/article.ts';

/** What names a source at a place in the text. */
export interface Citation {
  readonly kind: 'footnote' | 'note' | 'key' | 'role' | 'link' | 'identifier' | 'author-year' | 'number';
  /** As it is named in messages: `[^3]`, `[@smith2001]`, `(Smith, 2001)`. */
  readonly label: string;
  readonly range: Range;
}

/** MyST's `{cite}` and its variants. */
const role = /\{(?:cite|footcite)(?::[a-z]{1,12})?\}`[^`\r\n]{1,300}`/g;

/** Keys that point into the document itself, by Quarto's and MyST's habit. */
const crossReference = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|tip|nte|wrn|imp|cau)[-:]/;

/** The longest bracket that is looked for the end of, in characters. */
const longestBracket = 300;

/** A year behind a name: `Smith and Jones 2001a`, `see Lee et al., 2002, p. 4`. */
const yearBehindName = /^(?=[^\d]*\p{Lu})[^\d]{2,120}[ (](?:1[5-9]|20)\d\d[a-z]?(?!\d)/u;

/** A day or a stretch of time is none. */
const month =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|[Bb]orn|[Dd]ied|[Ss]ince|[Uu]ntil)\b/;

/** The year of `Smith (2001, p. 3)`, which stands behind the name. */
const yearAlone = /^(?:1[5-9]|20)\d\d[a-z]?(?:, pp?\. ?[\d\u2013-]{1,12})?$/;
const nameBefore = /\p{Lu}[\p{L}'\u2019-]{1,30}(?: et al\.?)? $/u;

const anyYear = /(?:1[5-9]|20)\d\d/;

/** A page of a work that the bracket or the sentence names: `(p. 85)`, `(Powers of Horror, p. 85)`. */
const page = /(?:^|[,:;] ?|\d )pp?\.? ?\d{1,5}(?:[\u2013-]\d{1,5})?$/;

/** `[12]`, `[3, 4]`, `[5-7]` of articles with a numbered list of sources. */
const numbers = /\[\d{1,3}(?:[,\u2013-] ?\d{1,3}){0,9}\](?!\(|:)/g;

/**
 * What a chunk cites, in order of position (the chunk's offsets). What stands in a footnote definition is left out.
 *
 * @param hasSourceList true when the article has a list of sources, so that `(Smith, 2001)` and `[12]` point into it
 */
export function citationsOf(chunk: Chunk, hasSourceList: boolean): readonly Citation[] {
  const { text } = chunk;
  const found: Citation[] = [];
  for (const { range, label, within } of chunk.references) {
    if (within === null) found.push({ kind: 'footnote', label: `[^${label}]`, range });
  }
  for (const { range, key } of chunk.citationKeys) {
    if (!crossReference.test(key)) found.push({ kind: 'key', label: `@${key}`, range });
  }
  for (const { range, context, kind, raw, problem } of chunk.identifiers) {
    if (kind === 'url' && context !== 'text' && !isOutside(raw)) continue;
    if (problem === null) found.push({ kind: kind === 'url' ? 'link' : 'identifier', label: raw, range });
  }
  if (text.includes('^[')) for (const range of notesIn(text)) found.push({ kind: 'note', label: '^[...]', range });
  if (text.includes('{')) found.push(...matchesOf(text, role, 'role'));
  if (text.includes('(')) found.push(...bracketsIn(text, hasSourceList));
  if (hasSourceList && text.includes('[')) found.push(...matchesOf(text, numbers, 'number'));
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A page of another site. */
function isOutside(raw: string): boolean {
  return /^https?:\/\//i.test(raw);
}

function matchesOf(text: string, expression: RegExp, kind: Citation['kind']): Citation[] {
  return [...text.matchAll(expression)].map(({ 0: label, index }) => ({
    kind,
    label,
    range: { start: index, end: index + label.length },
  }));
}

/** Each round bracket that names a work and its year, or a page of one. */
function bracketsIn(text: string, hasSourceList: boolean): Citation[] {
  const found: Citation[] = [];
  for (let start = text.indexOf('('); start !== -1; start = text.indexOf('(', start + 1)) {
    const inside = text.slice(start + 1, start + longestBracket);
    const length = inside.indexOf(')');
    if (length === -1) continue;
    const words = inside.slice(0, length);
    if (!isWork(words, text.slice(Math.max(0, start - 50), start), hasSourceList)) continue;
    const range = { start, end: start + length + 2 };
    found.push({ kind: 'author-year', label: `(${words})`, range });
  }
  return found;
}

function isWork(words: string, before: string, hasSourceList: boolean): boolean {
  if (page.test(words) && !anyYear.test(words)) return true;
  if (!hasSourceList) return false;
  return (yearBehindName.test(words) && !month.test(words)) || (yearAlone.test(words) && nameBefore.test(before));
}

/** The longest inline note, in characters. */
const longestNote = 2000;

const bracket = /[[\]]/g;

/** Each `^[note]`, brackets in it counted; of notes within notes the outermost. */
function notesIn(text: string): readonly Range[] {
  const notes: Range[] = [];
  const open: number[] = [];
  bracket.lastIndex = 0;
  for (let match = bracket.exec(text); match !== null; match = bracket.exec(text)) {
    const { 0: sign, index } = match;
    if (sign === '[') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || text[start - 1] !== '^' || index - start > longestNote) continue;
    while ((notes.at(-1)?.start ?? -1) > start) notes.pop();
    notes.push({ start: start - 1, end: index + 1 });
  }
  return notes;
}
