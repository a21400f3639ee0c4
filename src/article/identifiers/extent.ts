/**
 * How far an address or a DOI runs in prose: neither has an end mark, both may hold brackets and punctuation, and both
 * are followed by some that is not theirs.
 */

/** No DOI and hardly an address is longer. The cap keeps hostile text, whose runs overlap, linear. */
const LONGEST = 2048;

/** White space, control characters, quotation marks, dashes between clauses, and what Markdown and tables put behind. */
const END =
  '\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2014\\u2015\\u2018-\\u201F\\u2026\\u2028\\u2029\\u202F\\u2039\\u203A\\u205F\\u3000"`{}|^«»';
/** East Asian punctuation. The full-width full stop, hyphen and slash stay: they are a fault to be reported. */
const EAST_ASIAN_END = '\\u3001-\\u303F\\uFF01\\uFF08\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF1F\\uFF5B-\\uFF65';
/** East Asian letters and emoji: such text goes on behind a DOI without a space. */
const EAST_ASIAN_LETTERS = '\\u3040-\\u9FFF\\uAC00-\\uDFFF';

const addressRun = run(END + EAST_ASIAN_END);
const doiRun = run(END + EAST_ASIAN_END + EAST_ASIAN_LETTERS);

/** A run of other characters than these, up to a comma or semicolon before the next identifier. */
function run(end: string): RegExp {
  const part = `[^,;${end}]*`;
  // capped: endOfRun hands it 2048 characters at most
  return new RegExp(`^${part}(?:[,;](?!10\\.|https?:|doi:)${part})*`, 'i');
}

/** The end of the address that begins at `start`. */
export function endOfAddress(text: string, start: number): number {
  return endOfRun(addressRun, text, start);
}

/** The end of the DOI that begins at `start`. */
export function endOfDoi(text: string, start: number): number {
  return endOfRun(doiRun, text, start);
}

function endOfRun(pattern: RegExp, text: string, start: number): number {
  const written = pattern.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  return start + withoutTail(written).length;
}

/** Brackets stand in brackets in no real DOI so often; more would make hostile text slow. */
const DEEPEST = 8;

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '<': '>' };

/**
 * The run without what belongs to the sentence: a bracket that has no partner within it and all behind it, then
 * punctuation at the end.
 */
export function withoutTail(run: string): string {
  if (!/[()[\]<>]/.test(run)) return withoutPunctuation(run, run.length);
  const open: { readonly closer: string; readonly at: number }[] = [];
  let end = run.length;
  for (let at = 0; at < end; at += 1) {
    const character = run[at] ?? '';
    const closer = closers[character];
    if (closer !== undefined) {
      if (open.length === DEEPEST || (character === '<' && !isSiciSegment(run, at))) end = at;
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
