import { finding } from '../../../src/claims/reasons/finding.ts';
import { describeReason } from './reason-table.ts';

describeReason(finding, {
  strong: [
    ['A 2003 study by the bank found the coast to be rich.', 'study by the bank found'],
    ['The experiments showed that oil smokes.', 'experiments showed'],
    ['These results do not show that lamps fail.', 'results do not show'],
    ['The survey of keepers identified three dangers.', 'survey of keepers identified'],
    ['Researchers reported a fire.', 'Researchers reported'],
  ],
  medium: [
    ['Smoke is associated with coughs.', 'associated with'],
    ['The light is linked to the number of moths.', 'linked to'],
    ['Oil carries a higher risk than wax.', 'higher risk'],
    ['The effect of fog on bells is large.', 'effect of'],
    ['Recent research is about wax.', 'Recent research'],
  ],
  not: [
    'The study is on the first floor.',
    'It is the study of old towers, as found on the coast.',
    'CDPs were not set up by the Census Bureau, except that seven were identified later.',
    'The paper was white and thin.',
    'Trials are held in the capital every year.',
    'A review was written every month.',
  ],
});
