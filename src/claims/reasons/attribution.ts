import type { Passage } from '../passage.ts';
import { triggerAt, type Reason, type Trigger } from './reason.ts';

/**
 * What a person, body or work is said to have said, thought or shown.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#In-text_attribution
 * @see CLAIMS: "said/argued that" needs a source in 83 % of cases
 */
export const attribution: Reason = {
  id: 'attribution',
  summary: 'What somebody is said to have said, argued, thought or proposed.',
  message: 'What somebody is said to hold needs a source',
  satisfiedBy: 'Their own work where they say so, or a reliable account of it.',
  isLanguageNeutral: false,
  cues: [
    ...'according accused acknowledged acknowledges admitted announced argue argued argues asserted asserts assessed believe believed believes'.split(
      ' ',
    ),
    ...'called characterized characterised cite cites cited claim claimed claims coined commented complained concedes concluded concludes condemned conjectured contend contended contends criticised criticized criticises criticizes critiques declared defends defended denied denies denounced describe described describes dismissed'.split(
      ' ',
    ),
    ...'documented emphasised emphasized emphasizes emphasises estimated estimates explained explains formalised formalized hailed held holds hypothesized hypothesised identified identifies insisted insists introduced maintained maintains named notes noted observed observes opposed'.split(
      ' ',
    ),
    ...'postulated praised praises predicted predicts proposed proposes proved proves question questioned questions recalled recommended rejected rejects remarked remarks reported reports said saw says shows showed speculated speculates stated states stressed suggest suggested suggests testified theorized theorised thought viewed views warned warns wrote writes'.split(
      ' ',
    ),
  ],
  find: (passage) => withThat(passage) ?? byName(passage),
};

const past =
  'acknowledged|admitted|announced|argued|asserted|believed|claimed|commented|complained|concluded|conjectured|contended|declared|denied|emphasi[sz]ed|estimated|explained|held|hypothesi[sz]ed|insisted|maintained|noted|observed|postulated|predicted|proposed|recalled|recommended|remarked|reported|said|speculated|stated|stressed|suggested|testified|theori[sz]ed|thought|warned|wrote';
const present =
  'acknowledges?|argues?|asserts?|believes?|concludes?|contends?|denies|emphasi[sz]es|explains|holds|insists|maintains|observes|predicts|proposes|says|speculates|suggests?|warns|writes';
/** Verbs that are nouns as often, and count only behind who does it. */
const ambiguous = String.raw`(?:he|she|it|they|who|which|also|and|law|theorem|theory|thesis|principle|act|article|paper|report|book|\p{Lu}[\p{L}'\u2019-]{2,30}) (?:states|claims?|estimates?|notes?|reports?)`;

/** "argued in 1979 that", "According to the ministry". */
const that = new RegExp(
  String.raw`\b(?:${past}|${present}|${ambiguous})\b(?:,? (?:in|on|at|to|during|as early as) [^.,;:"\u201c]{1,60})?,? that\b|\b[Aa]ccording to (?!(?:its|their|his|her|this|that|these|those|which|whether|how|what|plan|custom|legend|tradition)\b)(?:the )?\S{2,30}`,
  'u',
);

function withThat({ prose, lower }: Passage): Trigger | null {
  const mayHold = lower.includes(' that ') || lower.includes('according to');
  return mayHold ? triggerAt(that, prose, 'strong', 0.83) : null;
}

const judging =
  'accused|assessed|characteri[sz]ed|coined|condemned|critici[sz]e[sd]|critiques|denounced|dismissed|documented|hailed|opposed|praise[sd]|rejected|rejects|formali[sz]ed|hypothesi[sz]ed|questions|questioned|cites?|argue[sd]?|wrote|claims|claimed|remarked|commented';

const name = String.raw`\p{Lu}[\p{L}'\u2019.-]{1,30}`;
const bodies =
  'institutes?|bodies|agencies|agency|organi[sz]ations?|governments?|ministry|courts?|commission|committees?|officials?|spokes(?:man|woman|person)|scholars?|critics?|historians?|scientists?|researchers?|economists?|philosophers?|critiques?|reviewers?|commentators?|activists?|journalists?';

/** A name, then what they did to a view or a work. */
const named = new RegExp(
  String.raw`(?:${name}(?: \([^()]{1,60}\))?|\b(?:${bodies})(?: (?:in|of|at|from|for|on) [^,.;:()]{1,40})?)(?: (?:had|has|have|have also|also|later|famously|reportedly|explicitly|strongly|publicly|repeatedly|once))? (?:${judging})\b(?! (?:by|as|in the form|for his|for her|from)\b)`,
  'u',
);

const judges = new RegExp(String.raw`\b(?:${judging})\b`);

function byName({ prose, lower }: Passage): Trigger | null {
  if (!judges.test(lower)) return null;
  return triggerAt(named, prose, 'strong', 0.72);
}
