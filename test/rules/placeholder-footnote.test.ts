import { describe, expect, it } from 'vitest';
import { placeholderFootnote as rule } from '../../src/rules/placeholder-footnote.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

describe('a definition that only says that a source is needed', () => {
  it('is reported once, as a whole', () => {
    const lines = ['A claim.[^7] Again.[^7]', '', '[^7]: Source needed: "A claim."', ''];
    expect(reported(rule, lines)).toEqual(['[^7]: Source needed: "A claim."']);
    expect(check(rule, lines)[0]?.message).toBe(
      '[^7] still needs its source. Put the reference in the place of this note.',
    );
  });

  it('is not reported when no marker leads to it', () => {
    expect(reported(rule, ['A claim.', '', '[^7]: Source needed.'])).toEqual([]);
  });

  it('is not seen in a reference', () => {
    expect(reported(rule, ['A claim.[^7]', '', '[^7]: Todorov, T. (1970). *Introduction*.'])).toEqual([]);
  });

  it('is replaced by the work that the text names, and nothing else changes', () => {
    const lines = ['Shown (arXiv:1912.01683).[^7]', '', '[^7]: Source needed: "Shown."', '', 'The end.'];
    expect(afterFix(rule, lines)).toEqual(lines.with(2, '[^7]: Reference of arxiv:1912.01683'));
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });

  it('has no fix where it says more, which would be lost', () => {
    const lines = ['Shown (arXiv:1912.01683).[^7]', '', '[^7]: TODO: or is it Smith 2020?'];
    expect(reported(rule, lines)).toEqual(['[^7]: TODO: or is it Smith 2020?']);
    expect(fixesOf(rule, lines)).toEqual([]);
  });

  it('has no fix where nothing is known', () => {
    expect(fixesOf(rule, ['A claim.[^7]', '', '[^7]: TODO'])).toEqual([]);
  });
});
