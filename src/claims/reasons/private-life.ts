import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, triggerOf, type Reason, type Trigger } from './reason.ts';

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
  confidence: { strong: 0.78, medium: 0.74 },
  cues: [
    {
      words: list('convicted arrested sentenced imprisoned charged accused diagnosed raped indicted jailed fined'),
      at: tried,
    },
    cue(
      'pleaded pled committed attempted died',
      /(?:pleaded|pled) (?:not )?guilty\b|(?:committed|attempted|died by) suicide\b/y,
      'strong',
    ),
    cue(
      'his her their',
      /[a-z]+ (?:addiction|alcoholism|drug (?:use|abuse)|homosexuality|affair|suicide|bankruptcy|depression)\b/y,
      'strong',
    ),
    cue(
      'his her',
      /h(?:is|er) (?:first |second |third |then-?|ex-|late )?(?:wife|husband|girlfriend|boyfriend|daughters?|sons?|children|marriage|divorce)\b/y,
      'medium',
    ),
    { words: list('married divorced remarried engaged separated converted identifies identified came'), at: family },
  ],
};

const person =
  /(?:\b(?:[Hh]e|[Ss]he|[Tt]hey)|\p{Lu}[\p{L}'\u2019-]{1,30}) (?:(?:has|had|have|was|were|is|are|been|later|also|first|then|never) ){0,2}$/u;
const step = /(?:married|divorced|remarried|engaged to|separated|converted to|identif(?:ies|ied) as|came out)\b/y;

/** Somebody, and then what they did with their life. */
function family({ prose, lower }: Passage, at: number): Trigger | null {
  step.lastIndex = at;
  const match = step.exec(lower);
  return match === null || !person.test(before(prose, at, 60)) ? null : triggerOf(match, 'medium');
}

const sentence =
  /(?:convicted|arrested|sentenced|imprisoned|charged with|accused of|diagnosed|raped|indicted|jailed|fined)\b/y;
const passive = /\b(?:was|were|been|being|is) $/;

/** "was convicted". */
function tried({ lower }: Passage, at: number): Trigger | null {
  sentence.lastIndex = at;
  const match = sentence.exec(lower);
  const lead = match === null ? null : passive.exec(before(lower, at, 8));
  if (match === null || lead === null) return null;
  return { range: { start: at - lead[0].length, end: at + match[0].length }, strength: 'strong' };
}
