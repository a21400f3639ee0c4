import { cue, type Reason } from './reason.ts';

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
  confidence: { strong: 0.78, medium: 0.75 },
  cues: [
    cue(
      'study survey poll experiment experiments trial trials analysis researchers scientists investigation review ' +
        'evaluation evaluations census excavation excavations paper report findings results data observations ' +
        'measurements simulations',
      /[a-z]+\b(?:[^.,;:"\u201c]|,(?! (?:as|except|which|who|where|and|but)\b)){0,80}? (?:found|finds|showed|shows|shown|showing|show|demonstrate[ds]?|revealed|reveals|reported|reports|discovered|concluded|concludes|suggest|suggested|suggests|indicate[ds]?|confirmed|confirms|estimated|identified|observed|tracked|placed|evaluated)\b/y,
      'strong',
    ),
    cue(
      'associated linked correlated correlates correlation increased higher lower reduced risk statistically ' +
        'significant significantly recent research hypothesised hypothesized effect effects',
      /associated with|linked to|correlat(?:ed|es|ion) (?:with|between)|(?:increased|higher|lower|reduced) risk|risk of|risk factors?|(?:statistically )?significant(?:ly)? (?:increase[sd]?|decrease[sd]?|differences?|effects?|higher|lower|more|less)\b|recent (?:research|studies)|research (?:on|into|in|by|has)\b|hypothesi[sz]ed|effects? (?:of|on)\b/y,
      'medium',
    ),
  ],
};
