import { superlative } from '../../../src/claims/reasons/superlative.ts';
import { describeReason } from './reason-table.ts';

describeReason(superlative, {
  medium: [
    ['It is the largest lamp in the world.', 'the largest lamp in the world'],
    ['It is the second largest lamp in the country.', 'the second largest lamp in the country'],
    ['The tower was the first to have a lens.', 'the first to have'],
    ["It is the world's tallest tower ever.", "the world's tallest tower ever"],
    ['The port ranks third among the ports of the coast.', 'ranks third among'],
    ['It was a record-breaking night.', 'record-breaking'],
    ['He is the only keeper who saw it.', 'the only keeper who'],
    ['It is one of the most famous lamps in Europe.', 'one of the most famous lamps in Europe'],
  ],
  not: [
    'He lit the lamp first, then the stove.',
    'The most he could do was wait.',
    'At first the lamp smoked.',
    'Only the lamp was saved.',
  ],
});
