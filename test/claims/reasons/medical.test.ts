import { medical } from '../../../src/claims/reasons/medical.ts';
import { describeReason } from './reason-table.ts';

describeReason(medical, {
  strong: [
    ['The treatment is effective in adults.', 'treatment is effective'],
    ['Smoke causes lung disease in keepers.', 'causes lung disease'],
    ['The drug reduces pain.', 'drug reduces'],
    ['The incidence of asthma is rising.', 'incidence of asthma'],
  ],
  medium: [
    ['Two clinical wards were opened in the tower.', 'clinical'],
    ['The patients were moved to the mainland.', 'patients'],
  ],
  not: [
    'The country shows signs of the "Dutch disease" of its trade.',
    'The patience of the keepers was great.',
    'The tower is in good order.',
  ],
});
