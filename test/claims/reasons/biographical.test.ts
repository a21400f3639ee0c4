import { biographical } from '../../../src/claims/reasons/biographical.ts';
import { describeReason } from './reason-table.ts';

describeReason(biographical, {
  medium: [
    ['Stevenson believed in steep stairs.', 'Stevenson believed'],
    ['He never wanted a lamp.', 'He never wanted'],
    ['In the end, she had refused the post.', 'she had refused'],
    ['He became a keeper at once.', 'He became'],
    ['After the war she moved to the coast.', 'she moved'],
    ['His father built towers.', 'His father'],
  ],
  not: ['The tower became a ruin.', 'It is believed in the port.', 'The lamps were moved.', 'They are the keepers.'],
});
