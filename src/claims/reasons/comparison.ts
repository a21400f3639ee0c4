import { triggerAt, type Reason } from './reason.ts';

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
  cues: 'than compared comparable increased decreased increasing decreasing rising declining declined grew rates rate likely average majority rarely predominantly mostly approximately estimated estimates roughly least per capita'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(compared, lower, 'medium', 0.7) ?? triggerAt(estimated, lower, 'medium', 0.7),
};

const compared =
  /\b(?:higher|lower|greater|larger|smaller|fewer|better|worse|faster|slower|older|younger|stronger|weaker|longer|shorter|rarer|cheaper|(?:more|less) (?:[a-z\u00df-\u024f]{3,20} ){0,2}?[a-z\u00df-\u024f]{0,20}) ?(?:[a-z\u00df-\u024f]{2,20} ){0,3}than\b|\b(?:more|less|most|least) (?:likely|common|prevalent|frequent|effective|expensive|popular|efficient|severe|important)\b|\bcompared (?:to|with)\b|\b(?:has|have|had)? ?(?:steadily |significantly |dramatically |rapidly |sharply |greatly )?(?:increased|decreased|declined|doubled|risen|fallen|grown|worsened|improved)\b|\b(?:rates?|levels?|risks?|prices?|costs?|numbers?) of\b|\bon average\b|\bthe average\b/;
const estimated =
  /\b(?:estimated|estimates?|approximately|roughly|nearly|almost|more than|less than|fewer than|at least|up to|as many as|as few as|some) (?:at |to be |that )?(?:a |an )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|hundred|thousand|million|billion)[a-z\u00df-\u024f]{0,10}|\bper (?:capita|year|person|day|annum|100)\b/;
