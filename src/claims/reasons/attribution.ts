import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, triggerOf, type Reason, type Trigger } from './reason.ts';

/**
 * What a person, body or work is said to have said, thought or shown.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#In-text_attribution
 * Measured on 199 Wikipedia articles: "said/argued that" needs a source in 83 % of cases
 */
export const attribution: Reason = {
  id: 'attribution',
  summary: 'What somebody is said to have said, argued, thought or proposed.',
  message: 'What somebody is said to hold needs a source',
  satisfiedBy: 'Their own work where they say so, or a reliable account of it.',
  isLanguageNeutral: false,
  confidence: { strong: 0.8, medium: 0.6 },
  cues: [
    {
      words: [
        ...list('acknowledged acknowledges admitted announced argue argued argues asserted asserts believe believed'),
        ...list(
          'believes claimed claims commented complained conclude concluded concludes conjectured contended contends',
        ),
        ...list('declared denied denies emphasised emphasises emphasized emphasizes estimated estimates explained'),
        ...list(
          'explains held holds hypothesised hypothesized insisted insists maintained maintains noted notes observed',
        ),
        ...list(
          'observes postulated predicted predicts proposed proposes recalled recommended remarked reported reports',
        ),
        ...list(
          'said says speculated speculates stated states stressed suggested suggests testified theorised theorized',
        ),
        ...list('thought warned warns wrote writes'),
      ],
      at: sayingThat,
    },
    { words: ['according'], at: accordingTo },
    {
      words: [
        ...list('accused argue argued argues assessed characterised characterized cite cites claimed claims coined'),
        ...list(
          'commented condemned criticise criticised criticises criticize criticized criticizes critiques denounced',
        ),
        ...list('dismissed documented formalised formalized hailed hypothesised hypothesized opposed praised question'),
        ...list('questioned questions rejected rejects remarked wrote'),
      ],
      at: judging,
    },
  ],
};

/** "argued in 1979 that", "noted, in his reply, that". */
const verbThat = /[a-z]+(?:,? (?:in|on|at|to(?! be\b)|during|as early as) [^.,;:"\u201c]{1,60}?)?,? that\b/y;

/** These are nouns as often ("the United States that"), and count only behind who does it. */
const ambiguous: ReadonlySet<string> = new Set(['claims', 'estimates', 'holds', 'notes', 'reports', 'states']);
const doer =
  /(?:\b(?:he|she|it|they|who|also|and|article|paper|report|book|study|essay)|\p{Lu}[\p{L}'\u2019-]{2,30}) $/u;

/** Nobody in particular says what a law or a definition says, nor what one might say. */
const impersonal =
  /\b(?:law|theorem|principle|rule|axiom|definition|hypothesis|thesis|theory|view|doctrine|interpretation|argument|statement|which|to|might|could|can|cannot|may|must|should|would|be|one|if|not) $/;

function sayingThat({ prose, lower }: Passage, at: number): Trigger | null {
  verbThat.lastIndex = at;
  const match = verbThat.exec(lower);
  // "The United States that" names what they are.
  if (match === null || prose.charAt(at) !== lower.charAt(at)) return null;
  const [verb = ''] = match[0].split(/[ ,]/, 1);
  const subject = before(prose, at, 40);
  if (ambiguous.has(verb) && !doer.test(subject)) return null;
  return impersonal.test(subject) ? triggerOf(match, 'medium') : triggerOf(match, 'strong');
}

/** A name, or the kinds of sources and people one can go to. */
const authority =
  /^(?:(?:the|a|an|some|many|most|several|one|recent|official|local|other|his|her|its|their|this) )?(?:\d{4} )?(?:[\p{L}-]{2,20} ){0,2}?(?:\p{Lu}[\p{L}.'\u2019-]{1,30}|census|data|estimates?|figures|reports?|study|studies|surveys?|polls?|research|statistics|sources?|scholars|historians|researchers|scientists|critics|experts|analysts|legend|tradition|biographers?|accounts?)(?!\p{L})/u;

/** What is followed rather than believed. */
const norm =
  /^(?:the |its |their )?(?:\p{L}{2,20} )?(?:constitution|article|section|clause|law|plan|rules?|act|treaty|convention|standards?|schedule|principles?|criteria|definition)\b/iu;

function accordingTo({ prose, lower }: Passage, at: number): Trigger | null {
  if (!lower.startsWith('according to ', at)) return null;
  const behind = prose.slice(at + 13, at + 113);
  const whom = norm.test(behind) ? null : authority.exec(behind);
  if (whom === null) return null;
  return { range: { start: at, end: at + 13 + whom[0].length }, strength: 'strong' };
}

/** A verb in lower case that does something to a view or a work: not "the Court of Claims", nor "was rejected by". */
const judgement = /[a-z]+ (?!(?:by|as|in the form|for his|for her|from|of)\b)(?=[\p{Ll}\p{Lu}"\u201c\u2018*_])/uy;

const mostly =
  '(?: (?:had|has|have|have also|also|later|famously|reportedly|explicitly|strongly|publicly|repeatedly|once))? $';

/** A name, and nothing between it and what it did. */
const named = new RegExp(String.raw`\p{Lu}[\p{L}'\u2019.-]{1,30}(?: \([^()]{1,60}\))?${mostly}`, 'u');

/** The same of a body or of people of a kind, in lower case. */
const body = new RegExp(
  String.raw`\b(?:institutes?|bodies|agencies|agency|organi[sz]ations?|governments?|ministry|courts?|commissions?|committees?|officials?|spokes(?:man|woman|person)|scholars?|critics?|historians?|scientists?|researchers?|economists?|philosophers?|critiques?|reviewers?|commentators?|activists?|journalists?)(?: (?:in|of|at|from|for|on) [^,.;:()]{1,40})?${mostly}`,
);

function judging({ prose, lower }: Passage, at: number): Trigger | null {
  judgement.lastIndex = at;
  const match = judgement.exec(prose);
  const subject = match === null ? null : (body.exec(before(lower, at, 100)) ?? named.exec(before(prose, at, 100)));
  if (match === null || subject === null) return null;
  const start = at - subject[0].length;
  return { range: { start, end: at + match[0].length - 1 }, strength: 'strong' };
}
