import { describe, expect, it } from 'vitest';
import { expressionOfConcern as rule } from '../../src/rules/expression-of-concern.ts';
import { check } from './checking.ts';
import { stands, wakefield } from './standing.ts';

describe('a source about which concern was expressed', () => {
  it('is reported with who said so and when', () => {
    const notice = { kind: 'expression-of-concern', date: '2019-05', source: 'publisher' } as const;
    expect(check(rule, wakefield.lines, stands({ notices: [notice] })).map(({ message }) => message)).toEqual([
      'Concern about "https://doi.org/10.1016/S0140-6736(97)11096-0" was expressed on 2019-05, said the publisher. ' +
        'Read the notice before you rely on it.',
    ]);
  });

  it('is not one that was corrected or retracted', () => {
    const notices = [wakefield.retraction, { kind: 'correction', source: 'publisher' } as const];
    expect(check(rule, wakefield.lines, stands({ notices }))).toEqual([]);
  });
});
