/**
 * How far an address or a DOI runs in prose: neither has an end mark, both may hold brackets and punctuation, and both
 * are followed by some that is not theirs.
 */

/** Longer runs are cut: no DOI and hardly an address is longer, and hostile text would be read again and again. */
const LONGEST = 2048;

/** White space, control characters, quotation marks, dashes between clauses, and what Markdown and tables put behind. */
const END =
  '\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2014\\u2015\\u2018-\\u201F\\u2026\\u2028\\u2029\\u202F\\u2039\\u203A\\u205F\\u3000"`{}|^«»';
/** East Asian punctuation. The full-width full stop, hyphen and slash stay: they are a fault to be reported. */
const EAST_ASIAN_END = '\\u3001-\\u303F\\uFF01\\uFF08\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF1F\\uFF5B-\\uFF65';
/** East Asian letters and emoji: such text goes on behind a DOI without a space. */
const EAST_ASIAN_LETTERS = '\\u3040-\\u9FFF\\uAC00-\\uDFFF';
/** A comma or semicolon before the next identifier ends this one. */
const NEXT = '(?![,;](?:10\\.|https?:|doi:))';

const addressRun = new RegExp(`(?:${NEXT}[^${END}${EAST_ASIAN_END}]){0,${String(LONGEST)}}`, 'iy');
const doiRun = new RegExp(`(?:${NEXT}[^${END}${EAST_ASIAN_END}${EAST_ASIAN_LETTERS}]){0,${String(LONGEST)}}`, 'iy');

/** The end of the address that begins at `start`. */
export function endOfAddress(text: string, start: number): number {
  return endOfRun(addressRun, text, start);
}

/** The end of the DOI that begins at `start`. */
export function endOfDoi(text: string, start: number): number {
  return endOfRun(doiRun, text, start);
}

function endOfRun(run: RegExp, text: string, start: number): number {
  run.lastIndex = start;
  return start + withoutTail(run.exec(text)?.[0] ?? '').length;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

/**
 * The run without what belongs to the sentence: a bracket that has no partner within it and all behind it, then
 * punctuation at the end.
 */
export function withoutTail(run: string): string {
  const open: { readonly closer: string; readonly at: number }[] = [];
  let end = run.length;
  for (let at = 0; at < end; at += 1) {
    const character = run[at] ?? '';
    const closer = closers[character];
    if (closer !== undefined) {
      if (character === '<' && !isSiciSegment(run, at)) end = at;
      else open.push({ closer, at });
    } else if (character === ')' || character === ']' || character === '>') {
      if (open.at(-1)?.closer === character) open.pop();
      else end = at;
    }
  }
  return withoutPunctuation(run, open[0]?.at ?? end);
}

/**
 * Angle brackets belong only to the DOIs that hold a SICI, as `<1661::AID-SIM968>`: there is a colon between them and no
 * slash.
 *
 * @see https://en.wikipedia.org/wiki/Serial_Item_and_Contribution_Identifier
 */
function isSiciSegment(run: string, at: number): boolean {
  siciSegment.lastIndex = at;
  return siciSegment.test(run);
}

// Capped, because a run may hold many `<`.
const siciSegment = /<[^<>:/]{0,30}:[^<>/]{0,60}>/y;

function withoutPunctuation(run: string, end: number): string {
  let last = end;
  while (last > 0 && TAIL.includes(run[last - 1] ?? ' ')) last -= 1;
  return run.slice(0, last);
}

/** Punctuation of the sentence, Markdown's emphasis marks, invisible characters, a dash. */
const TAIL = ".,;:!?'*_~\\\u2010\u2011\u2013\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFF0E";
