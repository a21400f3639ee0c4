import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, type Reason, type Trigger } from './reason.ts';

/**
 * What happened when: a date, year or century with a verb in the past.
 *
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "historical")
 * Measured on 199 Wikipedia articles: a year needs a source in 70 % of cases
 */
export const historical: Reason = {
  id: 'historical',
  summary: 'An event with its date, year or century.',
  message: 'A dated event needs a source',
  satisfiedBy: 'A history, a chronicle, a news report of the time or a record that gives the event and its date.',
  isLanguageNeutral: false,
  confidence: { strong: 0.63, medium: 0.63 },
  cues: [
    { words: ['0'], at: dated },
    { words: list('century centuries'), at: inCentury },
  ],
};

/** A year, or a number of years before or after the change of eras. */
const year = /(?:1\d|20)\d\d(?:s\b|(?![\d%,.:/-]\d|\d|[a-z]))|\d{1,4} (?:bc|bce|ad|ce)\b/y;
/** What stands before a year that is one: a month, "in the late", a bracket. */
const beforeYear =
  /(?:\b\d{1,2} )?\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?,? $|\b(?:in|since|by|from|until|before|after|during|around|circa|early|late|mid|of|between|and|to|the)[ -](?:the )?(?:(?:early|late|mid)[- ])?$|\($/;
const ordinal = /\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z\u00df-\u024f]{3,12}(?:th|first|second|third))[ -]$/;

const past =
  /\b(?:was|were|had|became|began|came|went|took|made|led|won|lost|left|built|wrote|gave|held|fought|rose|fell|grew|met|ran|sold|bought|sent|brought|caught|drew|drove|kept|paid|put|read|set|shot|sought|taught|withdrew|overthrew|broke|chose|[a-z\u00df-\u024f]{3,20}ed)\b/;

function dated({ lower }: Passage, at: number): Trigger | null {
  year.lastIndex = at;
  const match = year.exec(lower);
  const lead = match === null ? null : beforeYear.exec(before(lower, at, 30));
  const isEra = match !== null && /[a-z]{2}$/.test(match[0]);
  if (match === null || (lead === null && !isEra) || !past.test(lower)) return null;
  const words = lead === null ? '' : lead[0].replace(/^[ (]/, '');
  return { range: { start: at - words.length, end: at + match[0].length }, strength: 'medium' };
}

function inCentury({ lower }: Passage, at: number): Trigger | null {
  const which = ordinal.exec(before(lower, at, 20));
  if (which === null || !past.test(lower)) return null;
  const end = at + (lower.startsWith('century', at) ? 7 : 9);
  return { range: { start: at - which[0].length, end }, strength: 'medium' };
}
