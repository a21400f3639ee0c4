import { triggerAt, type Reason } from './reason.ts';

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
  cues: 'because caused led resulted due contributed attributed result prompted triggered influenced inspired owing leading'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(cause, lower, 'medium', 0.58),
};

const cause =
  /\b(?:because of|(?:was|were|been|is|are|largely|mainly|mostly|partly|primarily) (?:caused by|due to|owing to|attributed to|inspired by|influenced by|prompted by|triggered by)|(?:has |have |had )?(?:led to|resulted in|contributed to|prompted|triggered)|as a (?:direct )?(?:result|consequence) of|owing to|leading to)\b/;
