import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, type Reason, type Trigger } from './reason.ts';

/**
 * The first, the largest, the only one: what a single other case refutes.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch
 * Measured on 199 Wikipedia articles: superlatives need a source in 64 % of cases
 */
export const superlative: Reason = {
  id: 'superlative',
  summary: 'A superlative: the first, largest, oldest or only one.',
  message: 'A superlative needs a source',
  satisfiedBy: 'A source that compares: a ranking, a census, a survey of the field.',
  isLanguageNeutral: false,
  confidence: { strong: 0.68, medium: 0.68 },
  cues: [
    {
      words: [
        ...list('first largest biggest smallest oldest earliest youngest highest tallest longest deepest fastest'),
        ...list('strongest richest poorest busiest greatest best worst widest lowest heaviest brightest only leading'),
        ...list('most least'),
      ],
      at: ranking,
    },
    cue(
      'rank ranks ranked',
      /rank(?:s|ed)? (?:[a-z\u00df-\u024f]{2,20} ){0,3}(?:first|second|third|fourth|fifth|\d{1,3}(?:st|nd|rd|th)|among|as|in the top)\b/y,
      'medium',
    ),
    cue(
      'record unprecedented world all',
      /record-breaking|unprecedented|world record|all-time (?:high|low)/y,
      'medium',
    ),
  ],
};

const determiner =
  /\b(?:the|one of the|among the|its|[a-z\u00df-\u024f]{3,20}['\u2019]s)(?: (?:second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)))?[- ](?:world['\u2019]s |single )?$/;
const among =
  /[a-z]+\b[^.;]{0,60}?\b(?:in (?:the )?[a-z\u00df-\u024f]{2,20}|of (?:its kind|all time|any|all|the (?:\d\d|century|year))|ever|on record|to (?:be|have|win|use|hold|become|receive)|who|that|known|recorded|evidence|by (?:population|area|size|volume|number|far)|since|worldwide)\b/y;

/** "the second largest ... in the world". */
function ranking({ lower }: Passage, at: number): Trigger | null {
  const lead = determiner.exec(before(lower, at, 40));
  if (lead === null) return null;
  among.lastIndex = at;
  const match = among.exec(lower);
  if (match === null) return null;
  return { range: { start: at - lead[0].length, end: at + match[0].length }, strength: 'medium' };
}
