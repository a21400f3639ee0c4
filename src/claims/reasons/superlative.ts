import { triggerAt, type Reason } from './reason.ts';

/**
 * The first, the largest, the only one: what a single other case refutes.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch
 * @see CLAIMS: superlatives need a source in 64 % of cases
 */
export const superlative: Reason = {
  id: 'superlative',
  summary: 'A superlative: the first, largest, oldest or only one.',
  message: 'A superlative needs a source',
  satisfiedBy: 'A source that compares: a ranking, a census, a survey of the field.',
  isLanguageNeutral: false,
  cues: 'first largest biggest smallest oldest earliest youngest highest tallest longest deepest fastest strongest richest poorest busiest greatest best worst most least only leading rank ranks ranked record unprecedented widest lowest heaviest brightest'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(ranked, lower, 'medium', 0.68),
};

const superlatives =
  '(?:first|largest|biggest|smallest|oldest|earliest|youngest|highest|tallest|longest|deepest|fastest|strongest|richest|poorest|busiest|greatest|best|worst|widest|lowest|heaviest|brightest|only|leading|(?:most|least)(?: \[a-z\u00df-\u024f]{3,20})?(?: \[a-z\u00df-\u024f]{3,20})?)';
const ranked = new RegExp(
  String.raw`\b(?:the|one of the|among the|its|[a-z\u00df-\u024f]{3,20}'s|world's|country's|nation's)(?: (?:second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th)))?[- ](?:world's |single )?${superlatives}\b[^.;]{0,60}?\b(?:in (?:the )?(?:world|history|country|state|nation|region|universe|[a-z\u00df-\u024f]{2,20})|of (?:its kind|all time|any|all|the (?:\d\d|century|year))|ever|on record|to (?:be|have|win|use|hold|become|receive)|who|that|known|recorded|evidence|by (?:population|area|size|volume|number|far)|since|worldwide)\b|\b(?:ranks?|ranked) (?:[a-z\u00df-\u024f]{2,20} ){0,3}(?:first|second|third|fourth|fifth|\d{1,3}(?:st|nd|rd|th)|among|as|in the top)\b|\b(?:record-breaking|unprecedented|world record|all-time high|all-time low)\b`,
);
