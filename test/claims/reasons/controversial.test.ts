import { controversial } from '../../../src/claims/reasons/controversial.ts';
import { describeReason } from './reason-table.ts';

describeReason(controversial, {
  medium: [
    ['The sale of the tower was controversial at the time.', 'controversial'],
    ['The framework has been criticized on several fronts.', 'criticized'],
    ['The board was accused of fraud and torture.', 'accused'],
    ['There were protests and a boycott.', 'protests'],
  ],
  not: ['The lamp was lit without much ado.', 'She sues nobody.', 'The torturer of the play is a clown.'],
});
