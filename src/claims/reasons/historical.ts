import type { Passage } from '../passage.ts';
import { digit, type Reason, type Trigger } from './reason.ts';

/**
 * What happened when: a date, year or century with a verb in the past.
 *
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "historical")
 * @see CLAIMS: a year needs a source in 70 % of cases
 */
export const historical: Reason = {
  id: 'historical',
  summary: 'An event with its date, year or century.',
  message: 'A dated event needs a source',
  satisfiedBy: 'A history, a chronicle, a news report of the time or a record that gives the event and its date.',
  isLanguageNeutral: false,
  cues: [digit, 'century', 'centuries'],
  find: dated,
};

/** Something that may be a year or a century. */
const sign = /\b(?:1\d{3}|20\d\d)|\bcentur|\d (?:bc|ad|ce)/;

const date =
  /\b(?:\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?,?) (?:1\d{3}|20\d\d)\b|\b(?:in|since|by|from|until|before|after|during|around|circa|late|early|mid|of|between|and|to|the)[ -](?:the )?(?:(?:early|late|mid)[- ])?(?:1\d{3}|20\d\d)(?:s|\b)|\(\s?(?:1\d{3}|20\d\d)(?:[\u2013-]\d{2,4})?\s?\)|\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z\u00df-\u024f]{3,12}(?:th|first|second|third))[ -]centur(?:y|ies)\b|\b\d{1,4} (?:bc|bce|ad|ce)\b/;
const past =
  /\b(?:was|were|had|became|began|came|went|took|made|led|won|lost|left|built|founded|wrote|gave|held|fought|died|rose|fell|grew|met|ran|sold|bought|sent|brought|caught|drew|drove|kept|met|paid|put|read|set|shot|sought|taught|withdrew|overthrew|broke|chose|[a-z\u00df-\u024f]{3,20}ed)\b/;

function dated({ lower }: Passage): Trigger | null {
  const match = sign.test(lower) ? date.exec(lower) : null;
  if (match === null || !past.test(lower)) return null;
  const isExact = /\b\d{1,2}\b.*\d{4}|[a-z]{3,9} \d{4}/.test(match[0]);
  const range = { start: match.index, end: match.index + match[0].trimEnd().length };
  return { range, strength: 'medium', confidence: isExact ? 0.66 : 0.64 };
}
