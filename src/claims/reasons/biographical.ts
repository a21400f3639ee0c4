import { triggerAt, type Reason } from './reason.ts';

/**
 * What a person did, wanted or thought: history that only a witness or a record can give.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Biographies_of_living_persons
 */
export const biographical: Reason = {
  id: 'biographical',
  summary: 'What a person did, wanted or thought.',
  message: 'What a person did or thought needs a source',
  satisfiedBy: 'A biography, an obituary, their own account or a report of the time.',
  isLanguageNeutral: false,
  cues: 'he she his her him wrote believed thought felt wanted hoped considered decided refused intended regarded'.split(
    ' ',
  ),
  find: ({ prose, lower }) => triggerAt(mind, prose, 'medium', 0.78) ?? triggerAt(deed, lower, 'medium', 0.71),
};

const verbs =
  'believed|thought|felt|wanted|hoped|considered|decided|refused|intended|regarded|feared|tried|attempted|disliked|admired|preferred|expected|viewed|saw|supported|opposed|favou?red|advocated|loved|hated|realized|realised|concluded|demanded|denied|rejected|claimed|objected|agreed';
const mind = new RegExp(
  String.raw`\b(?:[Hh]e|[Ss]he|[Tt]hey|\p{Lu}[\p{L}\u2019'-]{2,30}) (?:also |later |never |had |first |strongly |himself |herself |initially |originally ){0,2}(?:${verbs})\b`,
  'u',
);
const deed =
  /\b(?:he|she) (?:also |later |then |never |first |eventually |once |often |soon |subsequently |briefly |had ){0,2}(?:was|had|became|began|took|made|led|won|lost|left|wrote|gave|held|fought|met|ran|sold|bought|sent|brought|drew|taught|went|came|did|got|told|spent|grew|died|[a-z\u00df-\u024f]{3,20}ed)\b|\b(?:his|her) (?:father|mother|parents|brothers?|sisters?|family|childhood|career|death|friends?|teachers?|mentor)\b/;
