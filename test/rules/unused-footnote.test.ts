import { describe, expect, it } from 'vitest';
import { unusedFootnote as rule } from '../../src/rules/unused-footnote.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

describe('a definition that no marker uses', () => {
  const lines = ['A claim.[^1]', '', '[^1]: One.', '[^2]: Two, with *emphasis*.', '[^3]: Three, see [^1].', ''];

  it('is reported as text that could go', () => {
    expect(reported(rule, lines)).toEqual(['[^2]: Two, with *emphasis*.', '[^3]: Three, see [^1].']);
    expect(check(rule, lines)[0]).toMatchObject({
      message: 'No marker uses the definition of [^2]. It says "Two, with *emphasis*.": cite it or remove it.',
      unnecessary: true,
    });
  });

  it('is reported when only its own text uses it', () => {
    expect(reported(rule, ['A.', '', '[^1]: As in [^1].'])).toEqual(['[^1]: As in [^1].']);
  });

  it('is not reported when another footnote uses it', () => {
    expect(reported(rule, ['A.[^1]', '', '[^1]: See [^2].', '[^2]: Two.'])).toEqual([]);
  });

  it('is removed by the fix, and nothing else is', () => {
    expect(afterFix(rule, lines)).toEqual(lines.toSpliced(3, 1));
  });

  it('is removed unasked only when it has no text', () => {
    expect(fixesOf(rule, lines)[0]?.automatic).toBe(false);
    expect(fixesOf(rule, ['A.', '', '[^1]:'])[0]?.automatic).toBe(true);
  });

  it('has no fix in a block quote', () => {
    expect(fixesOf(rule, ['A.', '', '> [^1]: One.'])).toEqual([]);
  });
});
