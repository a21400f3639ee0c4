import { privateLife } from '../../../src/claims/reasons/private-life.ts';
import { describeReason } from './reason-table.ts';

describeReason(privateLife, {
  strong: [
    ['He was arrested by the port police.', 'was arrested'],
    ['Stevens had been convicted on seven counts.', 'been convicted'],
    ['She pleaded guilty to fraud.', 'pleaded guilty'],
    ['His alcoholism was known to the board.', 'His alcoholism'],
    ['The keeper died by suicide in the tower.', 'died by suicide'],
  ],
  medium: [
    ['His second wife kept the lamp.', 'His second wife'],
    ['Stevenson had married in the spring.', 'married'],
    ['She later converted to another faith.', 'converted to'],
  ],
  not: [
    'The lamp was fitted with a new lens.',
    'The two towers were married by a wall of stone.',
    'The rooms are separated by a wall.',
    'The tax was charged to the ships.',
    'Children may climb the tower.',
  ],
});
