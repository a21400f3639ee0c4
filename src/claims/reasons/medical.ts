import { triggerAt, type Reason } from './reason.ts';

/**
 * What causes, treats or prevents an illness, or what a drug or food does to the body.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Identifying_reliable_sources_(medicine)
 * @see CLAIMS: medical terms need a source in 85 % of cases
 */
export const medical: Reason = {
  id: 'medical',
  summary: 'A statement about illness, treatment, drugs or health.',
  message: 'A statement about health needs a source',
  satisfiedBy: 'A review, a guideline or a medical textbook; not a single trial, and no news report.',
  isLanguageNeutral: false,
  cues: 'disease diseases disorder disorders syndrome cancer tumor tumors tumour tumours infection infections symptoms symptom patients patient treatment treatments therapy therapies drug drugs medication medications dose doses vaccine vaccines diagnosis diagnosed mortality morbidity prognosis surgery clinical epidemic pandemic diabetes dementia autism schizophrenia depression hypertension stroke asthma obesity antibiotics antibiotic toxicity carcinogenic poisoning abortion abortions pregnancy pregnancies'.split(
    ' ',
  ),
  find: ({ lower }) => triggerAt(effect, lower, 'strong', 0.84) ?? triggerAt(term, lower, 'medium', 0.79),
};

const terms =
  'diseases?|disorders?|syndrome|cancers?|tumou?rs?|infections?|symptoms?|patients?|treatments?|therap(?:y|ies)|drugs?|medications?|doses?|vaccines?|diagnos(?:is|ed)|mortality|morbidity|prognosis|surgery|epidemics?|pandemics?|diabetes|dementia|autism|schizophrenia|depression|hypertension|stroke|asthma|obesity|antibiotics?|toxicity|carcinogenic|poisoning|abortions?|pregnanc(?:y|ies)';
const effects =
  'causes?|caused|cures?|prevents?|treats?|treated|reduces?|increases?|risk|effective|effects?|associated|incidence|prevalence|survival|inherited|diagnosed|prescribed|linked|efficacy|complications?|fatal';
const effect = new RegExp(
  String.raw`\b(?:${terms})\b[^.;]{0,80}?\b(?:${effects})\b|\b(?:${effects})\b[^.;]{0,60}?\b(?:${terms})\b`,
);
const term = new RegExp(String.raw`\b(?:${terms}|clinical)\b`);
