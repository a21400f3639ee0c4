import { namedWork } from '../../../src/claims/reasons/named-work.ts';
import { describeReason } from './reason-table.ts';

describeReason(namedWork, {
  strong: [
    [
      'Häggström, in "Challenges to the Framework of Lamps" (Foresight, 2018), examined it.',
      '"Challenges to the Framework of Lamps"',
    ],
    [
      'Critiques (Gallow\'s "Instrumental Divergence," philosophy literature) question it.',
      '"Instrumental Divergence,"',
    ],
    [
      'Apollo\'s 2025 follow-up "More Capable Lamps Are Brighter" tracked how they shine.',
      '"More Capable Lamps Are Brighter"',
    ],
    ['The paper "Lamps and Their Keepers" was read by many.', '"Lamps and Their Keepers"'],
    ['In a paper titled *Lamps and Their Keepers*, she drew a tower.', '*Lamps and Their Keepers*'],
    ['His essay _Lamps and Their Keepers_ was read by many.', '_Lamps and Their Keepers_'],
    ["Bostrom's 2012 paper named five values.", "Bostrom's 2012 paper"],
    ["Palisade Research's experiments showing sabotage were new.", "Research's experiments showing"],
    ['“Lamps and Their Keepers” (2018) names five towers.', '“Lamps and Their Keepers”'],
  ],
  not: [
    'The film *Light of the Coast* (1965) was shown at night.',
    'The song "Light of the Coast" was sung at night.',
    'She lived in the *Old Town* of the port.',
    "The keeper's paper lamp burned.",
    "Bostrom's work is known to many.",
    'The "old lamp" (2018) stands in the hall.',
    'It is *very* dark, and *quite* cold there.',
  ],
});
