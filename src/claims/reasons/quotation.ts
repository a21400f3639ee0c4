import type { Passage } from '../passage.ts';
import { quotationMark, words, type Reason, type Trigger } from './reason.ts';

/**
 * Somebody's own words. Titles, names of concepts, translations and single words in quotation marks are none.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Verifiability ("all quotations")
 * @see CLAIMS: quoted spans of four words or more need a source in 86 % of cases
 */
export const quotation: Reason = {
  id: 'quotation',
  summary: 'The words of somebody else, in quotation marks.',
  message: 'A quotation needs a source',
  satisfiedBy: 'The work, speech or interview that the words are taken from, with the page or time where they stand.',
  isLanguageNeutral: true,
  cues: [quotationMark],
  find: (passage) => longestQuotation(passage),
};

const fewestWords = 4;

/** Pairs of quotation marks; straight ones pair as they come. Single ones are apostrophes as often. */
const quoted =
  /"([^"]{8,1500})"|\u201c([^\u201c\u201d]{8,1500})\u201d|\u00ab([^\u00ab\u00bb]{8,1500})\u00bb|\u201e([^\u201e\u201c\u201d]{8,1500})[\u201c\u201d]/g;

/** A quotation that goes on in the next sentence, or came from the one before. */
const open = /["\u201c\u00ab\u201e]([^"\u201c\u201d\u00ab\u00bb\u201e]{20,1500})$/;

function longestQuotation({ prose }: Passage): Trigger | null {
  let best: Trigger | null = null;
  for (const match of prose.matchAll(quoted)) {
    const said = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const range = { start: match.index, end: match.index + match[0].length };
    if (best !== null && best.range.end - best.range.start >= range.end - range.start) continue;
    if (
      !isSomebodysWords(
        said,
        prose.slice(Math.max(0, range.start - 60), range.start),
        prose.slice(range.end, range.end + 40),
      )
    )
      continue;
    const isExample = /[(\u2014]\s*$/.test(prose.slice(0, range.start).slice(-4));
    best = { range, strength: isExample ? 'medium' : 'strong', confidence: isExample ? 0.55 : 0.88 };
  }
  return best ?? openQuotation(prose);
}

function openQuotation(prose: string): Trigger | null {
  if (((prose.match(/["\u201c\u201d\u00ab\u00bb]/g) ?? []).length & 1) === 0) return null;
  const match = open.exec(prose);
  if (match === null || !isSomebodysWords(match[1] ?? '', prose.slice(Math.max(0, match.index - 60), match.index), ''))
    return null;
  return {
    range: { start: match.index, end: match.index + match[0].trimEnd().length },
    strength: 'strong',
    confidence: 0.86,
  };
}

function isSomebodysWords(said: string, before: string, behind: string): boolean {
  const all = words(said);
  if (all.length < fewestWords || naming.test(before) || meaning.test(before)) return false;
  if (/^\s*\((?:1[5-9]|20)\d\d/.test(behind)) return false;
  return !isTitle(all);
}

/** Before the name of a thing. */
const naming =
  /\b(?:called|known as|named|termed|titled|entitled|dubbed|nicknamed|labell?ed|terms?|words?|phrases?|titles?|slogans?|motto|song|single|album|book|film|movie|paper|article|essay|novel|chapter|series|episode|poem|play|show|track|story|hymn|concept of|notion of|principle of|so-called)(?: (?:is|was|were|are|of))?[,:]?\s*(?:the |an? )?$/i;

/** Before what words mean or how they are translated. */
const meaning =
  /\b(?:meaning|means?|meant|translat\w{0,8}(?: (?:as|into|to))?|literally|i\.e\.|lit\.|in english|signif\w{2,8}|stands? for|or|read as|pronounced)[,:]?\s*(?:(?:the|roughly|approximately) )?$/i;

/** Most of its longer words begin with a capital. */
function isTitle(all: readonly string[]): boolean {
  const long = all.filter((word) => /^[("'\u2018]?\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^[("'\u2018]?\p{Lu}/u.test(word));
  return long.length > 0 && capitals.length * 3 >= long.length * 2;
}
