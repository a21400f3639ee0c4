import { marked } from '../../../src/claims/reasons/marked.ts';
import { describeReason } from './reason-table.ts';

describeReason(marked, {
  strong: [
    ['The tower leans.[citation needed]', '[citation needed]'],
    ['The tower leans [citation needed] to the west.', '[citation needed]'],
    ['The tower leans.[Citation needed (March 2020)]', '[Citation needed (March 2020)]'],
    ['Some say that the tower leans.[who?]', '[who?]'],
    ['The tower leans {{cn}} to the west.', '{{cn}}'],
    ['The tower leans {{citation needed|date=May 2020}} to the west.', '{{citation needed|date=May 2020}}'],
    ['The tower leans (TODO: cite) to the west.', 'TODO: cite'],
    ['The tower leans, TODO add source, to the west.', 'TODO add source'],
    ['The tower leans (citation needed) to the west.', '(citation needed)'],
    ['Der Turm neigt sich.[citation needed]', '[citation needed]'],
  ],
  not: [
    'The tower leans [a little] to the west.',
    'A citation is needed for everything that is said of the tower.',
    'He had a to do list: cite the book, light the lamp.',
    'The tower `[citation needed` leans to the west.',
  ],
});
