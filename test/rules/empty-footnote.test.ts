import { describe, expect, it } from 'vitest';
import { emptyFootnote as rule } from '../../src/rules/empty-footnote.ts';
import { afterFix, reported } from './checking.ts';

describe('a definition without text', () => {
  it('is reported', () => {
    expect(reported(rule, ['A claim.[^1]', '', '[^1]:', '', 'The end.'])).toEqual(['[^1]:']);
  });

  it.each([
    ['it has text', ['A.[^1]', '', '[^1]: A work.']],
    ['its text stands on the next line', ['A.[^1]', '', '[^1]:', '    A work.']],
    ['no marker leads to it, which is a fault of its own', ['A.', '', '[^1]:']],
    ['another definition of the label comes first', ['A.[^1]', '', '[^1]: A work.', '[^1]:']],
  ])('is not reported when %s', (_, lines) => {
    expect(reported(rule, lines)).toEqual([]);
  });

  it('is filled with the work that the text names, and nothing else changes', () => {
    const lines = ['Shown (doi:10.1000/182).[^1] More.[^2]', '', '[^1]:', '[^2]: Another.', ''];
    expect(afterFix(rule, lines)).toEqual(lines.with(2, '[^1]: Reference of doi:10.1000/182'));
  });

  it('is filled with a placeholder where nothing is known', () => {
    const lines = ['A claim.[^1]', '', '[^1]:'];
    expect(afterFix(rule, lines)).toEqual(lines.with(2, '[^1]: Source needed: "A claim."'));
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });
});
