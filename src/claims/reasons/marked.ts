import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { triggerOf, type Reason, type Trigger } from './reason.ts';

/**
 * A writer or reader has asked for a source already.
 *
 * @see https://en.wikipedia.org/wiki/Template:Citation_needed
 */
export const marked: Reason = {
  id: 'marked',
  summary: 'Somebody has marked the place: [citation needed], {{cn}}, "TODO cite".',
  message: 'A source has been asked for here',
  satisfiedBy: 'Whatever supports the statement that the mark stands behind.',
  isLanguageNeutral: true,
  confidence: { strong: 0.98, medium: 0.98 },
  cues: [
    { words: ['[', '{'], at: markedAt },
    { words: list('citation source'), at: inRoundBrackets },
    { words: list('todo tk fixme'), at: noteAt },
  ],
};

const mark =
  /\[(?:citation|source|reference|cite|sources|citations) (?:needed|required|missing)[^[\]]{0,40}\]|\[(?:cite|source|ref|cn|by whom|according to whom|who)\?\]|\{\{(?:cn|fact|citation needed|cite needed|source\?|refimprove|unreferenced)[^{}]{0,60}\}\}/iy;

/** Marks are no words of the text, so they are read as written. */
function markedAt({ source }: Passage, at: number): Trigger | null {
  mark.lastIndex = at;
  const match = mark.exec(source);
  return match === null ? null : triggerOf(match, 'strong');
}

/** In capitals, as nobody writes a word. */
const note = /(?:TODO|TK|FIXME):? ?(?:add |find |insert )?(?:a )?(?:cite|citation|source|reference|ref)\b/y;

function noteAt({ prose }: Passage, at: number): Trigger | null {
  note.lastIndex = at;
  const match = note.exec(prose);
  return match === null ? null : triggerOf(match, 'strong');
}

/** "(citation needed)". */
function inRoundBrackets({ prose, lower }: Passage, at: number): Trigger | null {
  const end = lower.indexOf(' needed)', at);
  if (prose.charAt(at - 1) !== '(' || end === -1 || end > at + 'citation'.length) return null;
  return { range: { start: at - 1, end: end + ' needed)'.length }, strength: 'strong' };
}
