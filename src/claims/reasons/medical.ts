import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, type Reason, type Trigger } from './reason.ts';

/**
 * What causes, treats or prevents an illness, or what a drug or food does to the body.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Identifying_reliable_sources_(medicine)
 * Measured on 199 Wikipedia articles: medical terms need a source in 85 % of cases
 */
export const medical: Reason = {
  id: 'medical',
  summary: 'A statement about illness, treatment, drugs or health.',
  message: 'A statement about health needs a source',
  satisfiedBy: 'A review, a guideline or a medical textbook; not a single trial, and no news report.',
  isLanguageNeutral: false,
  confidence: { strong: 0.8, medium: 0.74 },
  cues: [
    {
      words: [
        ...list('disease diseases disorder disorders syndrome cancer cancers tumor tumors tumour tumours infection'),
        ...list('infections symptom symptoms patient patients treatment treatments therapy therapies drug drugs'),
        ...list('medication medications dose doses vaccine vaccines diagnosis diagnosed mortality morbidity prognosis'),
        ...list('surgery clinical epidemic epidemics pandemic pandemics diabetes dementia autism schizophrenia'),
        ...list('depression hypertension stroke asthma obesity antibiotic antibiotics toxicity carcinogenic poisoning'),
        ...list('abortion abortions pregnancy pregnancies'),
      ],
      at: aboutHealth,
    },
  ],
};

const effects =
  'causes?|caused|cures?|prevents?|treats?|treated with|reduces?|increases?|risk|effective|effects?|associated|incidence|prevalence|survival|inherited|diagnosed|prescribed|linked|efficacy|complications?|fatal';
const effectBehind = new RegExp(String.raw`[a-z]+\b[^.;]{0,80}? (?:${effects})\b`, 'y');
// capped: 70 characters are looked at
const effectBefore = new RegExp(String.raw`\b(?:${effects})\b[^.;]*$`);

const closingQuote = /["\u201d\u2019]/;

/** A term of medicine, strong beside what it does or is done about it. */
function aboutHealth({ lower }: Passage, at: number): Trigger | null {
  effectBehind.lastIndex = at;
  const behind = effectBehind.exec(lower);
  const end = at + (/^[a-z]+/.exec(lower.slice(at, at + 20))?.[0].length ?? 0);
  // "Dutch disease" is none.
  if (closingQuote.test(lower.charAt(end))) return null;
  if (behind !== null) {
    return { range: { start: at, end: at + behind[0].length }, strength: 'strong' };
  }
  const lead = effectBefore.exec(before(lower, at, 70));
  return lead === null
    ? { range: { start: at, end }, strength: 'medium' }
    : { range: { start: at - lead[0].length, end }, strength: 'strong' };
}
