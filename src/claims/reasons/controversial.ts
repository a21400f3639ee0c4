import { triggerAt, type Reason } from './reason.ts';

/**
 * What people quarrel over, and what harms whom it is said of.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Verifiability ("likely to be challenged")
 * @see CLAIMS: controversy needs a source in 69 % of cases
 */
export const controversial: Reason = {
  id: 'controversial',
  summary: 'A dispute, an accusation or a crime.',
  message: 'A contested statement needs a source',
  satisfiedBy: 'Independent sources of good standing, best from more than one side.',
  isLanguageNeutral: false,
  cues: 'controversy controversial controversies disputed dispute disputes accused accusations accusation alleged allegedly allegations scandal criticism criticized criticised criticisms backlash racist racism sexist antisemitic genocide massacre terrorist terrorists terrorism corruption corrupt fraud torture propaganda extremist conspiracy illegal illegally abuse abuses assassination murdered murder pseudoscience discrimination protests boycott lawsuit sued'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(contested, lower, 'medium', 0.69),
};

const contested =
  /\b(?:controvers(?:y|ies|ial)|disputed?s?|accused|accusations?|alleged(?:ly)?|allegations?|scandals?|criticisms?|critici[sz]ed|backlash|racis[mt]|sexist|antisemitic|genocide|massacres?|terroris(?:m|ts?)|corrupt(?:ion)?|fraud|torture|propaganda|extremist|conspiracy|illegal(?:ly)?|abuses?|assassinat(?:ion|ed)|murder(?:ed)?|pseudoscience|discrimination|protests|boycott|lawsuits?|sued)\b/;
