import { describe, expect, it } from 'vitest';
import { duplicateFootnote as rule } from '../../src/rules/duplicate-footnote.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

describe('a label that is defined twice', () => {
  const lines = ['A.[^1]', '', '[^1]: One.', '[^1]: Other.', ''];

  it('is reported at the second definition, with the place of the first', () => {
    expect(reported(rule, lines)).toEqual(['[^1]: Other.']);
    expect(check(rule, lines)[0]?.related).toEqual([
      { range: { start: 8, end: 18 }, message: 'The first definition of [^1]' },
    ]);
  });

  it('is the same label in another case', () => {
    expect(reported(rule, ['A.[^Note]', '', '[^Note]: One.', '[^NOTE]: Other.'])).toEqual(['[^NOTE]: Other.']);
  });

  it('is not reported when the labels differ', () => {
    expect(reported(rule, ['[^1]: One.', '[^2]: One.'])).toEqual([]);
  });

  it('gets a free label for the second text when the texts differ, and only when asked', () => {
    expect(afterFix(rule, lines)).toEqual(lines.with(3, '[^2]: Other.'));
    expect(fixesOf(rule, lines)[0]?.automatic).toBe(false);
  });

  it.each([
    ['says the same', '[^1]:  One. '],
    ['is empty', '[^1]:'],
    ['is a placeholder', '[^1]: Source needed: "A."'],
  ])('loses the second definition when it %s', (_, second) => {
    const twice = ['A.[^1]', '', '[^1]: One.', second, ''];
    expect(afterFix(rule, twice)).toEqual(twice.toSpliced(3, 1));
    expect(reported(rule, afterFix(rule, twice))).toEqual([]);
  });

  it('keeps a placeholder that says more than that', () => {
    const twice = ['A.[^1]', '', '[^1]: One.', '[^1]: TODO: Smith 2020?', ''];
    expect(afterFix(rule, twice)).toEqual(twice.with(3, '[^2]: TODO: Smith 2020?'));
  });

  it('loses the first definition when only that names no source', () => {
    const twice = ['A.[^1]', '', '[^1]: Source needed: "A."', '[^1]: One.', ''];
    expect(afterFix(rule, twice)).toEqual(twice.toSpliced(2, 1));
  });
});
