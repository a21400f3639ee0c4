import { triggerAt, type Reason } from './reason.ts';

/**
 * A result of a study, experiment, trial or evaluation.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Scientific_citation_guidelines
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "scientific")
 */
export const finding: Reason = {
  id: 'finding',
  summary: 'A result: what a study, experiment, trial or evaluation found.',
  message: 'A result needs a source',
  satisfiedBy: 'The study that found it; for medicine and contested questions a review of such studies.',
  isLanguageNeutral: false,
  cues: 'study survey poll experiment experiments trial trials analysis researchers scientists investigation meta-analysis review evaluation evaluations census excavations excavation paper report findings results data observations measurements simulations research risk associated linked correlated correlation correlates significant significantly effects hypothesis hypothesized theory predicts'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(result, lower, 'strong', 0.9) ?? triggerAt(relation, lower, 'medium', 0.83),
};

const result =
  /\b(?:study|survey|poll|experiments?|trials?|(?:meta-)?analysis|researchers|scientists|investigation|review|evaluations?|census|excavations?|paper|report|findings|results|data|observations|measurements|simulations)\b[^.;:"\u201c]{0,80}?\b(?:found|finds|showed|shows|shown|showing|show|demonstrated?s?|revealed|reveals|reported|reports|discovered|concluded|concludes|suggested|suggests?|indicated?s?|confirmed|confirms|established|estimated|identified|observed|tracked|placed|evaluated)\b/;
const relation =
  /\b(?:associated with|linked to|correlat(?:ed|es|ion) (?:with|between)|(?:increased|higher|lower|reduced) risk|risk of|risk factors?|(?:statistically )?significant(?:ly)? (?:increase|decrease|difference|effect|higher|lower|more|less)[a-z\u00df-\u024f]{0,2}|recent (?:research|studies)|research (?:on|into|in|by|has)|hypothesi[sz]ed|effects? (?:of|on))\b/;
