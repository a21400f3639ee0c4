import { historical } from '../../../src/claims/reasons/historical.ts';
import { describeReason } from './reason-table.ts';

describeReason(historical, {
  medium: [
    ['The tower was built in 1822 by two brothers.', 'in 1822'],
    ['The lamp was lit on 12 May 1822 for the first time.', '12 May 1822'],
    ['On May 12, 1822, the lamp was lit.', 'May 12, 1822'],
    ['In the late 1820s the tower was moved.', 'In the late 1820s'],
    ['The tower was founded in the 19th century.', '19th century'],
    ['It was a ruin by the early nineteenth century.', 'nineteenth century'],
    ['The first tower was built about 280 BC there.', '280 BC'],
    ['The tower (1822) was painted white.', '1822'],
  ],
  not: [
    'The tower is 1822 steps high.',
    'In 1822 there is no tower on the chart.',
    'The lamp has 1500 watts and was bright.',
    'The form 1040 was sent.',
    'The article 1822.5 was read.',
  ],
});
