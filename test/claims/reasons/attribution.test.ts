import { attribution } from '../../../src/claims/reasons/attribution.ts';
import { describeReason } from './reason-table.ts';

describeReason(attribution, {
  strong: [
    ['Fresnel argued that stepped lenses would save glass.', 'argued that'],
    ['Fresnel argued in 1822 that stepped lenses would save glass.', 'argued in 1822 that'],
    [
      'The keepers complained, in a letter to the board, that the oil smoked.',
      'complained, in a letter to the board, that',
    ],
    ['The board denied that the tower leaned.', 'denied that'],
    ['The report states that the tower leans.', 'states that'],
    ['Stevenson claims that no keeper slept.', 'claims that'],
    ['According to Stevenson, the rock was covered at high tide.', 'According to Stevenson'],
    ['The rock, according to the census, had three inhabitants.', 'according to the census'],
    ['According to local tradition, a bell warned the ships.', 'According to local tradition'],
    ['According to Wm. Stevenson, the rock was covered.', 'According to Wm.'],
    ['Smeaton (1791) rejected the idea of a wooden tower.', 'Smeaton (1791) rejected'],
    ['Critics of the board questioned the price of the lamp.', 'Critics of the board questioned'],
    [
      'The institute and similar bodies in other countries explicitly cite fog among the dangers.',
      'bodies in other countries explicitly cite',
    ],
    ['Whale oil makers and Fresnel later formalized the rule of the lens.', 'Fresnel later formalized'],
    ['Häggström praised the lamp of the tower.', 'Häggström praised'],
    ['Critiques question whether the lamp was new.', 'Critiques question'],
  ],
  medium: [
    ['One might argue that a lamp is a small fire.', 'argue that'],
    ['The opposing view is egoism, which maintains that keepers should sleep.', 'maintains that'],
    ['It should be noted that lamps burn oil.', 'noted that'],
  ],
  not: [
    'The theorem states that every lens has two foci, and the law holds that light is straight.',
    'The United States that we know has lighthouses on three coasts.',
    'He built the tower according to plan and to the drawings.',
    'The president organizes it according to the Constitution.',
    'According to the Article 23 of the law, the lamp is white.',
    'Bodies are certified according to requirements of the program.',
    'Appeals come from the Court of Federal Claims, which sits in the capital.',
    'The idea was rejected by the board in the same year.',
    'The tower that they painted was white.',
    'The insurance covers claims of all owners.',
    'Barnard Loop is held to be the rest of a star that burst.',
  ],
});
