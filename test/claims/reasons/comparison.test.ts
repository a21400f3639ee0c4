import { comparison } from '../../../src/claims/reasons/comparison.ts';
import { describeReason } from './reason-table.ts';

describeReason(comparison, {
  medium: [
    ['Wax burns at higher rates than oil.', 'higher rates than'],
    ['Oil is more expensive in winter.', 'more expensive'],
    ['Oil is cheap compared to wax.', 'compared to'],
    ['The use of oil has increased since then.', 'increased'],
    ['The price of oil is high.', 'price of'],
    ['On average, a lamp lasts a year.', 'On average'],
    ['The average lamp lasts a year.', 'The average'],
    ['It holds at least two lamps.', 'at least two'],
    ['It holds more than 40 lamps.', 'more than 40'],
    ['As many as 300 ships passed.', 'As many as 300'],
    ['It holds approximately 40 lamps.', 'approximately 40'],
    ['It uses up to 40 barrels.', 'up to 40'],
    ['They drink a barrel per year.', 'per year'],
  ],
  not: [
    'Rather than oil, they burned wax.',
    'They had more oil and less wax.',
    'At last the lamp was lit.',
    'The tower is up on a rock.',
    'Some keepers slept in the tower.',
  ],
});
