import { triggerAt, type Reason } from './reason.ts';

/**
 * The private life of a person: what can hurt when it is wrong.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Biographies_of_living_persons
 */
export const privateLife: Reason = {
  id: 'private-life',
  summary: 'The family, health, faith, money or convictions of a person.',
  message: 'A statement about the private life of a person needs a source',
  satisfiedBy:
    'A reliable published source that says just that; for a living person nothing less, or the statement goes.',
  isLanguageNeutral: false,
  cues: 'married divorced divorce wife husband girlfriend boyfriend convicted arrested sentenced imprisoned pleaded addiction alcoholic alcoholism homosexual gay lesbian bisexual affair atheist converted suicide bankrupt bankruptcy rape raped engaged born daughter son children died illegitimate'.split(
    ' ',
  ),
  find: ({ prose, lower }) => triggerAt(delicate, lower, 'strong', 0.78) ?? triggerAt(family, prose, 'medium', 0.62),
};

const delicate =
  /\b(?:was|were|been|being|is) (?:convicted|arrested|sentenced|imprisoned|charged with|accused of|diagnosed|raped|indicted|jailed|fined)\b|\b(?:pleaded|pled) (?:not )?guilty\b|\b(?:his|her|their) (?:addiction|alcoholism|drug (?:use|abuse)|homosexuality|affair|suicide|bankruptcy|depression)\b|\b(?:committed suicide|attempted suicide|died by suicide)\b/;
const family =
  /\b(?:he|she|they|\p{Lu}[\p{L}'\u2019-]{1,30}) (?:\p{Lu}[\p{L}'\u2019-]{1,30} )?(?:(?:has|had|have|was|were|is|are|has been|had been|later|also|first|then|never) ){0,2}(?:married|divorced|remarried|engaged to|separated|converted to|identif(?:ies|ied) as|came out)\b|\b(?:his|her) (?:first |second |third |then-?|ex-|late )?(?:wife|husband|girlfriend|boyfriend|daughters?|sons?|children|marriage|divorce)\b/u;
