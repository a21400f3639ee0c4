import type { Passage } from '../passage.ts';
import { titlesIn } from '../titles.ts';
import { before, type Reason, type Trigger } from './reason.ts';

/**
 * A work that the text names, by its title and author, year or venue, or as somebody's paper of a year, and does not cite.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#When_and_why_to_cite_sources
 */
export const namedWork: Reason = {
  id: 'named-work',
  summary: 'A work that the text names, such as a paper by its title and year, but does not cite.',
  message: 'A work named in the text needs its reference',
  satisfiedBy: 'The reference of the work itself.',
  isLanguageNeutral: true,
  confidence: { strong: 0.85, medium: 0.7 },
  cues: [
    { words: ['"', '*', '_'], isOnce: true, at: byTitle },
    { words: ["'"], at: byOwner },
  ],
};

/** The first work that is named by title. */
function byTitle(passage: Passage): Trigger | null {
  const title = titlesIn(passage).find(({ isWork }) => isWork);
  return title === undefined ? null : { range: title.range, strength: 'strong' };
}

/** "'s 2012 paper", "' experiments showing". */
const owned =
  /['\u2019]s? (?:((?:1[5-9]|20)\d\d) (?:[a-z-]{2,20} ){0,3}(?:papers?|book|study|article|essay|report|monograph|thesis|dissertation|survey|experiments?|critique|work|evaluations?)|(?:[a-z-]{2,20} ){0,3}(?:paper|study|article|essay|report|survey|experiments?|critiques?|research|evaluations?) (?:showing|shows|showed|finds|found|finding|demonstrat[a-z]{1,4}|argu[a-z]{1,4}|conclud[a-z]{1,4}|suggest[a-z]{0,3}|report[a-z]{1,3}))\b/y;

// capped: 32 characters are looked at
const lastName = /\p{Lu}[\p{L}-]*$/u;

/** "Bostrom's 2012 paper", "Palisade Research's experiments showing". */
function byOwner({ prose, lower }: Passage, at: number): Trigger | null {
  owned.lastIndex = at;
  const match = owned.exec(lower);
  const name = match === null ? null : lastName.exec(before(prose, at, 32));
  if (match === null || name === null) return null;
  const range = { start: at - name[0].length, end: at + match[0].length };
  return { range, strength: 'strong' };
}
