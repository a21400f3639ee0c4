import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, type Reason, type Trigger } from './reason.ts';

/**
 * That one thing brought another about.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:No_original_research#Synthesis_of_published_material
 */
export const causal: Reason = {
  id: 'causal',
  summary: 'A cause: what one thing is said to have brought about.',
  message: 'A statement of cause needs a source',
  satisfiedBy: 'A source that draws the connection itself, not two that each give one half.',
  isLanguageNeutral: false,
  confidence: { strong: 0.57, medium: 0.57 },
  cues: [
    cue(
      'because caused attributed inspired influenced prompted triggered due owing led leading resulted contributed',
      /because of|(?:caused|attributed|inspired|influenced|prompted|triggered|due|owing) (?:by|to)|(?:led|leading|resulted|contributed) (?:to|in)\b|(?:prompted|triggered)\b/y,
      'medium',
    ),
    { words: list('result consequence'), at: asResult },
  ],
};

/** "as a result of". */
function asResult({ lower }: Passage, at: number): Trigger | null {
  const article = /as a (?:direct )?$/.exec(before(lower, at, 12));
  const of = lower.indexOf(' of', at);
  if (article === null || of === -1 || of > at + 11) return null;
  return { range: { start: at - article[0].length, end: of + 3 }, strength: 'medium' };
}
