import { describe, expect, it } from 'vitest';
import { footnoteOrder as rule } from '../../src/rules/footnote-order.ts';
import { afterFix, check, reported } from './checking.ts';

describe('footnote numbers', () => {
  it('are reported once, at the first marker out of order', () => {
    const lines = ['A.[^2] B.[^1] C.[^3] D.[^2] E.[^1]'];
    expect(reported(rule, lines)).toEqual(['[^1]']);
    expect(check(rule, lines)[0]?.message).toBe(
      '[^1] is first used after [^2]. Renumber the footnotes in order of first use.',
    );
  });

  it.each([
    ['they rise', ['A.[^1] B.[^2] C.[^1]']],
    ['they rise with gaps', ['A.[^2] B.[^5] C.[^9]']],
    ['the others are names', ['A.[^smith] B.[^1] C.[^jones] D.[^2]']],
    ['only the definitions stand in another order', ['A.[^1] B.[^2]', '', '[^2]: Two.', '[^1]: One.']],
    [
      'a number is used first inside another footnote',
      ['A.[^1] B.[^2]', '', '[^1]: See [^3].', '[^2]: Two.', '[^3]: Three.'],
    ],
  ])('are not reported when %s', (_, lines) => {
    expect(reported(rule, lines)).toEqual([]);
  });

  it('are in order after the fix, references and definitions together', () => {
    const lines = ['A.[^2] B.[^1]', '', '[^1]: One.', '[^2]: Two.', ''];
    expect(afterFix(rule, lines)).toEqual(['A.[^1] B.[^2]', '', '[^2]: One.', '[^1]: Two.', '']);
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });
});
