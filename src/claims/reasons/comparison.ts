import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, type Reason, type Trigger } from './reason.ts';

const roundNumber = String.raw` (?:at |to be |that )?(?:a |an )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|thousand|million|billion)\b)[a-z\u00df-\u024f\d,.]{0,12}`;

/**
 * That something is more, less, higher or rarer than something else, or has grown or shrunk, without a figure.
 *
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "statistics or data": comparisons and trends)
 */
export const comparison: Reason = {
  id: 'comparison',
  summary: 'A comparison or a trend: higher than, more likely, has increased.',
  message: 'A comparison needs a source',
  satisfiedBy: 'Data, or a study, that compares just these.',
  isLanguageNeutral: false,
  confidence: { strong: 0.63, medium: 0.63 },
  cues: [
    cue(
      'higher lower greater larger smaller fewer better worse faster slower older younger stronger weaker longer shorter rarer cheaper more less',
      /[a-z]+(?: [a-z\u00df-\u024f-]{2,20}){0,5}? than\b(?! (?:one\b|two\b|a few\b|\d))/y,
      'medium',
    ),
    cue(
      'more less most least',
      /[a-z]+ (?:likely|common|prevalent|frequent|effective|expensive|popular|efficient|severe|important)\b/y,
      'medium',
    ),
    cue('compared', /compared (?:to|with)\b/y, 'medium'),
    cue('increased decreased declined doubled risen fallen grown worsened improved', /[a-z]+/y, 'medium'),
    cue(
      'rate rates level levels risk risks price prices cost costs number numbers',
      /[a-z]+ of (?!the form|steps)/y,
      'medium',
    ),
    { words: ['average'], at: average },
    cue(
      'estimated estimate estimates approximately roughly nearly almost up some',
      new RegExp(`(?:up to|[a-z]+)${roundNumber}`, 'y'),
      'medium',
    ),
    { words: list('than least many few'), at: bound },
    cue('per', /per (?:capita|year|person|day|annum|100)\b/y, 'medium'),
  ],
};

/** "on average", "the average". */
function average({ lower }: Passage, at: number): Trigger | null {
  const article = /\b(?:on|the) $/.exec(before(lower, at, 5));
  if (article === null) return null;
  return { range: { start: at - article[0].length, end: at + 7 }, strength: 'medium' };
}

const bounding = new RegExp(`(?:many as|few as|[a-z]+)${roundNumber}`, 'y');
const bounded = /\b(?:more|less|fewer|at|as) $/;

/** "more than 40", "at least two", "as many as 300". */
function bound({ lower }: Passage, at: number): Trigger | null {
  bounding.lastIndex = at;
  const match = bounding.exec(lower);
  const lead = match === null ? null : bounded.exec(before(lower, at, 6));
  if (match === null || lead === null) return null;
  return { range: { start: at - lead[0].length, end: at + match[0].length }, strength: 'medium' };
}
