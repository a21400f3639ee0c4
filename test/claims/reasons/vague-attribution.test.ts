import { vagueAttribution } from '../../../src/claims/reasons/vague-attribution.ts';
import { describeReason } from './reason-table.ts';

describeReason(vagueAttribution, {
  strong: [
    ['Some critics argue that the tower is ugly.', 'Some critics argue'],
    ['Other commentators counter that it is useful.', 'Other commentators counter'],
    ['Most modern scholars of light believe it.', 'Most modern scholars of light believe'],
    ['Historians agree that it burned.', 'Historians agree'],
    ['Many think the tower leans.', 'Many think'],
    ['The tower leans, and some claim it will fall.', 'some claim'],
    ['It is widely regarded as the first.', 'is widely regarded'],
    ['The list is generally considered complete.', 'is generally considered'],
    ['The first settlers are thought to have come by boat.', 'are thought to have'],
    ['It has been suggested that the name is Cornish.', 'It has been suggested that'],
    ['It is said to be the oldest, and it was believed that it shone.', 'It is said to'],
    ['The lamp has been described as the best of its time.', 'been described as'],
    ['The results have been used by some commentators to argue so.', 'been used by some'],
    ['Studies show that lamps attract moths.', 'Studies show'],
    ['Research has shown that lamps attract moths.', 'Research has shown'],
    ['The evidence suggests a fire.', 'evidence suggests'],
  ],
  not: [
    'Some of the lamps hold oil.',
    'The tower is also known as the old light.',
    'It is often called the old light by sailors.',
    'The mean is assumed to appear twice in the sum.',
    'Many lamps burn at night.',
    'The others are considered to be the rest of the crew.',
    'The study was written by two keepers.',
    'Boats are often painted white.',
    'The lamp is still often seen as a toy of wood.',
    'The reader is supposed to be able to tell.',
  ],
});
