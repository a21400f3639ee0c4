import { bracket, triggerAt, type Reason } from './reason.ts';

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
  cues: [bracket, 'cite', 'citation', 'source'],
  find: ({ source }) => triggerAt(mark, source, 'strong', 0.98),
};

const mark =
  /\[(?:citation|source|reference|cite|sources|citations) (?:needed|required|missing)[^[\]]{0,40}\]|\[(?:cite|source|ref|cn|by whom|according to whom|who)\?\]|\{\{(?:cn|fact|citation needed|cite needed|source\?|refimprove|unreferenced)[^{}]{0,60}\}\}|\(?\b(?:TODO|TK|FIXME):? ?(?:add |find |insert )?(?:a )?(?:cite|citation|source|reference|ref)\b\)?|\((?:citation|source) needed\)/i;
