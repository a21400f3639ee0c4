import { causal } from '../../../src/claims/reasons/causal.ts';
import { describeReason } from './reason-table.ts';

describeReason(causal, {
  medium: [
    ['The tower fell because of the storm.', 'because of'],
    ['The fire was caused by oil.', 'caused by'],
    ['The storm led to a new tower.', 'led to'],
    ['As a result of the fire, the lamp was moved.', 'As a result of'],
    ['Owing to fog, the bell was rung.', 'Owing to'],
    ['The fire prompted a new law.', 'prompted'],
  ],
  not: ['The tower is high because it must be seen.', 'The result was a white tower.', 'The path led up the hill.'],
});
