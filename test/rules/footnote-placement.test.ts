import { describe, expect, it } from 'vitest';
import { footnotePlacement as rule } from '../../src/rules/footnote-placement.ts';
import { afterFix, check, reported } from './checking.ts';

describe('a marker before the punctuation', () => {
  it('is reported, side by side with others as one', () => {
    const lines = ['A claim[^1]. Another[^2][^3], and more.'];
    expect(reported(rule, lines)).toEqual(['[^1]', '[^2][^3]']);
    expect(check(rule, lines)[0]?.message).toBe('"[^1]" stands before ".". Move it behind the punctuation.');
  });

  it.each([
    ['stands behind it', ['A claim.[^1] Another,[^2] and more.']],
    ['stands within a sentence', ['A claim[^1] and more.']],
    ['stands in brackets', ['A claim (so they say[^1]).']],
    ['stands before a dash', ['A claim[^1]\u2014and more.']],
    ['opens a definition', ['A.[^1]', '', '[^1]: One.']],
    ['is in an article in another language', ['---', 'lang: fr', '---', '', 'Une th\u00e8se[^1].']],
  ])('is not reported when it %s', (_, lines) => {
    expect(reported(rule, lines)).toEqual([]);
  });

  it('is moved behind it by the fix, and nothing else is', () => {
    expect(afterFix(rule, ['A "claim[^1][^2]." More[^3].'])).toEqual(['A "claim."[^1][^2] More[^3].']);
  });

  it('is found at its new place after the paragraph before it has grown', () => {
    expect(reported(rule, ['Grown text.', '', 'A claim[^1].'])).toEqual(['[^1]']);
    expect(reported(rule, ['Text.', '', 'A claim[^1].'])).toEqual(['[^1]']);
  });
});
